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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SomeWords;
import se.nyhetsarkivet.web.limits.SearchGate;
import se.nyhetsarkivet.web.limits.SearchRefusedException;
import se.nyhetsarkivet.web.search.HitArticle.Ranked;
import se.nyhetsarkivet.web.text.SentContent;

/** The hits of a page, or help where there are none. The custom element returns to the hit that was left; see result-list.js. */
@Tag("result-list")
final class ResultList extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final String ITEM = "event.detail.item";

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private transient SearchState shown = SearchState.START;

    ResultList(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
        getElement()
                .addEventListener(
                        "why-asked",
                        event -> explain(event.getEventData().get(ITEM).asString()))
                .addEventData(ITEM);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://result-list.js");
    }

    void show(PageSearch.Answer answer, boolean archiveIsEmpty) {
        shown = answer.state();
        SentContent.replace(this, content(answer, archiveIsEmpty));
    }

    private List<Component> content(PageSearch.Answer answer, boolean archiveIsEmpty) {
        SearchState state = answer.state();
        SearchResult result = answer.result();
        SearchRequest request = state.request();
        if (archiveIsEmpty) {
            return List.of(help(
                    new H2(getTranslation("search.empty.title")), new Paragraph(getTranslation("search.empty.help"))));
        }
        if (result.places() == 0) {
            return List.of(help(suggestions(state)));
        }
        if (result.page().isEmpty()) {
            long pages = Pager.pages(request, result.places());
            return List.of(new Paragraph(getTranslation("search.page.past", request.page() + 1L, pages)));
        }
        List<Component> content = new ArrayList<>();
        if (result.total() == 0) {
            withoutFilters(state).ifPresent(link -> content.add(help(new UnorderedList(link))));
        }
        content.addAll(hits(answer, result.hits(), 0, 0));
        result.someWords().ifPresent(some -> content.addAll(someWords(answer, some)));
        return content;
    }

    /** The items with some of the words, under a heading with their number. */
    private List<Component> someWords(PageSearch.Answer answer, SomeWords some) {
        if (some.hits().isEmpty()) {
            return List.of();
        }
        List<Component> content = new ArrayList<>();
        H2 heading = new H2(getTranslation("search.count.some-words", some.total()));
        heading.addClassName("some-words");
        content.add(heading);
        if (answer.state().request().sort() != SortOrder.RELEVANCE) {
            content.add(new Paragraph(getTranslation("search.some-words.order")));
        }
        content.addAll(hits(answer, some.hits(), answer.result().hits().size(), 1));
        return content;
    }

    private List<Component> hits(PageSearch.Answer answer, List<Hit> hits, int before, int part) {
        if (hits.isEmpty()) {
            return List.of();
        }
        SearchState state = answer.state();
        List<Ranked> ranked = ranked(state, hits, before);
        return List.of(
                state.lines() ? new ConcordanceList(state, answer.lines().get(part), ranked) : list(state, ranked));
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
            article.add(new WhyFound(ranked.hit().id()));
        }
        return article;
    }

    private void explain(String item) {
        getElement().executeJs("this.explain($0, $1)", item, SentContent.html(reasons(item)));
    }

    /** What is asked for is what a browser says. */
    private List<ListItem> reasons(String item) {
        try {
            ItemId id = new ItemId(item);
            return WhyFound.reasons(gate.search("reasons", () -> archive.reasons(shown.request(), id)));
        } catch (SearchRefusedException busy) {
            return List.of(new ListItem(getTranslation("problem.busy.help")));
        } catch (InvalidItemException noItem) {
            return WhyFound.reasons(List.of());
        }
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
