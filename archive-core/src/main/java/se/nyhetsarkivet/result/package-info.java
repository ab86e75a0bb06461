/**
 * What a search gives back: a {@link se.nyhetsarkivet.result.SearchResult SearchResult} with the hits of one page and their
 * snippets, the exact total, the counts of publishers, keywords and years and the time line; completions, suggestions, reasons,
 * and a {@link se.nyhetsarkivet.result.Concordance Concordance} with every match in its context. Immutable records; matches are
 * texts with ranges, never HTML. Callers receive these and do not make them.
 */
@NullMarked
package se.nyhetsarkivet.result;

import org.jspecify.annotations.NullMarked;
