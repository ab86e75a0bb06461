/**
 * The Swedish language: what a word is, and which written forms belong together. Usable alone, as a Lucene
 * {@link org.apache.lucene.analysis.Analyzer Analyzer} ({@link se.nyhetsarkivet.swedish.SwedishTextAnalyzer
 * SwedishTextAnalyzer}) for what is indexed, and as {@link se.nyhetsarkivet.swedish.SwedishWord SwedishWord}s for what is
 * asked. å, ä and ö are letters of their own; characters that cannot be seen, such as soft hyphens, do not split a word.
 *
 * <p>Each word is indexed twice at its place: as written, in lower case, and as its stem. So one index answers both for
 * the exact form and for the inflections of a word, and a match of either kind is highlighted where it stands.
 */
@NullMarked
package se.nyhetsarkivet.swedish;

import org.jspecify.annotations.NullMarked;
