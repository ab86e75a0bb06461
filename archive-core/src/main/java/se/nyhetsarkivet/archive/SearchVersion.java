package se.nyhetsarkivet.archive;

import se.nyhetsarkivet.query.Synonyms;

/**
 * What searches depend on beside what is asked and the day it is asked on: while it is equal, equal searches have equal answers. For
 * those who keep answers.
 *
 * @param searchable the sequence number of the last change that searches find
 * @param recorded that of the last change in the record; what it withdraws is hidden at once
 * @param synonyms the names of the same meaning
 */
public record SearchVersion(long searchable, long recorded, Synonyms synonyms) {}
