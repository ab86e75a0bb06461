package se.nyhetsarkivet.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Concordance;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.MatchReason;
import se.nyhetsarkivet.result.TextMatches;
import se.nyhetsarkivet.search.expansion.TextTermExpander;
import se.nyhetsarkivet.search.explain.MatchReasons;
import se.nyhetsarkivet.search.highlight.ConcordanceBuilder;
import se.nyhetsarkivet.search.highlight.MatchPlaces;
import se.nyhetsarkivet.search.reading.AskedOfArchive;
import se.nyhetsarkivet.search.translation.QueryTranslator;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;

/**
 * Finds what of a search is in the texts of items, and why. What its methods promise is said at those
 * of the same names in the archive's door. Safe for use by many threads.
 */
public final class TextMatching {

    private final SearchedIndex index;

    TextMatching(SearchedIndex index) {
        this.index = index;
    }

    public List<MatchReason> reasons(SearchRequest request, ItemId id) {
        return index.with(request, Reach.IN_FORCE, searcher -> {
            Optional<Integer> document = SearchedIndex.document(searcher, id);
            if (document.isEmpty()) {
                return List.of();
            }
            AskedOfArchive reading = new AskedOfArchive(index.language(), searcher, request.width());
            QueryNode typed = reading.read(index.parser().parse(request.text()).query());
            QueryNode asked = index.reading(searcher, request.width())
                    .read(request.text())
                    .query();
            MatchPlaces item = new MatchPlaces(searcher, document.get());
            QueryTranslator translator = new QueryTranslator(
                    index.language(), request.width(), new FilterValueLookup(searcher), item.words(index.language()));
            return new MatchReasons(item, translator, index.language(), typed).of(asked);
        });
    }

    public Concordance concordance(SearchRequest request, List<Hit> hits) {
        if (hits.size() > SearchRequest.MAX_SIZE) {
            throw new InvalidValueException(hits.size() + " hits were given; expected up to " + SearchRequest.MAX_SIZE);
        }
        // A hit may have got another revision since it was found.
        Optional<Concordance> inForce = hits.stream().anyMatch(Hit::superseded)
                ? Optional.empty()
                : index.with(request, Reach.IN_FORCE, searcher -> {
                    ConcordanceBuilder matches = inContext(searcher, request);
                    Concordance found = matches.of(hits);
                    return matches.foundAll() ? Optional.of(found) : Optional.empty();
                });
        return inForce.orElseGet(() -> index.with(
                request, Reach.ALL, searcher -> inContext(searcher, request).of(hits)));
    }

    public Optional<TextMatches> matches(SearchRequest request, ItemId id, int revision) {
        Optional<TextMatches> inForce = index.with(
                request,
                Reach.IN_FORCE,
                searcher -> inContext(searcher, request).in(id, revision));
        return inForce.or(() -> index.with(
                request, Reach.ALL, searcher -> inContext(searcher, request).in(id, revision)));
    }

    private ConcordanceBuilder inContext(ArchiveSearcher searcher, SearchRequest request) throws IOException {
        QueryNode asked =
                index.reading(searcher, request.width()).read(request.text()).query();
        QueryTranslator translator = new QueryTranslator(
                index.language(),
                request.width(),
                new FilterValueLookup(searcher),
                new TextTermExpander(index.language(), List.of(), searcher.deadline()));
        return new ConcordanceBuilder(index.language(), searcher, translator, asked);
    }
}
