/**
 * The words of a query as Lucene's queries, with the rank of each kind of match: words side by side as typed, then words, then parts
 * of compounds.
 */
@NullMarked
package se.nyhetsarkivet.search.translation.word;

import org.jspecify.annotations.NullMarked;
