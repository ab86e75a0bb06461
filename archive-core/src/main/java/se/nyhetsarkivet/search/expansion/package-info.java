/**
 * Patterns become words: {@code asyl*}, {@code *rätt} and words with small differences are looked up among the words of the
 * archive ({@link se.nyhetsarkivet.search.expansion.IndexTermExpander IndexTermExpander}) or of the texts on a page
 * ({@link se.nyhetsarkivet.search.expansion.TextTermExpander TextTermExpander}), within bounds.
 */
@NullMarked
package se.nyhetsarkivet.search.expansion;

import org.jspecify.annotations.NullMarked;
