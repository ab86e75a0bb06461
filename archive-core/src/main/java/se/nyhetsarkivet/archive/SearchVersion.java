package se.nyhetsarkivet.archive;

import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.query.Synonyms;

/**
 * What searches depend on beside what is asked and the day it is asked on: while it is equal, equal searches have equal answers. For
 * those who keep answers. Immutable.
 */
public final class SearchVersion {

    private final Parts parts;

    /** The last change that searches find, the last one recorded, which may hide items, and what archivists wrote and decided. */
    private record Parts(long searchable, long recorded, Synonyms synonyms, Curation curation) {}

    SearchVersion(long searchable, long recorded, Synonyms synonyms, Curation curation) {
        parts = new Parts(searchable, recorded, synonyms, curation);
    }

    /**
     * A short text that is the same as long as the version is, also after the archive was opened anew; for the tags of HTTP.
     *
     * @return letters, digits and hyphens
     */
    public String tag() {
        return Long.toHexString(parts.searchable()) + "-" + Long.toHexString(parts.recorded()) + "-"
                + Integer.toHexString(
                        31 * parts.synonyms().hashCode() + parts.curation().hashCode());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchVersion version && parts.equals(version.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
