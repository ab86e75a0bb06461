package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * Refuses an archive whose record is gone while what was made from it is there. It would open as a new archive, and the rest
 * would be thrown away.
 */
public final class LostRecord {

    private LostRecord() {}

    /** To be asked before a record is opened, which makes one where there is none. */
    public static void refuse(ArchiveFiles files) {
        try {
            boolean missing = !Files.exists(files.record());
            if (missing || Files.size(files.record()) == 0) {
                refuse(files, missing ? "missing" : "empty");
            }
        } catch (IOException unreadable) {
            throw new ArchiveException(
                    "The archive's directory " + files.directory() + " cannot be read (" + unreadable.getMessage()
                            + "); check its permissions.",
                    unreadable);
        }
    }

    /** A record with tables and nothing in them is as good as none. */
    public static void refuse(ArchiveFiles files, RevisionStore store) {
        if (store.lastSequence() == 0 && store.batches().isEmpty() && ArchiveIndex.sequenceIn(files.index()) > 0) {
            refuse(files, "empty");
        }
    }

    private static void refuse(ArchiveFiles files, String state) {
        long originals = originals(files.originals());
        long changes = ArchiveIndex.sequenceIn(files.index());
        if (originals == 0 && changes == 0) {
            return;
        }
        throw new ArchiveException("The record " + files.record() + " is " + state + ", but beside it there are "
                + originals + " imported files and an index of " + changes
                + " changes; " + Remedy.RESTORE.words() + ". If a new archive is to begin here, move the"
                + " directories originals and index away first.");
    }

    private static long originals(Path directory) {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !OriginalFiles.isUnfinished(file))
                    .count();
        } catch (IOException unreadable) {
            return 1;
        }
    }
}
