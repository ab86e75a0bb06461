package se.nyhetsarkivet.web.upkeep.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.web.upkeep.backup.Backups;

/** How far a job has come. */
public sealed interface UpkeepState {

    /**
     * The archive is being read, part by part.
     *
     * @param read what was read so far
     */
    record Verifying(Checked read) implements UpkeepState {}

    /**
     * The archive is being copied.
     *
     * @param step what is being done
     */
    record Copying(ArchiveBackup.Step step) implements UpkeepState {}

    /**
     * Nothing more will happen.
     *
     * @param outcome what came of it
     * @param at since when
     */
    record Ended(Outcome outcome, Instant at) implements UpkeepState {}

    /** What came of a job. */
    sealed interface Outcome {}

    /**
     * What was read of the archive, and compared.
     *
     * @param parts how many parts
     * @param of how many there are; with fewer parts than that, somebody stopped it
     * @param revisions how many revisions are in them
     * @param differences how many differences were found
     * @param first the first of them, in sentences
     */
    record Checked(int parts, int of, long revisions, long differences, List<String> first) implements Outcome {

        /** Copies the list. */
        public Checked {
            first = List.copyOf(first);
        }

        static Checked nothing(int of) {
            return new Checked(0, of, 0, 0, List.of());
        }

        Checked with(Verification part) {
            List<String> more = new ArrayList<>(first);
            part.differences().stream()
                    .limit(Math.max(0, VerificationRecord.MOST_KEPT - more.size()))
                    .forEach(more::add);
            return new Checked(
                    parts + 1,
                    of,
                    revisions + part.revisions(),
                    differences + part.differences().size(),
                    more);
        }
    }

    /**
     * A backup was made.
     *
     * @param directory where
     * @param bytes how much is in it
     * @param differences what of it differs or could not be read, in sentences
     */
    record Copied(Path directory, long bytes, List<String> differences) implements Outcome {

        /** Copies the list. */
        public Copied {
            differences = List.copyOf(differences);
        }
    }

    /**
     * The disk has too little room for a backup.
     *
     * @param room what there is
     */
    record NoRoom(Backups.Room room) implements Outcome {}

    /** A backup was stopped, and nothing is left of it. */
    record Stopped() implements Outcome {}

    /**
     * It could not be done.
     *
     * @param reason why and what to do, as a sentence in English
     */
    record Failed(String reason) implements Outcome {}
}
