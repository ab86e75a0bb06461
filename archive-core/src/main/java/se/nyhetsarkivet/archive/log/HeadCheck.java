package se.nyhetsarkivet.archive.log;

import se.nyhetsarkivet.transparency.Checkpoint;

/** What an archive says to a head of its log that somebody has kept. */
public sealed interface HeadCheck {

    /**
     * All that was logged under the head is still there, unchanged and in its order.
     *
     * @param kept the head
     * @param size how many entries the log has by now
     */
    record Continued(Checkpoint kept, long size) implements HeadCheck {}

    /**
     * Something that was logged under the head has been changed, or another history was put in its place.
     *
     * @param kept the head
     * @param what where the difference is
     */
    record Rewritten(Checkpoint kept, Difference what) implements HeadCheck {}

    /** Where history differs from a head. */
    enum Difference {
        /** The log itself has other entries. */
        LOG,
        /** The log has the entries, and the record no longer says what they tell of; a verification names it. */
        RECORD
    }

    /**
     * The archive once had more than it has: something was cut off, or an older copy put in its place.
     *
     * @param kept the head
     * @param size how many entries the log has by now
     */
    record Shorter(Checkpoint kept, long size) implements HeadCheck {}

    /**
     * The archive has not signed it with any key it knows.
     *
     * @param kept the head
     */
    record NotSigned(Checkpoint kept) implements HeadCheck {}

    /**
     * The text is no head of a log.
     *
     * @param reason why not
     */
    record Unreadable(String reason) implements HeadCheck {}
}
