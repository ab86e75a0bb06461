package se.nyhetsarkivet.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What there is in an archive.
 *
 * @param items the items that can be found
 * @param revisions the revisions in the log
 * @param firstDay the first day of the earliest date; empty in an empty archive
 * @param lastDay the last day of the date that begins last; empty in an empty archive
 */
public record ArchiveOverview(long items, long revisions, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {}
