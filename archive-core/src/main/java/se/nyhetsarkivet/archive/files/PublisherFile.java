package se.nyhetsarkivet.archive.files;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.watch.EditedText;
import se.nyhetsarkivet.archive.watch.WatchedFile;
import se.nyhetsarkivet.curation.PublisherNames;

/**
 * Which names are of one publisher, in a text file that may be edited while the archive is open: a search uses the file as it was at most a
 * second before. A file that cannot be read leaves the publishers as they were. Safe for use by many threads.
 */
public final class PublisherFile implements Supplier<PublisherNames> {

    private static final Logger LOG = LoggerFactory.getLogger(PublisherFile.class);

    /** Far more than the names of all authorities. */
    private static final int MAX_BYTES = 1024 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final TextLines.Form<PublisherNames> FORM =
            new TextLines.Form<>("publishers", PublisherNames.NONE, PublisherNames::parse, PublisherNames::problems);

    private final EditedText text;
    private final WatchedFile<PublisherNames> watched;

    /**
     * Follows the file, whether it is there or not.
     *
     * @param file the file
     * @param clock to find out when it is looked at again
     */
    public PublisherFile(Path file, InstantSource clock) {
        text = new EditedText(file, MAX_BYTES);
        WatchedFile.Rules rules = new WatchedFile.Rules(MAX_BYTES, PAUSE, WatchedFile.Absence.DEFAULT, clock);
        watched = new WatchedFile<>(file, rules, new TextLines<>(file, FORM, LOG::warn));
    }

    @Override
    public PublisherNames get() {
        return watched.current().value();
    }

    /**
     * Changes the file as it is now, at once for all searches.
     *
     * @param change the text as it is to be, from the text as it is
     * @throws ArchiveException if the file cannot be read as text or written, or becomes too large
     */
    public synchronized void change(UnaryOperator<String> change) {
        try {
            text.replace(before -> Optional.of(change.apply(before)));
        } finally {
            // The time of the file may be that of the one before.
            watched.lookAgain();
        }
    }
}
