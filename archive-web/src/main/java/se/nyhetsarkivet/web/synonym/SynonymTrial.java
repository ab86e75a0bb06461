package se.nyhetsarkivet.web.synonym;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/**
 * What a search finds with the synonyms as they are, and what it would find with others.
 *
 * @param query what was searched for
 * @param now with the synonyms as they are
 * @param then with the others
 */
record SynonymTrial(String query, Found now, Found then) {

    private static final int HITS = 5;

    /**
     * What was found.
     *
     * @param total how many items
     * @param exact whether the search came to its end
     * @param hits the first of them
     * @param lines the lines of synonyms that were used
     */
    record Found(long total, boolean exact, List<Hit> hits, List<String> lines) {

        private static Found of(SearchResult result) {
            return new Found(
                    result.total(),
                    result.notices().stream().noneMatch(notice -> notice.kind() == Notice.Kind.INTERRUPTED),
                    result.hits(),
                    result.notices().stream()
                            .filter(notice -> notice.kind() == Notice.Kind.SYNONYM)
                            .map(Notice::subject)
                            .toList());
        }

        Set<ItemId> ids() {
            return hits.stream().map(Hit::id).collect(Collectors.toSet());
        }
    }

    /** Searches twice when its turn has come. */
    static SynonymTrial of(String query, String proposed, NewsArchive archive, SearchGate gate) {
        SearchRequest request = SearchRequest.of(query).withSize(HITS);
        return gate.search(
                "synonyms",
                () -> new SynonymTrial(
                        query,
                        Found.of(archive.search(request)),
                        Found.of(archive.curation().trySynonyms(proposed, request))));
    }

    boolean isSame() {
        return now.total() == then.total() && now.ids().equals(then.ids());
    }
}
