package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.search.hits.DensitySwitch;
import se.nyhetsarkivet.web.text.ChoiceLinks;
import se.nyhetsarkivet.web.text.ChoiceLinks.Choice;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.SentContent;

/** How many items were found, in what time, and the variants of the search: width of the words, wordings, order, view. */
final class ResultSummary extends Div {

    private static final long serialVersionUID = 1L;

    private final H2 count = new H2();
    private final Span took = new Span();
    private final Paragraph asked = new Paragraph();
    private final Div variants = new Div();

    ResultSummary() {
        addClassName("summary");
        count.getElement().setAttribute("tabindex", "-1");
        Div status = new Div(count, took);
        status.getElement().setAttribute("role", "status");
        status.addClassName("summary-count");
        took.addClassName("took");
        asked.addClassName("on-paper");
        variants.addClassName("variants");
        NativeDetails folding = new NativeDetails(getTranslation("search.variants"), variants);
        add(status, asked, folding);
    }

    void show(PageSearch.Answer answer) {
        SearchState state = answer.state();
        SearchResult result = answer.result();
        SearchRequest request = state.request();
        boolean withWords = result.hasWords();
        boolean some = result.places() > 0;
        NumberFormat seconds = NumberFormat.getNumberInstance(getLocale());
        seconds.setMinimumFractionDigits(3);
        seconds.setMaximumFractionDigits(3);
        count.setText(getTranslation(
                result.someWords().isPresent() ? "search.count.all-words" : "search.count", result.total()));
        took.setText(getTranslation("search.took", seconds.format(result.took().toNanos() / 1e9)));
        asked.setText(request.text().isBlank() ? "" : getTranslation("search.asked", request.text()));
        List<Element> shown = new ArrayList<>();
        shown.addAll(links("search.width", withWords ? widths(answer) : List.of()));
        shown.addAll(links("search.wordings", withWords ? wordings(state) : List.of()));
        shown.addAll(links("search.sort", result.total() > 1 ? orders(state, result) : List.of()));
        shown.addAll(links("search.view", withWords && some ? views(state) : List.of()));
        if (some && !state.lines()) {
            shown.add(DensitySwitch.element(new ReaderTexts(getLocale())));
        }
        SentContent.replace(variants, shown);
    }

    private List<Element> links(String label, List<Choice> choices) {
        return ChoiceLinks.of(getTranslation(label), choices);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://density-switch.js");
    }

    /** What each width would find, as far as there was time to count. */
    private List<Choice> widths(PageSearch.Answer answer) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        SearchState state = answer.state();
        SearchRequest request = state.request();
        Map<Width, Long> totals = answer.result().widthTotals();
        return Arrays.stream(Width.values())
                .map(width -> new Choice(
                        getTranslation("search.width." + SearchParameters.nameOf(width)),
                        totals.containsKey(width) ? numbers.format(totals.get(width)) : "",
                        state.address(request.withWidth(width)),
                        width == request.width()))
                .toList();
    }

    private List<Choice> wordings(SearchState state) {
        SearchRequest request = state.request();
        return Stream.of(RevisionScope.CURRENT, RevisionScope.ALL)
                .map(choice -> new Choice(
                        getTranslation(
                                choice.equals(RevisionScope.ALL)
                                        ? "search.wordings.earlier"
                                        : "search.wordings.current"),
                        state.address(request.withRevisionScope(choice)),
                        choice.equals(request.revisionScope())))
                .toList();
    }

    private List<Choice> orders(SearchState state, SearchResult result) {
        SearchRequest request = state.request();
        return Arrays.stream(SortOrder.values())
                .filter(order -> result.hasWords() || order != SortOrder.RELEVANCE)
                // Whoever follows a search has it in an address; it is no choice for who reads.
                .filter(order -> order != SortOrder.CHANGED || order == result.sort())
                .map(order -> new Choice(
                        getTranslation("search.sort." + SearchParameters.nameOf(order)),
                        state.address(request.withSort(order)),
                        order == result.sort()))
                .toList();
    }

    private List<Choice> views(SearchState state) {
        return List.of(
                new Choice(
                        getTranslation("search.view.list"),
                        state.withLines(false).address(),
                        !state.lines()),
                new Choice(
                        getTranslation("search.view.lines"),
                        state.withLines(true).address(),
                        state.lines()));
    }
}
