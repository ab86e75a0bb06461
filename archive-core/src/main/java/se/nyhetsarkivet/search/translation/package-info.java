/**
 * A tree of {@link se.nyhetsarkivet.query.QueryNode QueryNode} becomes a query of Lucene's.
 * {@link se.nyhetsarkivet.search.translation.QueryTranslator QueryTranslator} is the one place that does it, with classes for
 * words, nearness, filters and synonyms. Matches are ranked in steps: words side by side as typed, then words, then parts of
 * compounds.
 */
@NullMarked
package se.nyhetsarkivet.search.translation;

import org.jspecify.annotations.NullMarked;
