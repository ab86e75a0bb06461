package se.nyhetsarkivet.web.masthead;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.watch.EditedText;
import se.nyhetsarkivet.archive.watch.Uninterrupted;
import se.nyhetsarkivet.archive.watch.WatchedFile;
import se.nyhetsarkivet.web.setting.BackedUpFiles;

/**
 * What stands above every page, in two files of the archive's directory that may be edited while it is served. Without them the archive is
 * called {@value #PROGRAM}, in Swedish and English. A file that cannot be used leaves what applied before. Safe for use by many threads.
 */
public final class Masthead {

    /** What the program is called, and an archive without another name. */
    public static final String PROGRAM = "Nyhetsarkivet";

    private static final Logger LOG = LoggerFactory.getLogger(Masthead.class);
    private static final int MAX_BYTES = 16 * 1024;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EditedText text;
    private final Path logoFile;
    private final WatchedFile<MastheadSettings> settings;
    private final WatchedFile<Optional<Logo>> logo;

    /**
     * Follows the files, whether they are there or not.
     *
     * @param directory the archive's directory
     * @param clock to find out when they are looked at again
     */
    public Masthead(Path directory, InstantSource clock) {
        Path file = directory.resolve(BackedUpFiles.MASTHEAD);
        text = new EditedText(file, MAX_BYTES);
        logoFile = directory.resolve(BackedUpFiles.LOGO);
        settings = new WatchedFile<>(file, rules(MAX_BYTES, PAUSE, clock), new SettingsContent(file));
        // One that was taken away is gone at once.
        logo = new WatchedFile<>(logoFile, rules(Logo.MOST_BYTES, Duration.ZERO, clock), new LogoContent(logoFile));
    }

    private static WatchedFile.Rules rules(long maxBytes, Duration pause, InstantSource clock) {
        return new WatchedFile.Rules(maxBytes, pause, WatchedFile.Absence.DEFAULT, clock);
    }

    /**
     * What the archive is called.
     *
     * @param locale the reader's language
     * @return the name
     */
    public String name(Locale locale) {
        return settings().name().in(locale);
    }

    /**
     * What applies.
     *
     * @return the settings now
     */
    public MastheadSettings settings() {
        return settings.current().value();
    }

    /**
     * Why the file as it is cannot be used.
     *
     * @return a sentence; empty if it can
     */
    public String problem() {
        return settings.current().problem();
    }

    /**
     * The logo.
     *
     * @return the logo now, if there is one
     */
    public Optional<Logo> logo() {
        return logo.current().value();
    }

    /**
     * The text of the file with the settings.
     *
     * @return the text; nothing if there is no file
     * @throws ArchiveException if it cannot be read as text
     */
    public synchronized String text() {
        return text.read();
    }

    /**
     * Replaces the settings at once, unless the file was changed meanwhile.
     *
     * @param seen the text of the file, as {@link #text} gave it
     * @param wanted the new settings
     * @return whether they were replaced
     * @throws ArchiveException if the file cannot be read or written
     */
    public synchronized boolean replace(String seen, MastheadSettings wanted) {
        try {
            return text.replace(now -> now.equals(seen) ? Optional.of(wanted.written()) : Optional.empty());
        } finally {
            settings.lookAgain();
        }
    }

    /**
     * Replaces the logo at once.
     *
     * @param wanted the new logo, or none
     * @throws ArchiveException if the file cannot be written
     */
    public synchronized void replaceLogo(Optional<Logo> wanted) {
        try {
            Uninterrupted.run(() -> {
                if (wanted.isPresent()) {
                    write(wanted.get().bytes());
                } else {
                    Files.deleteIfExists(logoFile);
                }
                return logoFile;
            });
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The file " + logoFile + " cannot be changed (" + failure.getMessage()
                            + "); check its permissions and the room on the disk.",
                    failure);
        } finally {
            logo.lookAgain();
        }
    }

    private void write(byte[] bytes) throws IOException {
        Path written = logoFile.resolveSibling(logoFile.getFileName() + ".new");
        Files.write(written, bytes);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, logoFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** How the settings are read, and what is reported of them. */
    private record SettingsContent(Path file) implements WatchedFile.Content<MastheadSettings> {

        @Override
        public MastheadSettings byDefault() {
            return MastheadSettings.USUAL;
        }

        @Override
        public MastheadSettings read(byte[] bytes) throws CharacterCodingException {
            return MastheadSettings.parse(WatchedFile.utf8(bytes));
        }

        @Override
        public void report(String problem) {
            LOG.warn("{} is not used, and the name and the languages stay as they were: {}", file, problem);
        }
    }

    /** How the logo is read, and what is reported of it. */
    private record LogoContent(Path file) implements WatchedFile.Content<Optional<Logo>> {

        @Override
        public Optional<Logo> byDefault() {
            return Optional.empty();
        }

        @Override
        public Optional<Logo> read(byte[] bytes) {
            return switch (LogoReader.read(bytes)) {
                case LogoReader.Fine fine -> Optional.of(fine.logo());
                case LogoReader.Refusal refusal ->
                    throw new ArchiveException("it is no logo (" + refusal + "); expected PNG, JPEG or WebP of at most "
                            + Logo.MOST_BYTES + " bytes and " + Logo.MOST_PIXELS + " pixels.");
            };
        }

        @Override
        public void report(String problem) {
            LOG.warn("{} is not used, and the logo stays as it was: {}", file, problem);
        }
    }

    /**
     * The one language of the pages.
     *
     * @return the language; empty if there are several
     */
    public Optional<Locale> onlyLanguage() {
        List<Locale> offered = settings().languages();
        return offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty();
    }
}
