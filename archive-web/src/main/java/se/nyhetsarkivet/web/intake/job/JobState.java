package se.nyhetsarkivet.web.intake.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * How far a job has come.
 *
 * @param phase what is going on
 * @param progress how far the file has been read that is read now
 * @param outcomes what came of the files that are done with, in their order
 */
public record JobState(Phase phase, Progress progress, List<FileOutcome> outcomes) {

    static final JobState WAITING = new JobState(Phase.WAITING, Progress.NONE, List.of());

    /** Copies the list. */
    public JobState {
        outcomes = List.copyOf(outcomes);
    }

    /** What is going on. */
    public enum Phase {
        /** Another import runs. */
        WAITING,
        /** A file is being copied to the originals of the archive. */
        COPYING,
        /** The records of a file are being read. */
        READING,
        /** All files are done with. */
        DONE,
        /** Somebody has stopped it. */
        CANCELLED
    }

    /**
     * How far a file has been read.
     *
     * @param bytesRead how much was read
     * @param bytes how long the file is
     * @param counts what became of its records so far
     * @param elapsed since its reading began
     */
    public record Progress(long bytesRead, long bytes, ImportBatch.Counts counts, Duration elapsed) {

        static final Progress NONE = new Progress(0, 0, ImportBatch.Counts.NONE, Duration.ZERO);

        private static final Duration SHORTEST = Duration.ofSeconds(2);

        /**
         * The records of a second.
         *
         * @return how many; 0 until that can be said
         */
        public long recordsEachSecond() {
            long milliseconds = elapsed.toMillis();
            return milliseconds == 0 ? 0 : counts.records() * 1_000 / milliseconds;
        }

        /**
         * How long it will go on, if it goes on as until now.
         *
         * @return how long; empty until that can be said
         */
        public Optional<Duration> left() {
            if (bytesRead <= 0 || bytes <= 0 || elapsed.compareTo(SHORTEST) < 0) {
                return Optional.empty();
            }
            double each = (double) elapsed.toMillis() / bytesRead;
            return Optional.of(Duration.ofMillis((long) (each * Math.max(0, bytes - bytesRead))));
        }
    }

    /**
     * Whether nothing more will happen.
     *
     * @return whether it has ended
     */
    public boolean isOver() {
        return phase == Phase.DONE || phase == Phase.CANCELLED;
    }

    JobState in(Phase next, Progress newProgress) {
        return new JobState(next, newProgress, outcomes);
    }

    JobState with(FileOutcome outcome) {
        List<FileOutcome> more = new ArrayList<>(outcomes);
        more.add(outcome);
        return new JobState(phase, Progress.NONE, more);
    }
}
