package se.nyhetsarkivet.archive.watch;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** Writes a small file to the end on a thread that may be interrupted, which would otherwise close the file's channel. */
public final class Uninterrupted {

    private Uninterrupted() {}

    /**
     * What is written.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Writes. What an interruption breaks off is done anew from the beginning.
         *
         * @return what comes of it
         * @throws IOException if the file cannot be written
         */
        T run() throws IOException;
    }

    /**
     * Does the work; the thread is interrupted afterwards if it was before or became so meanwhile.
     *
     * @param <T> what comes of it
     * @param work what is written
     * @return what comes of it
     * @throws IOException if the file cannot be written
     */
    public static <T> T run(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (ClosedByInterruptException brokenOff) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
