package se.nyhetsarkivet.store;

import java.time.Instant;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemHistory;

/**
 * The last change of an item.
 *
 * @param sequence its sequence number
 * @param recordedAt when the record was complete with it, as a batch is when it is finished; a revision may have been seen long
 *     before, elsewhere
 * @param history the item as it is now: with neither revisions nor tombstone if what brought it was undone
 */
public record RecordedChange(long sequence, Instant recordedAt, ItemHistory history) {

    /**
     * Which changes are asked for.
     *
     * @param after only changes after this sequence number
     * @param from only changes that were recorded then or later
     * @param before only changes that were recorded earlier than this
     * @param limit the most of them, 1 to {@value #MOST}
     */
    public record Range(long after, Instant from, Instant before, int limit) {

        /** The most changes that are given at once. */
        public static final int MOST = 1000;

        /** Before any change. */
        public static final Instant BEGINNING = Instant.EPOCH;

        /** Nothing was seen earlier: years before 1 have another form and sort wrongly. */
        public static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");

        /** After any change. */
        public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

        /**
         * Checks the numbers.
         *
         * @throws InvalidValueException if the most is out of range
         */
        public Range {
            if (limit < 1 || limit > MOST) {
                throw new InvalidValueException(limit + " changes at once; expected 1 to " + MOST);
            }
        }

        /**
         * All changes after one.
         *
         * @param after the sequence number of that one
         * @param limit the most of them
         * @return the range
         */
        public static Range after(long after, int limit) {
            return new Range(after, BEGINNING, END, limit);
        }
    }
}
