/**
 * Citations of a revision, and what a citation that somebody pastes says. {@link se.nyhetsarkivet.export.citation.Citations
 * Citations} writes them for readers and for reference managers, {@link se.nyhetsarkivet.export.citation.CitationReader
 * CitationReader} finds in one what can be checked: the item, the revision and the fingerprint.
 *
 * <pre>{@code
 * CitedRevision cited = new CitedRevision(revision, link, retrieved);
 * String text = new Citations().text(CitationStyle.HARVARD, Locale.of("sv"), cited);
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.export.citation;

import org.jspecify.annotations.NullMarked;
