/**
 * What archivists decided beside the record: which names are of one publisher
 * ({@link se.nyhetsarkivet.curation.PublisherNames PublisherNames}), and which near duplicates are one news
 * ({@link se.nyhetsarkivet.curation.DuplicateDecisions DuplicateDecisions}). Searches go by it and nothing recorded changes. No I/O.
 */
@NullMarked
package se.nyhetsarkivet.curation;

import org.jspecify.annotations.NullMarked;
