package se.nyhetsarkivet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.changes.ChangeSearches;
import se.nyhetsarkivet.search.changes.ChangedItems;
import se.nyhetsarkivet.search.edits.EditQuery;
import se.nyhetsarkivet.search.edits.EditSearch;
import se.nyhetsarkivet.store.ItemStates;

/**
 * Finds the edits of the record, and lets searches look at what changes. Safe for use by many threads.
 */
public final class RecordedChanges {

    private final SearchedIndex index;

    RecordedChanges(SearchedIndex index) {
        this.index = index;
    }

    /**
     * The latest edits before a change.
     *
     * @param query which edits
     * @param before only those that the record got before this sequence number
     * @param limit the most of them
     * @return the edits
     */
    public EditSearch.Found edits(EditQuery query, long before, int limit) {
        return index.with(Reach.ALL, searcher -> new EditSearch(searcher).before(query, before, limit));
    }

    /** Reads searches that are to look at what changes; {@link #lookAt} lets them. */
    public ChangeSearches ofChanges(List<SearchRequest> requests, int most) {
        return index.with(searcher -> {
            List<ChangeSearches.Read> read = new ArrayList<>();
            for (SearchRequest request : requests) {
                RequestReading reading = index.reading(searcher.until(index.deadline()), request.width());
                read.add(new ChangeSearches.Read(
                        request, reading.read(request.text()).query()));
            }
            return new ChangeSearches(index.language(), read, index::deadline, most);
        });
    }

    /** Lets searches look at items that changed. */
    public void lookAt(ChangeSearches searches, List<ItemStates> changed) {
        try (ChangedItems items = new ChangedItems(index.language(), changed, index.curation())) {
            searches.lookAt(items);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
