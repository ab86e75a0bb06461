package se.nyhetsarkivet.result;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.Notice;

/**
 * Which searches find what changed in a part of the record. What counts is the difference between its beginning and its end: an item that
 * came and was changed once more is new, and one that came and went is not told of.
 *
 * @param after the sequence number at which the part begins
 * @param through the sequence number of its last change; ask again after it for what follows
 * @param answers one for each search, in their order
 */
public record ChangeMatches(long after, long through, List<Answer> answers) {

    /** The most changes that are listed for one search. */
    public static final int MOST = 1_000;

    /** Copies the list. */
    public ChangeMatches {
        answers = List.copyOf(answers);
    }

    /** What became of an item. */
    public enum Kind {
        /** It was not shown before. */
        NEW,
        /** It has another wording than before. */
        CHANGED,
        /** It is no longer shown. */
        GONE
    }

    /**
     * What became of an item that a search finds, as it was or as it is.
     *
     * @param item the item
     * @param before the number of the revision that was in force at the beginning; none for one that is new
     * @param now the number of the revision in force at the end; none for one that is no longer shown
     */
    public record Change(ItemId item, OptionalInt before, OptionalInt now) {

        /**
         * What became of it.
         *
         * @return the kind
         */
        public Kind kind() {
            if (now.isEmpty()) {
                return Kind.GONE;
            }
            return before.isEmpty() ? Kind.NEW : Kind.CHANGED;
        }
    }

    /**
     * What a search finds of the changes.
     *
     * @param counts how many items there are of each kind; every kind has a number
     * @param first the first of them in the order of the record
     * @param limits the limits that cut it short, {@code INTERRUPTED} or {@code EXPANSION_LIMITED}; if there are any, the counts are lower
     *     bounds
     */
    public record Answer(Map<Kind, Long> counts, List<Change> first, Set<Notice.Kind> limits) {

        /** Copies what it is given. */
        public Answer {
            counts = Map.copyOf(counts);
            limits = Set.copyOf(limits);
            first = List.copyOf(first);
        }

        /**
         * Whether it looked at all.
         *
         * @return true if no limit cut it short
         */
        public boolean complete() {
            return limits.isEmpty();
        }

        /**
         * How many items, of all kinds.
         *
         * @return the number
         */
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
