package se.nyhetsarkivet.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;

/**
 * One run of an import, or an archivist's edit of items, as the ledger has it.
 *
 * @param number its number, from 1
 * @param source what was imported and how it was read; of an edit, what was changed
 * @param importedBy the name of the {@link se.nyhetsarkivet.item.Actor} who imported or edited it; empty if an earlier version did
 *     not know
 * @param reason why the items were edited; empty if it is an import
 * @param startedAt when it began
 * @param finishedAt when it was complete; empty while it runs or if it was interrupted
 * @param undoneAt when it was undone; empty if it was not
 * @param undoneBy who undid it, by the same kind of name; empty if it was not undone
 * @param counts what became of the records so far
 */
public record ImportBatch(
        long number,
        Source source,
        String importedBy,
        Optional<String> reason,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> undoneAt,
        Optional<String> undoneBy,
        Counts counts) {

    /**
     * Whether it is an edit of items and not an import.
     *
     * @return true if somebody gave a reason for it
     */
    public boolean isEdit() {
        return reason.isPresent();
    }

    /**
     * What became of the records of an import.
     *
     * @param newItems records that were items the archive did not have
     * @param changed records that became a new revision of an item
     * @param unchanged records that said what the archive already had
     * @param rejected records that could not be taken
     */
    public record Counts(long newItems, long changed, long unchanged, long rejected) {

        /** Before the first record. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /**
         * All records.
         *
         * @return the sum
         */
        public long records() {
            return newItems + changed + unchanged + rejected;
        }

        /**
         * Adds.
         *
         * @param other other counts
         * @return the sums
         */
        public Counts plus(Counts other) {
            return new Counts(
                    newItems + other.newItems,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    rejected + other.rejected);
        }
    }

    /**
     * Which batches are looked for.
     *
     * @param importedBy a part of the name of who imported or edited it, in capitals or small letters; empty for anybody
     * @param from only batches that began at this time or later; empty for any
     * @param to only batches that began before this time; empty for any
     */
    public record Filter(String importedBy, Optional<Instant> from, Optional<Instant> to) {

        /** All batches. */
        public static final Filter ALL = new Filter("", Optional.empty(), Optional.empty());

        /**
         * Whether a batch is looked for.
         *
         * @param batch the batch
         * @return true if it is
         */
        public boolean fits(ImportBatch batch) {
            return from.filter(batch.startedAt()::isBefore).isEmpty()
                    && to.filter(end -> !batch.startedAt().isBefore(end)).isEmpty()
                    && batch.importedBy().toLowerCase(Locale.ROOT).contains(importedBy.toLowerCase(Locale.ROOT));
        }
    }

    /** The most shared names that are listed for a batch. */
    public static final int MAX_SHARED_NAMES = 1_000;

    /**
     * A name that several records have and that does not tell them apart, such as the number of a case, or the address of a list:
     * whether they are the same news was decided by what else they say, and may be looked at.
     *
     * @param kind {@code identifier}, {@code url} or {@code headline}, which goes with its date
     * @param name the name
     * @param records how many records of the batch have it
     * @param items how many items they were taken for; 0 if they were taken for revisions of the one that has the name
     * @param heldBy another item that has the name; empty if the records share it among themselves
     * @param places where the first {@value #MAX_PLACES} of the records stand
     */
    public record SharedName(
            String kind, String name, long records, long items, Optional<ItemId> heldBy, List<String> places) {

        /** The most places that are listed. */
        public static final int MAX_PLACES = 10;

        private static final int SHOWN_CHARACTERS = 120;

        /** Copies the list. */
        public SharedName {
            places = List.copyOf(places);
        }

        /**
         * A sentence for whoever imports.
         *
         * @return for example {@code 3 records share the identifier N/A; taken as 3 items: line 2, line 3, line 4}
         */
        public String inWords() {
            String shown = name.length() > SHOWN_CHARACTERS ? name.substring(0, SHOWN_CHARACTERS) + "…" : name;
            String what = switch (kind) {
                case "url" -> "address " + shown;
                case "headline" -> "date and headline " + shown;
                default -> "identifier " + shown;
            };
            return (records == 1 ? "1 record shares the " : records + " records share the ")
                    + what
                    + heldBy.map(id -> " with item " + id).orElse("")
                    + "; taken as "
                    + takenAs()
                    + ": "
                    + String.join(", ", places)
                    + (records > places.size() ? ", …" : "");
        }

        private String takenAs() {
            if (items == 0) {
                return "an edit of it";
            }
            return (items == 1 ? "1 item" : items + " items") + (heldBy.isPresent() ? " besides" : "");
        }
    }

    /**
     * What a batch imports. The same bytes read in the same way are the same source, whatever the name.
     *
     * @param name the file's name or another description
     * @param sha256 the SHA-256 of the bytes as 64 hexadecimal digits
     * @param format the label of the format
     * @param options how it is read, in one line; the empty string if nothing was said
     */
    public record Source(String name, String sha256, String format, String options) {

        /** The format of an edit, which no reader read. */
        public static final String EDIT = "edit";
    }
}
