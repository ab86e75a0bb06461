package se.nyhetsarkivet.web.press.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.watch.EditedText;
import se.nyhetsarkivet.archive.watch.WatchedFile;
import se.nyhetsarkivet.web.setting.BackedUpFiles;

/**
 * The settings of the press service in a file that may be edited while the archive is served: a page shows the file as it was at
 * most a second before. Without a file the settings that come with the program apply. A file that cannot be read leaves what
 * applied before. Safe for use by many threads.
 */
public final class PressFile {

    /** What the file is called in an archive's directory. */
    public static final String NAME = BackedUpFiles.PRESS;

    private static final Logger LOG = LoggerFactory.getLogger(PressFile.class);
    /** A hundred times the file that comes with the program. */
    private static final int MAX_BYTES = 256 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final WatchedFile<PressSettings> file;
    private final EditedText text;

    /**
     * What applies.
     *
     * @param settings the last settings that could be read
     * @param problem why the file as it is cannot be read, with the line, or the empty string
     */
    public record Current(PressSettings settings, String problem) {}

    private PressFile(Path file, InstantSource clock) {
        WatchedFile.Rules rules = new WatchedFile.Rules(MAX_BYTES, PAUSE, WatchedFile.Absence.DEFAULT, clock);
        text = new EditedText(file, MAX_BYTES);
        this.file = new WatchedFile<>(file, rules, new Content(file, PressSettingsReader.read(defaultText())));
    }

    /**
     * The file of an archive, looked at again by a given clock.
     *
     * @param directory the archive's directory
     * @param clock to find out when a second is over
     * @return the file, whether it is there or not
     */
    public static PressFile in(Path directory, InstantSource clock) {
        return new PressFile(directory.resolve(NAME), clock);
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
        WatchedFile.State<PressSettings> state = file.current();
        return new Current(state.value(), state.problem().isEmpty() ? "" : NAME + ", " + state.problem());
    }

    /**
     * Whether the archive has settings that somebody made for it.
     *
     * @return whether there is a file, readable or not
     */
    public boolean isThere() {
        return file.current().exists();
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
     * Whether somebody wrote a text by hand, so that it may have comments.
     *
     * @param text the text of a file
     * @return whether; false for none
     */
    public static boolean isByHand(String text) {
        return !text.isBlank() && !text.startsWith(PressYaml.HEAD);
    }

    /**
     * Replaces the settings, unless the file was changed meanwhile. One that was written by hand is kept beside it, as {@code press.yaml.bak}
     * or, if there is such a file, with a number behind.
     *
     * @param seen the text of the file that was changed, as {@link #text} gave it
     * @param settings the new settings
     * @return whether they were replaced; false if the file says something else than was seen
     * @throws ArchiveException if the file cannot be read or written
     */
    public synchronized boolean replace(String seen, PressSettings settings) {
        try {
            return text.replace(now -> {
                if (!now.equals(seen)) {
                    return Optional.empty();
                }
                if (isByHand(now)) {
                    keep(now);
                }
                return Optional.of(PressYaml.of(settings));
            });
        } finally {
            file.lookAgain();
        }
    }

    private void keep(String byHand) {
        Path beside = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> text.file().resolveSibling(NAME + ".bak" + (number == 1 ? "" : "-" + number)))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            Files.writeString(beside, byHand);
        } catch (IOException unwritable) {
            throw new ArchiveException(
                    "The file " + beside + " cannot be written (" + unwritable.getMessage()
                            + "); check the room and the permissions there.",
                    unwritable);
        }
    }

    /** How the file is read, and what is reported of it. */
    private record Content(Path file, PressSettings byDefault) implements WatchedFile.Content<PressSettings> {

        @Override
        public PressSettings read(byte[] bytes) throws CharacterCodingException {
            return PressSettingsReader.read(WatchedFile.utf8(bytes));
        }

        @Override
        public void report(String problem) {
            LOG.warn("{} is not used, and the press service stays as it was: {}", file, problem);
        }
    }

    private static String defaultText() {
        try (InputStream text = Objects.requireNonNull(PressFile.class.getResourceAsStream(NAME))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("the program lacks its " + NAME, broken);
        }
    }
}
