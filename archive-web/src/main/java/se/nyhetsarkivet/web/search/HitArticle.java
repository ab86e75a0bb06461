package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.nyhetsarkivet.search.Hit;
import se.nyhetsarkivet.search.Snippet;
import se.nyhetsarkivet.web.text.MarkedText;
import se.nyhetsarkivet.web.text.Time;

/** A hit: when, its headline, who, and the sentences that match; beneath it those with nearly the same text. */
final class HitArticle extends Article {

    private static final long serialVersionUID = 1L;

    HitArticle(SearchState state, Hit hit, List<Hit> nearlyTheSame) {
        Anchor link = link(state, hit);
        MarkedText.addTo(link, hit.headline());
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

    static Anchor link(SearchState state, Hit hit) {
        return new Anchor("/nyhet/" + hit.id() + state.query());
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

    private NativeDetails folded(SearchState state, List<Hit> hits) {
        UnorderedList list = new UnorderedList();
        for (Hit hit : hits) {
            Anchor link = link(state, hit);
            link.setText(hit.headline().text());
            list.add(new ListItem(
                    link, new Span(" "), new Time(hit.published(), getLocale()), new Span(", " + publisher(hit))));
        }
        NativeDetails folded = new NativeDetails(getTranslation("search.folded", hits.size()), list);
        folded.addClassName("more");
        return folded;
    }
}
