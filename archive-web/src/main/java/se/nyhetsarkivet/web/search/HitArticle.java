package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.web.contract.ItemAddress;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.DividedText;
import se.nyhetsarkivet.web.text.MarkedText;
import se.nyhetsarkivet.web.text.Time;

/** A hit: when, its headline, who, and the sentences that match; beneath it those with nearly the same text. */
final class HitArticle extends Article {

    private static final long serialVersionUID = 1L;

    HitArticle(SearchState state, Ranked hit, List<Ranked> nearlyTheSame) {
        this(state, hit.hit(), link(state, hit), nearlyTheSame);
    }

    private HitArticle(SearchState state, Hit hit, Anchor link, List<Ranked> nearlyTheSame) {
        MarkedText.addHeadlineTo(link, hit.headline());
        add(new Time(hit.published(), getLocale()), new H3(link), source(hit));
        for (Snippet snippet : hit.snippets()) {
            Paragraph sentence = new Paragraph();
            sentence.addClassName("snippet");
            MarkedText.addTo(sentence, snippet);
            add(sentence);
        }
        if (!nearlyTheSame.isEmpty()) {
            add(folded(state, nearlyTheSame));
        }
    }

    /**
     * A hit with its place in the whole result.
     *
     * @param hit the hit
     * @param rank its place, from 1
     */
    record Ranked(Hit hit, long rank) {}

    /** The address of the item as it was found: the revision, and the search with the place among its hits. */
    static Anchor link(SearchState state, Ranked ranked) {
        Hit hit = ranked.hit();
        Map<String, List<String>> parameters = new LinkedHashMap<>(state.parameters());
        if (hit.superseded()) {
            parameters.put("revision", List.of(String.valueOf(hit.revision())));
        }
        parameters.put("hit", List.of(String.valueOf(ranked.rank())));
        return new Anchor(ItemAddress.of(hit.id(), hit.headline().text()).path() + SearchParameters.query(parameters));
    }

    private Paragraph source(Hit hit) {
        Paragraph source = new Paragraph(new Span(publisher(hit)));
        source.addClassName("source");
        if (hit.superseded()) {
            source.add(new Span(getTranslation("search.superseded")));
        }
        return source;
    }

    private String publisher(Hit hit) {
        return hit.publisher().isEmpty() ? getTranslation("search.unknown.publisher") : hit.publisher();
    }

    private NativeDetails folded(SearchState state, List<Ranked> hits) {
        UnorderedList list = new UnorderedList();
        for (Ranked ranked : hits) {
            Hit hit = ranked.hit();
            Anchor link = link(state, ranked);
            DividedText.addTo(link, hit.headline().text());
            list.add(new ListItem(
                    link, new Span(" "), new Time(hit.published(), getLocale()), new Span(", " + publisher(hit))));
        }
        NativeDetails folded = new NativeDetails(getTranslation("search.folded", hits.size()), list);
        folded.addClassName("more");
        return folded;
    }
}
