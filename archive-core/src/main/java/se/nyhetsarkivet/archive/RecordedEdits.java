package se.nyhetsarkivet.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.comparison.ItemEdit;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;

/**
 * A page of what was edited and withdrawn in the archive.
 *
 * @param entries the entries, in the order that was asked for
 * @param next where the next page begins, if there is one; a page with few entries or none has one too when the time was not enough
 *     to look further
 */
public record RecordedEdits(List<Entry> entries, Optional<Place> next) {

    /** The most entries of a page. */
    public static final int MOST = 100;

    /** Copies the list. */
    public RecordedEdits {
        entries = List.copyOf(entries);
    }

    /** Something that happened to an item that the archive had. */
    public sealed interface Entry {

        /**
         * The sequence number with which the record got it.
         *
         * @return the number
         */
        long sequence();
    }

    /**
     * One revision took the place of another; the same may have been done to other items by the same batch.
     *
     * @param sequence the sequence number with which the record got it
     * @param before the earlier revision
     * @param after the later
     * @param edit what kind of change that is
     * @param items in how many items the same batch made the same edit, as far as they fit what was asked; at least 1
     * @param group names the edits that are the same; see {@link Request#withGroup}
     */
    public record Edited(long sequence, Revision before, Revision after, ItemEdit edit, long items, String group)
            implements Entry {}

    /**
     * An item is no longer shown.
     *
     * @param sequence the sequence number of the decision
     * @param tombstone what remains of it
     */
    public record Gone(long sequence, Tombstone tombstone) implements Entry {}

    /** The order of entries. */
    public enum Order {
        /** The latest first. */
        LATEST,
        /** Edits without notice first, the latest of them first; then all others. */
        SILENT_FIRST
    }

    /** Whether items that are no longer shown are listed. */
    public enum Withdrawals {
        /** Beside edits. */
        WITH,
        /** Not at all. */
        WITHOUT,
        /** They alone. */
        ONLY
    }

    /**
     * Where a page begins.
     *
     * @param silent whether it is among the edits without notice that come first
     * @param before only entries before this sequence number
     */
    public record Place(boolean silent, long before) {}

    /**
     * What is asked for. Immutable: begin with {@link #ALL} and change with the {@code with…} methods.
     *
     * @param order the order
     * @param kinds edits of any of these kinds; empty for all
     * @param withdrawals whether items that are no longer shown are listed; what they said is not known, so they have no publisher and
     *     no size
     * @param publishers of any of these publishers, before the edit or after it; empty for all
     * @param leastWords the fewest words that an edit removed and added together
     * @param group of these same edits, one by one; none for all, the same ones once
     * @param from where the page begins; none for the first
     * @param limit the most entries, 1 to {@value RecordedEdits#MOST}
     */
    public record Request(
            Order order,
            Set<ItemEdit.Kind> kinds,
            Withdrawals withdrawals,
            Set<String> publishers,
            int leastWords,
            Optional<String> group,
            Optional<Place> from,
            int limit) {

        /** All that happened, the latest first. */
        public static final Request ALL = new Request(
                Order.LATEST, Set.of(), Withdrawals.WITH, Set.of(), 0, Optional.empty(), Optional.empty(), 20);

        /**
         * Copies the sets.
         *
         * @throws InvalidValueException if a number is out of range
         */
        public Request {
            kinds = Set.copyOf(kinds);
            publishers = Set.copyOf(publishers);
            if (limit < 1 || limit > MOST) {
                throw new InvalidValueException(limit + " entries at once; expected 1 to " + MOST);
            }
            if (leastWords < 0) {
                throw new InvalidValueException(leastWords + " words; expected 0 or more");
            }
        }

        /**
         * Changes the order, and goes back to the first page.
         *
         * @param newOrder the order
         * @return the changed request
         */
        public Request withOrder(Order newOrder) {
            return new Request(newOrder, kinds, withdrawals, publishers, leastWords, group, Optional.empty(), limit);
        }

        /**
         * Changes the kinds, and goes back to the first page.
         *
         * @param newKinds any of these; empty for all
         * @return the changed request
         */
        public Request withKinds(Set<ItemEdit.Kind> newKinds) {
            return new Request(order, newKinds, withdrawals, publishers, leastWords, group, Optional.empty(), limit);
        }

        /**
         * Changes whether items that are no longer shown are listed, and goes back to the first page.
         *
         * @param newWithdrawals whether
         * @return the changed request
         */
        public Request withWithdrawals(Withdrawals newWithdrawals) {
            return new Request(order, kinds, newWithdrawals, publishers, leastWords, group, Optional.empty(), limit);
        }

        /**
         * Changes the publishers, and goes back to the first page.
         *
         * @param newPublishers any of these; empty for all
         * @return the changed request
         */
        public Request withPublishers(Set<String> newPublishers) {
            return new Request(order, kinds, withdrawals, newPublishers, leastWords, group, Optional.empty(), limit);
        }

        /**
         * Changes the size, and goes back to the first page.
         *
         * @param words the fewest words that an edit removed and added together
         * @return the changed request
         */
        public Request withLeastWords(int words) {
            return new Request(order, kinds, withdrawals, publishers, words, group, Optional.empty(), limit);
        }

        /**
         * Asks for edits that are the same, one by one.
         *
         * @param name the {@link Edited#group} of one of them
         * @return the changed request, at its first page
         */
        public Request withGroup(String name) {
            return new Request(
                    order, kinds, withdrawals, publishers, leastWords, Optional.of(name), Optional.empty(), limit);
        }

        /**
         * Goes to a page.
         *
         * @param place {@link RecordedEdits#next} of the page before
         * @return the same request at that page
         */
        public Request from(Place place) {
            return new Request(order, kinds, withdrawals, publishers, leastWords, group, Optional.of(place), limit);
        }

        /**
         * Changes the number of entries on a page.
         *
         * @param newLimit the most of them
         * @return the changed request
         * @throws InvalidValueException if the number is out of range
         */
        public Request withLimit(int newLimit) {
            return new Request(order, kinds, withdrawals, publishers, leastWords, group, from, newLimit);
        }
    }
}
