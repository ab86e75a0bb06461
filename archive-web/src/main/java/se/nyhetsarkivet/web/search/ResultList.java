package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Hit;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.search.Snippet;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.MarkedText;
import se.nyhetsarkivet.web.text.Time;

/** The hits of a page, or help where there are none. The custom element returns to the hit that was left; see result-list.js. */
@Tag("result-list")
final class ResultList extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://result-list.js");
    }

    void show(SearchRequest request, SearchResult result, boolean archiveIsEmpty) {
        removeAll();
        if (archiveIsEmpty) {
            add(help(new H2(getTranslation("search.empty.title")), new Paragraph(getTranslation("search.empty.help"))));
        } else if (result.total() == 0) {
            add(help(suggestions(request)));
        } else if (result.hits().isEmpty()) {
            long pages = Pager.pages(request, result.total());
            add(new Paragraph(getTranslation("search.page.past", request.page() + 1L, pages)));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("results");
            list.getElement().setAttribute("start", String.valueOf((long) request.page() * request.size() + 1));
            list.getElement().setAttribute("aria-label", getTranslation("search.results"));
            result.hits().forEach(hit -> list.add(new ListItem(article(request, hit))));
            add(list);
        }
    }

    private Article article(SearchRequest request, Hit hit) {
        String publisher = hit.publisher().isEmpty() ? getTranslation("search.unknown.publisher") : hit.publisher();
        Paragraph source = new Paragraph(new Time(hit.published(), getLocale()), new Span(publisher));
        source.addClassName("source");
        if (hit.superseded()) {
            source.add(new Span(getTranslation("search.superseded")));
        }
        Anchor link = new Anchor("/nyhet/" + hit.id() + SearchParameters.query(request));
        MarkedText.addTo(link, hit.headline());
        Article article = new Article(source, new H3(link));
        for (Snippet snippet : hit.snippets()) {
            Paragraph sentence = new Paragraph();
            sentence.addClassName("snippet");
            MarkedText.addTo(sentence, snippet);
            article.add(sentence);
        }
        return article;
    }

    private static Div help(Component... content) {
        Div help = new Div(content);
        help.addClassName("help");
        return help;
    }

    private UnorderedList suggestions(SearchRequest request) {
        UnorderedList list = new UnorderedList();
        SearchRequest unfiltered = ActiveFilters.without(request);
        if (!unfiltered.equals(request.withPage(0))) {
            Anchor link = new Anchor("/" + SearchParameters.query(unfiltered), getTranslation("search.none.all"));
            list.add(new ListItem(new Span(getTranslation("search.none.filters") + " "), link));
        }
        if (!request.text().isBlank()) {
            list.add(
                    new ListItem(getTranslation("search.none.spelling")),
                    new ListItem(getTranslation("search.none.fewer")));
        }
        return list;
    }
}
