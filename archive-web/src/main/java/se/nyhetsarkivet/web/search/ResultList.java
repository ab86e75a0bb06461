package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.search.Hit;
import se.nyhetsarkivet.search.SearchResult;
import se.nyhetsarkivet.search.SomeWords;
import se.nyhetsarkivet.web.search.HitArticle.Ranked;

/** The hits of a page, or help where there are none. The custom element returns to the hit that was left; see result-list.js. */
@Tag("result-list")
final class ResultList extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;

    ResultList(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://result-list.js");
    }

    void show(SearchState state, SearchResult result, boolean archiveIsEmpty) {
        removeAll();
        SearchRequest request = state.request();
        if (archiveIsEmpty) {
            add(help(new H2(getTranslation("search.empty.title")), new Paragraph(getTranslation("search.empty.help"))));
        } else if (result.places() == 0) {
            add(help(suggestions(state)));
        } else if (result.page().isEmpty()) {
            long pages = Pager.pages(request, result.places());
            add(new Paragraph(getTranslation("search.page.past", request.page() + 1L, pages)));
        } else {
            if (result.total() == 0) {
                withoutFilters(state).ifPresent(link -> add(help(new UnorderedList(link))));
            }
            addHits(state, result.hits(), 0);
            result.someWords()
                    .ifPresent(some -> addSome(state, some, result.hits().size()));
        }
    }

    /** The items with some of the words, under a heading with their number. */
    private void addSome(SearchState state, SomeWords some, int before) {
        if (some.hits().isEmpty()) {
            return;
        }
        H2 heading = new H2(getTranslation("search.count.some-words", some.total()));
        heading.addClassName("some-words");
        add(heading);
        if (state.request().sort() != SortOrder.RELEVANCE) {
            add(new Paragraph(getTranslation("search.some-words.order")));
        }
        addHits(state, some.hits(), before);
    }

    private void addHits(SearchState state, List<Hit> hits, int before) {
        if (hits.isEmpty()) {
            return;
        }
        List<Ranked> ranked = ranked(state, hits, before);
        add(
                state.lines()
                        ? new ConcordanceList(state, archive.concordance(state.request(), hits), ranked)
                        : list(state, ranked));
    }

    private OrderedList list(SearchState state, List<Ranked> ranked) {
        OrderedList list = new OrderedList();
        list.addClassName("results");
        list.getElement().setAttribute("start", String.valueOf(ranked.getFirst().rank()));
        list.getElement().setAttribute("aria-label", getTranslation("search.results"));
        ranked.stream()
                .filter(each -> each.hit().nearDuplicateOf().isEmpty())
                .forEach(each -> list.add(new ListItem(article(state, each, nearlyTheSame(each, ranked)))));
        return list;
    }

    private static List<Ranked> ranked(SearchState state, List<Hit> hits, int before) {
        long first = (long) state.request().page() * state.request().size() + before + 1;
        return IntStream.range(0, hits.size())
                .mapToObj(i -> new Ranked(hits.get(i), first + i))
                .toList();
    }

    private static List<Ranked> nearlyTheSame(Ranked first, List<Ranked> hits) {
        return hits.stream()
                .filter(each -> each.hit()
                        .nearDuplicateOf()
                        .filter(first.hit().id()::equals)
                        .isPresent())
                .toList();
    }

    private HitArticle article(SearchState state, Ranked ranked, List<Ranked> nearlyTheSame) {
        HitArticle article = new HitArticle(state, ranked, nearlyTheSame);
        // Only the wording in force can be asked for reasons.
        if (!state.request().text().isBlank() && !ranked.hit().superseded()) {
            article.add(new WhyFound(
                    () -> archive.reasons(state.request(), ranked.hit().id())));
        }
        return article;
    }

    private static Div help(Component... content) {
        Div help = new Div(content);
        help.addClassName("help");
        return help;
    }

    private UnorderedList suggestions(SearchState state) {
        UnorderedList list = new UnorderedList();
        withoutFilters(state).ifPresent(list::add);
        if (!state.request().text().isBlank()) {
            list.add(
                    new ListItem(getTranslation("search.none.spelling")),
                    new ListItem(getTranslation("search.none.fewer")));
        }
        return list;
    }

    private Optional<ListItem> withoutFilters(SearchState state) {
        SearchRequest unfiltered = ActiveFilters.without(state.request());
        if (unfiltered.equals(state.request().withPage(0))) {
            return Optional.empty();
        }
        Anchor link = new Anchor(state.address(unfiltered), getTranslation("search.none.all"));
        return Optional.of(new ListItem(new Span(getTranslation("search.none.filters") + " "), link));
    }
}
