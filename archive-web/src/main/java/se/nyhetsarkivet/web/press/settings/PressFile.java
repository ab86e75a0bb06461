package se.nyhetsarkivet.web.press.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;

/**
 * The settings of the press service in a file that may be edited while the archive is served: a page shows the file as it was at
 * most a second before. Without a file the settings that come with the program apply. A file that cannot be read leaves what
 * applied before. Safe for use by many threads.
 */
public final class PressFile {

    /** What the file is called in an archive's directory. */
    public static final String NAME = "press.yaml";

    private static final Logger LOG = LoggerFactory.getLogger(PressFile.class);
    /** A hundred times the file that comes with the program. */
    private static final long MAX_BYTES = 256 * 1024;

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;
    private static final Version NO_FILE = new Version(FileTime.fromMillis(0), -1);
    private static final Version GONE = new Version(FileTime.fromMillis(0), -2);

    private final Path file;
    private final PressSettings defaults = PressSettingsReader.read(defaultText());
    private volatile Read read;

    /**
     * What applies.
     *
     * @param settings the last settings that could be read
     * @param problem why the file as it is cannot be read, with the line, or the empty string
     */
    public record Current(PressSettings settings, String problem) {}

    private record Version(FileTime modified, long size) {}

    private record Read(Current current, Version version, long lookedAt) {}

    private PressFile(Path file) {
        this.file = file;
        this.read = new Read(new Current(defaults, ""), NO_FILE, System.nanoTime() - LOOK_AGAIN_NANOS);
    }

    /**
     * The file of an archive.
     *
     * @param directory the archive's directory
     * @return the file, whether it is there or not
     */
    public static PressFile in(Path directory) {
        return new PressFile(directory.resolve(NAME));
    }

    /**
     * Writes the settings that come with the program into an archive's directory, to be edited.
     *
     * @param directory the archive's directory
     * @return whether it was written; false if there is a file already
     * @throws ArchiveException if it cannot be written
     */
    public static boolean writeDefault(Path directory) {
        Path file = directory.resolve(NAME);
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.writeString(file, defaultText());
            return true;
        } catch (IOException unwritable) {
            throw new ArchiveException(
                    "The file " + file + " cannot be written (" + unwritable.getMessage()
                            + "); check the permissions of its directory.",
                    unwritable);
        }
    }

    /**
     * What applies now.
     *
     * @return the settings, and what is wrong with the file, if anything
     */
    public Current current() {
        Read last = read;
        if (System.nanoTime() - last.lookedAt() >= LOOK_AGAIN_NANOS) {
            last = look(last);
            read = last;
        }
        return last.current();
    }

    /**
     * Whether the archive has settings that somebody made for it.
     *
     * @return whether there is a file, readable or not
     */
    public boolean isThere() {
        current();
        return !read.version().equals(NO_FILE);
    }

    private Read look(Read last) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Version version = new Version(attributes.lastModifiedTime(), attributes.size());
            if (version.equals(last.version())) {
                return new Read(last.current(), version, System.nanoTime());
            }
            if (attributes.size() > MAX_BYTES) {
                return keep(last, "the file is larger than " + MAX_BYTES + " bytes.");
            }
            return new Read(
                    new Current(PressSettingsReader.read(Files.readString(file)), ""), version, System.nanoTime());
        } catch (NoSuchFileException gone) {
            // It may be gone for a moment while an editor saves it; a second time it is not there any more.
            return last.version().size() < 0
                    ? new Read(new Current(defaults, ""), NO_FILE, System.nanoTime())
                    : new Read(last.current(), GONE, System.nanoTime());
        } catch (CharacterCodingException notUtf8) {
            return keep(last, "the file is not in UTF-8; save it in that encoding.");
        } catch (IOException unreadable) {
            return keep(last, "the file cannot be read (" + unreadable.getMessage() + "); check its permissions.");
        } catch (ArchiveException mistake) {
            return keep(last, String.valueOf(mistake.getMessage()));
        }
    }

    private Read keep(Read last, String problem) {
        String told = NAME + ", " + problem;
        if (!told.equals(last.current().problem())) {
            LOG.warn("{} is not used, and the press service stays as it was: {}", file, told);
        }
        return new Read(new Current(last.current().settings(), told), last.version(), System.nanoTime());
    }

    private static String defaultText() {
        try (InputStream text = Objects.requireNonNull(PressFile.class.getResourceAsStream(NAME))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("the program lacks its " + NAME, broken);
        }
    }
}
