package se.nyhetsarkivet.web.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.ArchiveOpening;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.setting.DiskReserveText;
import se.nyhetsarkivet.web.setting.LogNameText;

/** Which archive a command is about. */
public final class ArchiveOption {

    public static final String NAME = "--archive";

    private static final String ENVIRONMENT = "ARCHIVE_DIRECTORY";
    private static final String RESERVE_ENVIRONMENT = "ARCHIVE_DISKRESERVE";
    private static final String LOG_NAME_ENVIRONMENT = "ARCHIVE_LOGNAME";
    private static final String DEFAULT_DIRECTORY = "archive-data";

    /** Nobody else waits for the processor, and the only search of a process pays for all that is loaded for it. */
    private static final Duration SEARCH_TIME_LIMIT = Duration.ofMinutes(1);

    @Option(
            names = NAME,
            paramLabel = "DIR",
            converter = PathConverter.class,
            scope = ScopeType.INHERIT,
            description = "the archive's directory; otherwise the environment's " + ENVIRONMENT + ", otherwise ./"
                    + DEFAULT_DIRECTORY)
    private @Nullable Path directory;

    /** The directory that {@code --archive} names, if it is there. */
    public Optional<Path> named() {
        return Optional.ofNullable(directory);
    }

    public Path directory(Console console) {
        if (directory != null) {
            return directory;
        }
        String fromEnvironment = console.environment().getOrDefault(ENVIRONMENT, "");
        return Path.of(fromEnvironment.isBlank() ? DEFAULT_DIRECTORY : fromEnvironment);
    }

    /** Opens the archive, making it if there is none. */
    public NewsArchive open(Console console) {
        ArchiveOpening opening =
                opening(console).searchTimeLimit(SEARCH_TIME_LIMIT).messages(console::message);
        String logName = console.environment().getOrDefault(LOG_NAME_ENVIRONMENT, "");
        return LogNameText.in(opening, logName).open();
    }

    /** Opens the ledger alone, also while the web application has the archive open. */
    public ArchiveLedger openLedger(Console console) {
        return opening(console).openLedger();
    }

    private ArchiveOpening opening(Console console) {
        return NewsArchive.at(directory(console)).clock(console.clock()).diskReserve(reserve(console));
    }

    /** The web application reads the same variable. */
    private static DiskReserve reserve(Console console) {
        return DiskReserveText.read(console.environment().getOrDefault(RESERVE_ENVIRONMENT, ""));
    }

    /** Opens the archive if there is one; a mistyped directory must not become an empty archive. */
    public NewsArchive openExisting(Console console) {
        existingDirectory(console);
        return open(console);
    }

    /** The directory, if it holds an archive. */
    public Path existingDirectory(Console console) {
        Path named = directory(console);
        if (!NewsArchive.exists(named)) {
            throw new ArchiveException("There is no archive in " + named + "; import a file to make one," + " or "
                    + Remedy.OTHER_DIRECTORY.words() + ".");
        }
        return named;
    }
}
