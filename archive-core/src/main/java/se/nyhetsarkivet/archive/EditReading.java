package se.nyhetsarkivet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.RecordedEdits.Entry;
import se.nyhetsarkivet.archive.RecordedEdits.Place;
import se.nyhetsarkivet.comparison.ItemEdit;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.search.edits.EditHit;
import se.nyhetsarkivet.search.edits.EditQuery;
import se.nyhetsarkivet.search.edits.EditQuery.Notice;
import se.nyhetsarkivet.search.edits.EditSearch;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.store.RevisionStore;

/** Reads a page of edits and withdrawals: which ones from the index, what they say from the record. Safe for use by many threads. */
final class EditReading {

    private static final Comparator<Entry> LATEST_FIRST =
            Comparator.comparingLong(Entry::sequence).reversed();

    private final RevisionStore store;
    private final Searcher searcher;

    EditReading(RevisionStore store, Searcher searcher) {
        this.store = store;
        this.searcher = searcher;
    }

    RecordedEdits read(RecordedEdits.Request request) {
        boolean silentFirst = request.order() == RecordedEdits.Order.SILENT_FIRST;
        Place from = request.from().orElse(new Place(silentFirst, Long.MAX_VALUE));
        Reading reading = new Reading(request);
        if (silentFirst && from.silent()) {
            reading.add(Notice.SILENT, from);
            reading.add(Notice.STATED, new Place(false, Long.MAX_VALUE));
        } else {
            reading.add(silentFirst ? Notice.STATED : Notice.ANY, new Place(false, from.before()));
        }
        return reading.page();
    }

    /** One page. It looks one entry further, to know whether there is another page. */
    private final class Reading {

        private final RecordedEdits.Request request;
        private final List<Entry> entries = new ArrayList<>();
        private Optional<Place> next = Optional.empty();
        private Place last = new Place(false, Long.MAX_VALUE);
        private boolean full;

        Reading(RecordedEdits.Request request) {
            this.request = request;
        }

        /** Adds what comes from a place on, until the page is full; withdrawals are among what is not first. */
        void add(Notice notice, Place from) {
            if (full) {
                return;
            }
            List<Entry> following = new ArrayList<>();
            boolean interrupted = false;
            if (request.withdrawals() != RecordedEdits.Withdrawals.ONLY) {
                EditSearch.Found found = searcher.changes().edits(query(notice), from.before(), request.limit() + 1);
                interrupted = found.interrupted();
                found.hits().stream().flatMap(Reading.this::edited).forEach(following::add);
            }
            // Older withdrawals than what there was time for come with the next page.
            if (!interrupted && listsWithdrawals() && notice != Notice.SILENT) {
                store.withdrawals(from.before(), request.limit() + 1).stream()
                        .flatMap(Reading::gone)
                        .forEach(following::add);
            }
            following.sort(LATEST_FIRST);
            for (Entry entry : following) {
                // Two edits that one revision made have one number and stay together.
                boolean together = !entries.isEmpty() && entry.sequence() == last.before();
                if (entries.size() >= request.limit() && !together && !full) {
                    full = true;
                    next = Optional.of(last);
                }
                if (!full) {
                    entries.add(entry);
                    last = new Place(notice == Notice.SILENT, entry.sequence());
                }
            }
            if (interrupted && !full) {
                full = true;
                next = Optional.of(following.isEmpty() ? from : last);
            }
        }

        private boolean listsWithdrawals() {
            boolean narrowed = !request.kinds().isEmpty()
                    || !request.publishers().isEmpty()
                    || request.leastWords() > 0
                    || request.group().isPresent();
            return switch (request.withdrawals()) {
                case WITH -> !narrowed;
                case WITHOUT -> false;
                case ONLY -> true;
            };
        }

        private static Stream<Entry> gone(RecordedChange change) {
            return change.history().tombstone().stream()
                    .map(tombstone -> new RecordedEdits.Gone(change.sequence(), tombstone));
        }

        private EditQuery query(Notice notice) {
            return new EditQuery(
                    notice,
                    request.kinds().stream().map(Enum::name).collect(Collectors.toSet()),
                    request.publishers(),
                    request.leastWords(),
                    request.group());
        }

        /** Nothing if the item was withdrawn, or has got another history, since the index was written. */
        private Stream<Entry> edited(EditHit hit) {
            List<Revision> revisions = store.history(hit.item()).revisions();
            for (int i = 0; i + 1 < revisions.size(); i++) {
                Revision before = revisions.get(i);
                if (before.number() == hit.before()) {
                    Revision after = revisions.get(i + 1);
                    ItemEdit edit = ItemEdit.of(before, after);
                    return Stream.of(new RecordedEdits.Edited(
                            hit.sequence(), before, after, edit, Math.max(1, hit.items()), hit.group()));
                }
            }
            return Stream.empty();
        }

        RecordedEdits page() {
            return new RecordedEdits(entries, next);
        }
    }
}
