package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Hit;
import se.nyhetsarkivet.search.SearchResult;

/** The way back to the search, and on to the hits before and after. */
final class HitSteps extends Nav {

    private static final long serialVersionUID = 1L;

    HitSteps(NewsArchive archive, ItemParameters parameters) {
        addClassName("way-back");
        setAriaLabel(getTranslation("item.ways"));
        add(new Anchor(
                parameters.searchAddress(),
                "← " + getTranslation(parameters.isFromSearch() ? "item.back" : "item.back.plain")));
        parameters.hit().ifPresent(rank -> addSteps(archive, parameters, rank));
    }

    private void addSteps(NewsArchive archive, ItemParameters parameters, int rank) {
        SearchRequest one = parameters.search().withSize(1);
        SearchResult next = archive.search(one.withPage(rank));
        Optional<Hit> previous = rank == 1
                ? Optional.empty()
                : archive.search(one.withPage(rank - 2)).page().stream().findFirst();
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
