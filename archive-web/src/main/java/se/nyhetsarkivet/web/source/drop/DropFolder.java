package se.nyhetsarkivet.web.source.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * A folder whose files are imported and moved to {@code done} or {@code failed} within it, each with a report beside. A kill between the
 * import and the move costs nothing: the same file again changes nothing. For one thread; {@link #trouble} may be asked by any.
 */
public final class DropFolder {

    /** The folder for what was imported. */
    public static final String DONE = "done";

    /** The folder for what could not be. */
    public static final String FAILED = "failed";

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Duration STILL = Duration.ofSeconds(10);
    private static final Actor ACTOR = new Actor("drop folder");
    static final String REPORT = ".report.txt";

    private final NewsArchive archive;
    private final Path folder;
    private final Map<Path, Seen> seen = new HashMap<>();
    private volatile String trouble = "";
    private volatile boolean stopping;

    /**
     * Begins.
     *
     * @param archive the archive
     * @param folder the folder; it is made if there is none
     * @throws ArchiveException if it cannot be made
     */
    public DropFolder(NewsArchive archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve(DONE));
            Files.createDirectories(folder.resolve(FAILED));
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The folder " + folder + ", which archive.sources.drop-folder names, cannot be written to ("
                            + failure.getMessage() + "); check that it belongs to this program.",
                    failure);
        }
    }

    /** A file, since when it has been as it is, and whether it was imported and could not be moved. */
    private record Seen(DroppedState state, Instant since, boolean finished) {}

    /**
     * Where it is.
     *
     * @return the folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * Imports what nobody writes to any more.
     *
     * @param now the time
     */
    public void look(Instant now) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> dropped = children.filter(DropFolder::isDropped).sorted().toList();
            seen.keySet().retainAll(dropped);
            trouble = "";
            for (Path each : dropped) {
                if (stopping) {
                    return;
                }
                look(each, now);
            }
        } catch (IOException failure) {
            String found = folder + " cannot be read: " + failure.getMessage();
            if (!found.equals(trouble)) {
                LOG.warn("The drop folder {}", found);
            }
            trouble = found;
        }
    }

    static boolean isDropped(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.equals(DONE) && !name.equals(FAILED) && !DroppedNames.isLeftAlone(path);
    }

    private void look(Path dropped, Instant now) throws IOException {
        Optional<DroppedState> state = DroppedState.of(dropped);
        if (state.isEmpty()) {
            seen.remove(dropped);
            return;
        }
        Seen before = seen.get(dropped);
        if (before == null || !before.state().equals(state.get())) {
            seen.put(dropped, new Seen(state.get(), now, false));
        } else if (before.finished()) {
            trouble = dropped + " was imported and cannot be moved to " + DONE + " or " + FAILED;
        } else if (!before.since().isAfter(now.minus(STILL))) {
            take(dropped, before, now);
        }
    }

    private void take(Path dropped, Seen before, Instant now) throws IOException {
        String name = String.valueOf(dropped.getFileName());
        try {
            ImportSource source =
                    Files.isDirectory(dropped) ? ImportSource.folder(dropped) : ImportSource.file(dropped);
            ImportBatch batch = archive.importFrom(source, ImportProgress.NONE, ACTOR);
            String report = DropReport.taken(name, batch, archive.ledger().rejections(batch.number()));
            LOG.info("{} from the drop folder was imported: {}", name, batch.counts());
            moveTo(DONE, dropped, before, report);
        } catch (ReadOnlyArchiveException postponed) {
            trouble = name + " waits: " + postponed.getMessage();
        } catch (ArchiveException failure) {
            if (stopping) {
                return;
            }
            LOG.warn("{} from the drop folder could not be imported: {}", name, failure.getMessage());
            moveTo(FAILED, dropped, before, DropReport.failed(name, now, String.valueOf(failure.getMessage())));
        }
    }

    /** The report comes first, so that nothing that was moved is without. */
    private void moveTo(String place, Path dropped, Seen before, String report) throws IOException {
        seen.put(dropped, new Seen(before.state(), before.since(), true));
        Path target = free(folder.resolve(place), String.valueOf(dropped.getFileName()));
        try {
            Files.writeString(report(target), report, StandardOpenOption.CREATE_NEW);
            Files.move(dropped, target);
            seen.remove(dropped);
        } catch (IOException failure) {
            trouble = dropped + " was dealt with and cannot be moved to " + target + ": " + failure.getMessage();
            LOG.warn("{}", trouble);
            Files.deleteIfExists(report(target));
        }
    }

    private static Path report(Path target) {
        return target.resolveSibling(target.getFileName() + REPORT);
    }

    /** A name that neither a file nor a report has. */
    private static Path free(Path place, String name) {
        int point = name.indexOf('.', 1);
        String begin = point < 0 ? name : name.substring(0, point);
        String end = point < 0 ? "" : name.substring(point);
        Path target = place.resolve(name);
        for (int number = 2; Files.exists(target) || Files.exists(report(target)); number++) {
            target = place.resolve(begin + "-" + number + end);
        }
        return target;
    }

    /**
     * What hinders.
     *
     * @return a sentence, or empty if nothing does
     */
    public Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    /** Takes nothing more; what is being imported goes on until the archive closes. */
    public void stop() {
        stopping = true;
    }
}
