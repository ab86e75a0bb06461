package se.nyhetsarkivet.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.search.related.ItemSeries;
import se.nyhetsarkivet.search.related.LikePairs;
import se.nyhetsarkivet.search.related.NearDuplicates;
import se.nyhetsarkivet.search.related.OnThisDay;
import se.nyhetsarkivet.search.related.ReferringItems;
import se.nyhetsarkivet.search.related.SimilarItems;

/**
 * Finds the items that have something to do with another item, or with a day. What its methods promise is said at those
 * of the same names in the archive's door. Safe for use by many threads.
 */
public final class ItemRelations {

    private final SearchedIndex index;

    ItemRelations(SearchedIndex index) {
        this.index = index;
    }

    public List<Hit> similar(ItemId id, int limit) {
        return of(id, limit, (searcher, document) -> new SimilarItems(index.language(), searcher).to(document, limit));
    }

    public List<Hit> nearDuplicates(ItemId id, int limit) {
        return of(id, limit, (searcher, document) -> new NearDuplicates(searcher).of(document, limit));
    }

    public List<Hit> series(ItemId id, int limit) {
        return of(id, limit, (searcher, document) -> new ItemSeries(index.language(), searcher).of(document, limit));
    }

    public List<Hit> mentioning(ItemId id, int limit) {
        return of(id, limit, (searcher, document) -> new ReferringItems(searcher).to(document, limit));
    }

    public List<Hit> mentionedBy(ItemId id, int limit) {
        return of(id, limit, (searcher, document) -> new ReferringItems(searcher).of(document, limit));
    }

    /** All pairs of near duplicates, without a limit of time. */
    public List<LikePairs.Pair> likePairs(BiConsumer<Long, Long> progress) {
        return index.with(searcher -> new LikePairs(searcher).find(progress));
    }

    /** A way from a document to others. */
    @FunctionalInterface
    private interface Way {
        List<Hit> from(ArchiveSearcher searcher, int document) throws IOException;
    }

    private List<Hit> of(ItemId id, int limit, Way way) {
        Searcher.checkOffered(limit);
        return index.with(searcher -> {
            Optional<Integer> document = SearchedIndex.document(searcher, id);
            return document.isEmpty() ? List.of() : way.from(searcher, document.get());
        });
    }

    public List<Hit> onThisDay(LocalDate day, int limit) {
        Searcher.checkOffered(limit);
        return earlierYears(day, limit);
    }

    public List<Hit> earlierYears(LocalDate day, int limit) {
        if (limit < 1 || limit > SearchRequest.MAX_SIZE) {
            throw new InvalidValueException(limit + " were asked for; expected 1 to " + SearchRequest.MAX_SIZE);
        }
        return index.with(searcher -> new OnThisDay(searcher).before(day, limit));
    }
}
