/**
 * What is asked of the archive. A {@link se.nyhetsarkivet.query.SearchRequest SearchRequest} is the whole question: the
 * text as typed, a range of dates, filters, the order and the page. The text is read into a
 * {@link se.nyhetsarkivet.query.QueryNode QueryNode}, a tree of records that says what was understood and knows nothing of how it
 * will be searched.
 *
 * <p>Callers construct requests, filters, choices and page tokens, each with its factory method and {@code with…} methods; notices they
 * receive.
 *
 * <p>No input is an error: what cannot be read as the language is read as words, and a
 * {@link se.nyhetsarkivet.query.Notice Notice} says so.
 *
 * <pre>{@code
 * ParsedQuery parsed = new QueryParser(clock).parse("rubrik:(rymning ELLER förvar*) datum:2018 -övning");
 * }</pre>
 *
 * <p>A text goes through {@link se.nyhetsarkivet.query.token} (tokens, paired parentheses) and
 * {@link se.nyhetsarkivet.query.parser} (the tree and its leaves).
 *
 * <p>Dates are read as people write them, {@code förra veckan} or {@code mars till maj 2018}, in
 * {@link se.nyhetsarkivet.calendar}.
 */
@NullMarked
package se.nyhetsarkivet.query;

import org.jspecify.annotations.NullMarked;
