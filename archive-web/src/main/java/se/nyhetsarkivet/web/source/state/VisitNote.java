package se.nyhetsarkivet.web.source.state;

import java.time.Instant;

/**
 * What came of a visit to a source.
 *
 * @param at when it ended
 * @param outcome what came of it
 * @param newPages how many pages the source named for the first time
 * @param reason what failed or what was waited for; otherwise the empty string
 */
public record VisitNote(Instant at, Outcome outcome, int newPages, String reason) {

    /** How many are kept of each source. */
    public static final int MOST = 100;

    /** What came of it. */
    public enum Outcome {
        /** The source was read. */
        READ,
        /** The source could not be read. */
        FAILED,
        /** The archive took nothing just then. */
        WAITED
    }

    /**
     * The source was read.
     *
     * @param at when
     * @param newPages how many pages it named for the first time
     * @return the note
     */
    public static VisitNote read(Instant at, int newPages) {
        return new VisitNote(at, Outcome.READ, newPages, "");
    }

    /**
     * The source was not read.
     *
     * @param at when
     * @param outcome whether it failed or waits
     * @param reason why
     * @return the note
     */
    public static VisitNote without(Instant at, Outcome outcome, String reason) {
        return new VisitNote(at, outcome, 0, reason);
    }
}
