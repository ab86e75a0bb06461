package se.nyhetsarkivet.archive.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.archive.files.OriginalFiles;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.StampedHeads;
import se.nyhetsarkivet.archive.verification.UnreadableItems;
import se.nyhetsarkivet.export.ArchiveLines;
import se.nyhetsarkivet.export.BagWriter;
import se.nyhetsarkivet.export.OriginalEntry;
import se.nyhetsarkivet.export.OriginalTable;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RevisionStore;

/** Writes all of an archive in forms that other programs read. */
public final class ArchiveExport {

    /** The head of the log as it was copied; restored, it shows where the log continued. */
    static final String HEAD = "log-head.txt";

    private static final String KEPT_FILES = "originals.csv";
    private static final String ORIGINALS = "originals/";

    private final RevisionStore store;
    private final OriginalFiles originals;
    private final InstantSource clock;
    private final ArchiveLog log;

    /**
     * Prepares an export.
     *
     * @param store the record
     * @param originals the imported files
     * @param clock tells the date of the export
     * @param log signs the head that goes with it
     */
    public ArchiveExport(RevisionStore store, OriginalFiles originals, InstantSource clock, ArchiveLog log) {
        this.log = log;
        this.store = store;
        this.originals = originals;
        this.clock = clock;
    }

    /**
     * All revisions of the items that are shown, and the tombstones of the others. The stream is closed only if it has all that
     * could be read, since a packed one would look whole.
     *
     * @param stream gets the lines
     * @return what cannot be read, in sentences
     */
    public List<String> writeLines(OutputStream stream) {
        UnreadableItems unreadable = new UnreadableItems();
        try {
            ArchiveLines lines = new ArchiveLines(stream);
            store.changedSince(0, unreadable.beside((sequence, history) -> write(history, lines)));
            for (Tombstone tombstone : store.tombstones()) {
                lines.write(tombstone);
            }
            lines.close();
            return unreadable.sentences();
        } catch (IOException failure) {
            throw problem("the stream", failure);
        } catch (UncheckedIOException failure) {
            throw problem("the stream", Objects.requireNonNull(failure.getCause()));
        }
    }

    private static void write(ItemHistory history, ArchiveLines lines) {
        try {
            for (Revision revision : history.revisions()) {
                lines.write(revision);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As they are: what is damaged is reported when it is read. */
    static void copy(StampedHeads heads, BagWriter bag) throws IOException {
        for (Path file : heads.files()) {
            bag.copy(StampedHeads.DIRECTORY + "/" + file.getFileName(), Files.newInputStream(file));
        }
    }

    /**
     * The lines, and the files that were imported.
     *
     * @param directory becomes the bag
     * @return what cannot be read or is not what it was, in sentences
     */
    public List<String> writeBag(Path directory) {
        try {
            BagWriter bag = new BagWriter(directory);
            List<String> missing = new ArrayList<>(writeLines(bag.open(ArchiveLines.FILE)));
            missing.addAll(copyOriginals(store, originals, bag));
            try (OutputStream table = bag.open(KEPT_FILES)) {
                OriginalTable.write(keptFiles(store), table);
            }
            Optional<String> head = head(log, missing);
            if (head.isPresent()) {
                bag.copy(HEAD, new ByteArrayInputStream(head.get().getBytes(StandardCharsets.UTF_8)));
            }
            copy(log.stampedHeads(), bag);
            bag.finish(Map.of(
                    "Bagging-Date",
                    today(),
                    "Bag-Software-Agent",
                    "Nyhetsarkivet",
                    "External-Description",
                    "All revisions of a news archive as JSON Lines, and the files they came from"
                            + (missing.isEmpty()
                                    ? ""
                                    : "; " + missing.size() + " things could not be read and are missing")));
            return missing;
        } catch (IOException failure) {
            throw problem(directory.toString(), failure);
        }
    }

    /** A copy without its head is better than none, and says so. */
    static Optional<String> head(ArchiveLog log, List<String> missing) {
        try {
            return Optional.of(log.head().text());
        } catch (LogUnavailableException noKey) {
            missing.add(HEAD + " is missing: " + noKey.getMessage());
            return Optional.empty();
        }
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), PartialDate.ZONE).toString();
    }

    /** Each content once, under its checksum; reports which are missing or are not what they were. */
    static List<String> copyOriginals(RevisionStore store, OriginalFiles originals, BagWriter bag) throws IOException {
        List<String> missing = new ArrayList<>();
        Set<String> copied = new HashSet<>();
        for (ImportBatch batch : store.batches()) {
            for (Original original : store.originals(batch.number())) {
                if (original.removedAt().isEmpty() && copied.add(original.sha256())) {
                    List<String> differences = originals.differencesOf(original);
                    missing.addAll(differences);
                    if (Files.isReadable(originals.file(original.sha256()))) {
                        InputStream content = Files.newInputStream(originals.file(original.sha256()));
                        bag.copy(ORIGINALS + OriginalFiles.path(original.sha256()), content);
                    }
                }
            }
        }
        return missing;
    }

    private static List<OriginalEntry> keptFiles(RevisionStore store) {
        List<OriginalEntry> files = new ArrayList<>();
        for (ImportBatch batch : store.batches()) {
            for (Original original : store.originals(batch.number())) {
                if (original.removedAt().isEmpty()) {
                    files.add(new OriginalEntry(
                            batch.number(),
                            batch.source().name(),
                            original.path(),
                            original.sha256(),
                            original.bytes()));
                }
            }
        }
        return files;
    }

    static ArchiveException problem(String target, IOException failure) {
        return new ArchiveException(
                "The archive could not be written to " + target + " (" + failure.getMessage()
                        + "); check the room and the permissions there.",
                failure);
    }
}
