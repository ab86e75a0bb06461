/**
 * The pages on which archivists decide what searches go by beside the record: which names are of one publisher, and which near duplicates
 * are one news.
 */
@NullMarked
package se.nyhetsarkivet.web.curation;

import org.jspecify.annotations.NullMarked;
