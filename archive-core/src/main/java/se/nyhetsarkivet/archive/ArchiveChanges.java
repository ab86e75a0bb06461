package se.nyhetsarkivet.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * What has changed in the archive, for those who follow it: each item once, at its last change, also those that are no longer
 * shown; or each edit, with what it changed; or when words first and last stood in it. Safe for use by many threads.
 */
public final class ArchiveChanges {

    private final RevisionStore store;
    private final EditReading edits;
    private final WordHistory words;

    ArchiveChanges(RevisionStore store, Searcher searcher) {
        this.store = store;
        this.edits = new EditReading(store, searcher);
        this.words = new WordHistory(store, searcher);
    }

    /**
     * When words stood in an item.
     *
     * @param first the first revision with them
     * @param last the last revision with them
     * @param removed when a revision without them was seen after the last; empty if they still stand there
     */
    public record Standing(Revision first, Revision last, Optional<Instant> removed) {}

    /**
     * When words first and last stood in the items that were asked for, also in wording that was removed.
     *
     * @param items how many items have them or had them
     * @param first in the item with the earliest date
     * @param last in the item with the latest date
     * @param interrupted whether there was no time to look at all items; then there may be more, earlier and later ones
     */
    public record WordSpan(long items, Optional<Standing> first, Optional<Standing> last, boolean interrupted) {}

    /**
     * The changes in a range.
     *
     * @param range which, and how many at once
     * @return the changes in the order of their sequence numbers; ask again after the last one for those that follow
     */
    public List<RecordedChange> in(RecordedChange.Range range) {
        return store.changes(range);
    }

    /**
     * The last change of an item.
     *
     * @param id the item
     * @return the change, or empty if there never was such an item
     */
    public Optional<RecordedChange> lastOf(ItemId id) {
        return store.lastChange(id);
    }

    /**
     * What was edited and withdrawn, page by page. The same edit that one batch made in many items is listed once. A page takes as long
     * whatever its place is, and an edit is listed once searches find it.
     *
     * @param request what is asked for
     * @return the page
     * @throws se.nyhetsarkivet.ArchiveException if the index cannot be read
     */
    public RecordedEdits edits(RecordedEdits.Request request) {
        return edits.read(request);
    }

    /**
     * When words first and last stood in the archive, or among the items that the request's filters leave.
     *
     * @param request the words and filters; its order, page and revisions make no difference
     * @return the earliest and the latest item with them
     * @throws se.nyhetsarkivet.ArchiveException if the index cannot be read
     */
    public WordSpan wordSpan(SearchRequest request) {
        return words.span(request);
    }

    /**
     * When words first and last stood in an item.
     *
     * @param request the words
     * @param id the item
     * @return the revisions; empty if the item never had them, or is not shown
     * @throws se.nyhetsarkivet.ArchiveException if the index cannot be read
     */
    public Optional<Standing> standing(SearchRequest request, ItemId id) {
        return words.standing(request, id);
    }

    /**
     * The sequence number of the last change of all.
     *
     * @return the number, 0 for an empty archive
     */
    public long lastSequence() {
        return store.lastSequence();
    }
}
