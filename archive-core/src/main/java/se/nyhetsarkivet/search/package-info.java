/**
 * A {@link se.nyhetsarkivet.query.SearchRequest SearchRequest} in, a {@link se.nyhetsarkivet.search.SearchResult
 * SearchResult} out: the hits of one page with their snippets, the exact total, the counts of publishers and keywords, and
 * the time line. {@link se.nyhetsarkivet.search.Searcher Searcher} does it; the one place where a query becomes Lucene's is
 * the package-private {@code QueryTranslator}, with {@code WordQueries}, {@code NearQueries} and, for patterns,
 * {@code PatternWords}. {@code SearchRun} is one search, from the text to the answer. A
 * {@link se.nyhetsarkivet.search.Concordance Concordance} has every match of the same hits in its context. Matches leave this room as text with
 * ranges, never as HTML, and no type of Lucene's is in a public signature.
 */
@NullMarked
package se.nyhetsarkivet.search;

import org.jspecify.annotations.NullMarked;
