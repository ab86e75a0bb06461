package se.nyhetsarkivet.web.search.hits;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.SomeWords;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.search.hits.HitArticle.Ranked;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** The hits of a page, or help where there are none. The custom element returns to the hit that was left; see result-list.js. */
@Tag("result-list")
public final class ResultList extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final String ITEM = "event.detail.item";

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private transient SearchState shown = SearchState.START;

    public ResultList(NewsArchive archive, SearchGate gate) {
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

    public void show(PageSearch.Answer answer, boolean archiveIsEmpty) {
        shown = answer.state();
        SentContent.replace(this, content(answer, archiveIsEmpty));
    }

    private List<Node> content(PageSearch.Answer answer, boolean archiveIsEmpty) {
        SearchState state = answer.state();
        SearchResult result = answer.result();
        SearchRequest request = state.request();
        if (archiveIsEmpty) {
            return List.of(help(
                    Html.element("h2", getTranslation("search.empty.title")),
                    Html.element("p", getTranslation("search.empty.help"))));
        }
        if (result.places() == 0) {
            return List.of(help(suggestions(state)));
        }
        if (result.page().isEmpty()) {
            long pages = Pager.pages(request, result.places());
            return List.of(Html.element("p", getTranslation("search.page.past", request.page() + 1L, pages)));
        }
        List<Node> content = new ArrayList<>();
        if (result.total() == 0) {
            withoutFilters(state).ifPresent(link -> content.add(help(Html.element("ul", link))));
        }
        content.addAll(hits(answer, result.hits(), 0, 0));
        result.someWords().ifPresent(some -> content.addAll(someWords(answer, some)));
        return content;
    }

    /** The items with some of the words, under a heading with their number. */
    private List<Node> someWords(PageSearch.Answer answer, SomeWords some) {
        if (some.hits().isEmpty()) {
            return List.of();
        }
        List<Node> content = new ArrayList<>();
        content.add(Html.element("h2", getTranslation("search.count.some-words", some.total()))
                .attr("class", "some-words"));
        if (answer.state().request().sort() != SortOrder.RELEVANCE) {
            content.add(Html.element("p", getTranslation("search.some-words.order")));
        }
        content.addAll(hits(answer, some.hits(), answer.result().hits().size(), 1));
        return content;
    }

    private List<Node> hits(PageSearch.Answer answer, List<Hit> hits, int before, int part) {
        if (hits.isEmpty()) {
            return List.of();
        }
        SearchState state = answer.state();
        List<Ranked> ranked = ranked(state, hits, before);
        return List.of(
                state.lines()
                        ? new ConcordanceList(state, texts())
                                .list(answer.lines().get(part), ranked)
                        : list(state, ranked));
    }

    private Element list(SearchState state, List<Ranked> ranked) {
        Element list = Html.element("ol")
                .attr("class", "results")
                .attr("start", String.valueOf(ranked.getFirst().rank()))
                .attr("aria-label", getTranslation("search.results"));
        HitArticle articles = new HitArticle(state, texts());
        WhyFound whyFound = new WhyFound(texts());
        for (Ranked each : ranked) {
            if (each.hit().nearDuplicateOf().isEmpty()) {
                Element article = articles.article(each, nearlyTheSame(each, ranked));
                // Only the wording in force can be asked for reasons.
                if (!state.request().text().isBlank() && !each.hit().superseded()) {
                    article.appendChild(whyFound.folded(each.hit().id()));
                }
                list.appendChild(Html.element("li", article));
            }
        }
        return list;
    }

    private ReaderTexts texts() {
        return new ReaderTexts(getLocale());
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

    private void explain(String item) {
        getElement().executeJs("this.explain($0, $1)", item, Html.write(reasons(item)));
    }

    /** What is asked for is what a browser says. */
    private List<Element> reasons(String item) {
        WhyFound whyFound = new WhyFound(texts());
        try {
            ItemId id = new ItemId(item);
            return whyFound.reasons(gate.search("reasons", () -> archive.reasons(shown.request(), id)));
        } catch (SearchRefusedException busy) {
            return List.of(Html.element("li", getTranslation("problem.busy.help")));
        } catch (InvalidValueException noItem) {
            return whyFound.reasons(List.of());
        }
    }

    private static Element help(Node... content) {
        return Html.element("div", content).attr("class", "help");
    }

    private Element suggestions(SearchState state) {
        Element list = Html.element("ul");
        withoutFilters(state).ifPresent(list::appendChild);
        if (!state.request().text().isBlank()) {
            list.appendChild(Html.element("li", getTranslation("search.none.spelling")));
            list.appendChild(Html.element("li", getTranslation("search.none.fewer")));
        }
        return list;
    }

    private Optional<Element> withoutFilters(SearchState state) {
        SearchRequest unfiltered = state.unfiltered();
        if (unfiltered.equals(state.request().withPage(0))) {
            return Optional.empty();
        }
        Element link = Html.link(state.address(unfiltered), getTranslation("search.none.all"));
        return Optional.of(Html.element("li", Html.element("span", getTranslation("search.none.filters") + " "), link));
    }
}
