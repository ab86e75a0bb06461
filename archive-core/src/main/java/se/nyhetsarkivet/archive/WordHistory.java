package se.nyhetsarkivet.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.store.RevisionStore;

/** Finds when words first and last stood in items, from all their revisions. Safe for use by many threads. */
final class WordHistory {

    private final RevisionStore store;
    private final Searcher searcher;

    WordHistory(RevisionStore store, Searcher searcher) {
        this.store = store;
        this.searcher = searcher;
    }

    ArchiveChanges.WordSpan span(SearchRequest asked) {
        SearchRequest one = asked.withRevisionScope(RevisionScope.ALL).withSize(1);
        SearchResult oldest = searcher.search(one.withSort(SortOrder.OLDEST));
        SearchResult newest = searcher.search(one.withSort(SortOrder.NEWEST));
        boolean interrupted = Stream.of(oldest, newest)
                .flatMap(result -> result.notices().stream())
                .anyMatch(notice -> notice.kind() == Notice.Kind.INTERRUPTED);
        return new ArchiveChanges.WordSpan(oldest.total(), first(asked, oldest), first(asked, newest), interrupted);
    }

    private Optional<ArchiveChanges.Standing> first(SearchRequest asked, SearchResult result) {
        return result.hits().stream().findFirst().map(Hit::id).flatMap(id -> standing(asked, id));
    }

    /** From the first revision with the words to the last; in those between they may be missing for a while. */
    Optional<ArchiveChanges.Standing> standing(SearchRequest asked, ItemId id) {
        List<Revision> revisions = store.history(id).revisions();
        for (Revision first : revisions) {
            if (has(asked, first)) {
                for (Revision last : revisions.reversed()) {
                    if (last.equals(first) || has(asked, last)) {
                        int next = revisions.indexOf(last) + 1;
                        Optional<Instant> removed = next < revisions.size()
                                ? Optional.of(revisions.get(next).seenAt())
                                : Optional.empty();
                        return Optional.of(new ArchiveChanges.Standing(first, last, removed));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean has(SearchRequest asked, Revision revision) {
        return searcher.matching()
                .matches(asked, revision.id(), revision.number())
                .filter(texts -> texts.count() > 0)
                .isPresent();
    }
}
