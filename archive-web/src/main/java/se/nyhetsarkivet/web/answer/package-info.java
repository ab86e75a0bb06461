/**
 * Answers in the form that programs read, the same over HTTP and from the {@code --json} of a command.
 * {@link se.nyhetsarkivet.web.answer.SearchAnswer SearchAnswer} and its like are trees of records that any Jackson mapper
 * writes:
 *
 * <pre>{@code
 * String json = JsonMapper.shared().writeValueAsString(SearchAnswer.of(archive.search(request)));
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.web.answer;

import org.jspecify.annotations.NullMarked;
