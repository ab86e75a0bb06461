package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;

/** The way back to the search, and on to the hits before and after. */
final class HitSteps extends Nav {

    private static final long serialVersionUID = 1L;

    HitSteps(Function<SearchRequest, SearchResult> searches, ItemParameters parameters) {
        addClassName("way-back");
        setAriaLabel(getTranslation("item.ways"));
        add(new Anchor(
                parameters.searchAddress(),
                "← " + getTranslation(parameters.isFromSearch() ? "item.back" : "item.back.plain")));
        parameters.hit().ifPresent(rank -> addSteps(searches, parameters, rank));
    }

    private void addSteps(Function<SearchRequest, SearchResult> searches, ItemParameters parameters, int rank) {
        SearchRequest one = parameters.search().withSize(1);
        SearchResult next = searches.apply(one.withPage(rank));
        Optional<Hit> previous = rank == 1
                ? Optional.empty()
                : searches.apply(one.withPage(rank - 2)).page().stream().findFirst();
        previous.ifPresent(hit -> add(step(parameters, hit, rank - 1, "item.hit.previous")));
        add(new Span(place(rank, next)));
        next.page().stream().findFirst().ifPresent(hit -> add(step(parameters, hit, rank + 1, "item.hit.next")));
    }

    /** The items with all the words are counted by themselves, and those with some too. */
    private String place(int rank, SearchResult result) {
        return rank <= result.total()
                ? getTranslation("item.hit.rank", rank, result.total())
                : getTranslation("item.hit.rank.some", rank - result.total(), result.places() - result.total());
    }

    private Anchor step(ItemParameters parameters, Hit hit, int rank, String text) {
        Optional<Integer> revision = hit.superseded() ? Optional.of(hit.revision()) : Optional.empty();
        String headline = hit.headline().text();
        Anchor link = new Anchor(parameters.hitAddress(hit.id(), headline, revision, rank), getTranslation(text));
        link.setTitle(headline);
        return link;
    }
}
