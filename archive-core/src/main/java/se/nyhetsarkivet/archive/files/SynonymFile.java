package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.query.Synonyms;

/**
 * The synonyms of an archive, in a text file that may be edited while the archive is open: a search uses the file as it was at
 * most a second before. Safe for use by many threads.
 */
public final class SynonymFile implements Supplier<Synonyms> {

    private static final Logger LOG = LoggerFactory.getLogger(SynonymFile.class);
    private static final String STARTER = "starter-synonyms.txt";
    private static final int TOLD = 20;

    /** Far more than the names of all authorities; every search goes through them. */
    private static final long MAX_BYTES = 1024 * 1024;

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    private final Path file;
    private volatile Read read;

    /**
     * What was read, and when.
     *
     * @param synonyms the synonyms
     * @param modified when the file was last changed
     * @param lookedAt when it was last looked at, by the clock of {@link System#nanoTime}
     * @param problem why it could not be read then, or the empty string
     */
    private record Read(Synonyms synonyms, FileTime modified, long lookedAt, String problem) {}

    private SynonymFile(Path file) {
        this.file = file;
        this.read = new Read(Synonyms.NONE, FileTime.fromMillis(0), System.nanoTime() - LOOK_AGAIN_NANOS, "");
    }

    /** Opens the file; one with the abbreviations of Swedish authorities is made if there is none. */
    public static SynonymFile open(Path file) {
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
        return new SynonymFile(file);
    }

    @Override
    public Synonyms get() {
        Read last = read;
        if (System.nanoTime() - last.lookedAt() >= LOOK_AGAIN_NANOS) {
            last = look(last);
            read = last;
        }
        return last.synonyms();
    }

    /** A file that is gone or cannot be read for a moment, as while an editor saves it, leaves the synonyms as they were. */
    private Read look(Read last) {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            if (modified.equals(last.modified())) {
                return new Read(last.synonyms(), modified, System.nanoTime(), "");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("it is larger than " + MAX_BYTES + " bytes");
            }
            Synonyms synonyms = Synonyms.parse(Files.readString(file));
            tell(synonyms.problems());
            return new Read(synonyms, modified, System.nanoTime(), "");
        } catch (IOException unreadable) {
            String problem = unreadable.toString();
            if (!problem.equals(last.problem())) {
                LOG.warn("{} cannot be read, and the synonyms stay as they were: {}", file, problem);
            }
            return new Read(last.synonyms(), last.modified(), System.nanoTime(), problem);
        }
    }

    private void tell(List<String> problems) {
        problems.stream().limit(TOLD).forEach(problem -> LOG.warn("{}, {}; the line is left out", file, problem));
        if (problems.size() > TOLD) {
            LOG.warn("{}: {} lines are left out in all", file, problems.size());
        }
    }
}
