/**
 * Answers in the form that programs read, the same over HTTP and from {@code search --json}. {@link
 * se.nyhetsarkivet.web.answer.SearchAnswer SearchAnswer} is a tree of records that any Jackson mapper writes:
 *
 * <pre>{@code
 * String json = JsonMapper.shared().writeValueAsString(SearchAnswer.of(archive.search(request)));
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.web.answer;

import org.jspecify.annotations.NullMarked;
