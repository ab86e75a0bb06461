/**
 * A {@link se.nyhetsarkivet.query.SearchRequest SearchRequest} in, a {@link se.nyhetsarkivet.result.SearchResult SearchResult}
 * out. {@link se.nyhetsarkivet.search.Searcher Searcher} answers every question to the index, with a class for each subject beside
 * searching; {@code SearchRun} is one search, from the text to the answer, and {@code Widening} adds items with some of the words where
 * few have all. The steps of a search have rooms: {@code reading} the text, {@code translation} into Lucene's query,
 * {@code matching}, {@code count}, {@code hits} with their {@code highlight}, {@code suggest}.
 */
@NullMarked
package se.nyhetsarkivet.search;

import org.jspecify.annotations.NullMarked;
