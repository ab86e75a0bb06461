package se.nyhetsarkivet.archive;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.search.changes.ChangeSearches;
import se.nyhetsarkivet.store.ItemStates;
import se.nyhetsarkivet.store.RevisionStore;

/** Lets searches look at what changed in a part of the record, some items at a time. Safe for use by many threads. */
final class ChangeMatching {

    private static final int ITEMS = 1_000;
    private static final long CHARACTERS = 10_000_000;

    private final RevisionStore store;
    private final ArchiveIndex index;
    private final Searcher searcher;

    ChangeMatching(RevisionStore store, ArchiveIndex index, Searcher searcher) {
        this.store = store;
        this.index = index;
        this.searcher = searcher;
    }

    ChangeMatches match(long after, List<SearchRequest> requests, int most) {
        if (most < 1 || most > ChangeMatches.MOST) {
            throw new InvalidValueException(most + " changes of a search; expected 1 to " + ChangeMatches.MOST);
        }
        // What searches do not see yet may be half an import.
        long through = Math.max(after, index.searchableSequence());
        ChangeSearches searches = searcher.changes().ofChanges(requests, most);
        Slices slices = new Slices(searches);
        if (through > after && !requests.isEmpty()) {
            store.statesBetween(after, through, slices::take);
            slices.end();
        }
        return new ChangeMatches(after, through, searches.answers());
    }

    /** Gathers items until there are enough for a small index. */
    private final class Slices {

        private final ChangeSearches searches;
        private final List<ItemStates> gathered = new ArrayList<>();
        private long characters;

        Slices(ChangeSearches searches) {
            this.searches = searches;
        }

        void take(ItemStates states) {
            gathered.add(states);
            states.before()
                    .ifPresent(revision -> characters += revision.item().body().length());
            states.now()
                    .ifPresent(revision -> characters += revision.item().body().length());
            if (gathered.size() == ITEMS || characters > CHARACTERS) {
                end();
            }
        }

        void end() {
            if (!gathered.isEmpty()) {
                searcher.changes().lookAt(searches, gathered);
                gathered.clear();
                characters = 0;
            }
        }
    }
}
