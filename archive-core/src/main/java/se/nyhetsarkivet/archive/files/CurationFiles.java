package se.nyhetsarkivet.archive.files;

import java.time.InstantSource;
import java.util.function.Supplier;
import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.curation.DuplicateDecisions;
import se.nyhetsarkivet.curation.PublisherNames;

/**
 * The files with what archivists decided.
 *
 * @param publishers which names are of one publisher
 * @param duplicates which near duplicates are one news
 */
public record CurationFiles(PublisherFile publishers, DuplicateFile duplicates) implements Supplier<Curation> {

    /**
     * The files of an archive.
     *
     * @param files where they lie
     * @param clock to find out when they are looked at again
     * @return the files
     */
    public static CurationFiles of(ArchiveFiles files, InstantSource clock) {
        return new CurationFiles(
                new PublisherFile(files.publishers(), clock), new DuplicateFile(files.duplicates(), clock));
    }

    @Override
    public Curation get() {
        PublisherNames names = publishers.get();
        DuplicateDecisions decisions = duplicates.get();
        return names.isEmpty() && decisions.isEmpty() ? Curation.NONE : new Curation(names, decisions);
    }
}
