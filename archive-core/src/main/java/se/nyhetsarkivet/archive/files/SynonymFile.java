package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.watch.EditedText;
import se.nyhetsarkivet.archive.watch.WatchedFile;
import se.nyhetsarkivet.query.Synonyms;

/**
 * The synonyms of an archive, in a text file that may be edited while the archive is open: a search uses the file as it was at
 * most a second before. A file that is missing or cannot be read leaves the synonyms as they were. Safe for use by many threads.
 */
public final class SynonymFile implements Supplier<Synonyms> {

    private static final Logger LOG = LoggerFactory.getLogger(SynonymFile.class);
    private static final String STARTER = "starter-synonyms.txt";

    /** Far more than the names of all authorities; every search goes through them. */
    private static final int MAX_BYTES = 1024 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final TextLines.Form<Synonyms> FORM =
            new TextLines.Form<>("synonyms", Synonyms.NONE, Synonyms::parse, SynonymFile::sentences);

    private final EditedText text;
    private final WatchedFile<Synonyms> watched;

    private SynonymFile(Path file, InstantSource clock, Consumer<String> warnings) {
        WatchedFile.Rules rules = new WatchedFile.Rules(MAX_BYTES, PAUSE, WatchedFile.Absence.PROBLEM, clock);
        text = new EditedText(file, MAX_BYTES);
        watched = new WatchedFile<>(file, rules, new TextLines<>(file, FORM, warnings));
    }

    /**
     * Opens the file; one with the abbreviations of Swedish authorities is made if there is none.
     *
     * @param file the file
     * @param clock to find out when it is looked at again
     * @return the file
     * @throws ArchiveException if there is none and it cannot be written
     */
    public static SynonymFile open(Path file, InstantSource clock) {
        return open(file, clock, LOG::warn);
    }

    /**
     * Opens the file for an archive that is only read: none is made, and without one there are no synonyms.
     *
     * @param file the file
     * @param clock to find out when it is looked at again
     * @return the file
     */
    public static SynonymFile openReadOnly(Path file, InstantSource clock) {
        return new SynonymFile(file, clock, LOG::warn);
    }

    /** Opens the file and reports to somebody else what cannot be read. */
    static SynonymFile open(Path file, InstantSource clock, Consumer<String> warnings) {
        try {
            if (Files.notExists(file)) {
                try (InputStream starter = Objects.requireNonNull(SynonymFile.class.getResourceAsStream(STARTER))) {
                    Files.copy(starter, file);
                }
            }
        } catch (IOException unwritable) {
            throw new ArchiveException(
                    "The file " + file + " cannot be written (" + unwritable.getMessage()
                            + "); check the permissions of its directory.",
                    unwritable);
        }
        return new SynonymFile(file, clock, warnings);
    }

    @Override
    public Synonyms get() {
        return watched.current().value();
    }

    /**
     * The text of the file as it is now.
     *
     * @return the text; nothing if there is no file
     * @throws ArchiveException if it cannot be read as text
     */
    public synchronized String text() {
        return text.read();
    }

    /**
     * Replaces the text, at once for all searches.
     *
     * @param change gives the new text for the one that is there, or none to leave it
     * @return whether it was replaced
     * @throws ArchiveException if the file cannot be read as text or written, or becomes too large
     */
    public synchronized boolean replace(Function<String, Optional<String>> change) {
        try {
            return text.replace(change);
        } finally {
            // The time of the file may be that of the one before.
            watched.lookAgain();
        }
    }

    private static List<String> sentences(Synonyms synonyms) {
        return synonyms.problems().stream().map(Synonyms.Problem::sentence).toList();
    }
}
