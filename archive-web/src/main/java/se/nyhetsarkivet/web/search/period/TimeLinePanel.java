package se.nyhetsarkivet.web.search.period;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.TimeLine.Bucket;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.search.answer.PageSearch;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.text.ChoiceLinks;
import se.nyhetsarkivet.web.text.ChoiceLinks.Choice;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/**
 * When the items found were announced: a bar for each stretch of time, and the ways to other stretches and units. Folds away
 * where there is little room.
 */
public final class TimeLinePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Chart chart = new Chart();
    private final Div tools = new Div();
    private final Paragraph description = new Paragraph();
    private final Paragraph outside = new Paragraph();
    private final Span folded = new Span();

    /** Draws the bars in the browser; see time-line.js. The data go there and are not kept here. */
    @Tag("time-line")
    private static final class Chart extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        @Override
        protected void onAttach(AttachEvent event) {
            event.getUI().getPage().addJsModule("context://time-line.js");
        }

        void show(Map<String, Object> data) {
            getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.show($0))", data);
        }
    }

    public TimeLinePanel() {
        addClassName("time-line");
        H2 heading = new H2(getTranslation("search.timeline"));
        heading.setId("time-line-heading");
        getElement().setAttribute("aria-labelledby", "time-line-heading");
        tools.addClassName("time-line-tools");
        Div head = new Div(heading, tools);
        head.addClassName("time-line-head");
        description.addClassName("time-line-description");
        outside.addClassNames("time-line-description", "time-line-outside");
        NativeDetails folding =
                new NativeDetails(folded, new Div(head, chart, description, outside, new TimeLineTable()));
        folding.addClassName("time-line-folding");
        add(folding);
    }

    public void show(PageSearch.Answer answer) {
        SearchState state = answer.state();
        TimeLine line = answer.result().timeLine();
        Coverage coverage = answer.coverage();
        AskedTime asked = AskedTime.of(state.request(), answer.today());
        boolean shown = coverage.firstDay().isPresent() && saysSomething(asked, line);
        setVisible(shown);
        if (!shown) {
            return;
        }
        List<Bucket> buckets = line.buckets();
        chart.setVisible(!buckets.isEmpty());
        if (!buckets.isEmpty()) {
            chart.show(data(state, line));
        }
        List<Element> shownTools = new ArrayList<>(steps(state, coverage));
        shownTools.addAll(links("search.timeline.unit", line.units().size() < 2 ? List.of() : units(state, line)));
        shownTools.addAll(
                links("search.timeline.measure", buckets.isEmpty() || state.isStart() ? List.of() : measures(state)));
        SentContent.replace(tools, shownTools);
        description.setText(describe(state.shares(), line)
                + String.join(" ", new CoverageSentences(coverage, getLocale()).about(asked)));
        outside.setVisible(!line.outside().isEmpty());
        if (outside.isVisible()) {
            SentContent.replace(outside, outside(state, line));
        }
        folded.setText(highest(line)
                .map(bucket -> Dates.bucket(bucket.start(), line.unit(), getLocale()))
                .map(time -> getTranslation("search.timeline.folded.highest", time))
                .orElseGet(() -> getTranslation("search.timeline.folded")));
    }

    /** Whether there is an item to be drawn, or a time was asked for that may have none. */
    private static boolean saysSomething(AskedTime asked, TimeLine line) {
        boolean asksForTime = !asked.conditions().isEmpty();
        return highest(line).isPresent() || line.coarser() > 0 || asksForTime;
    }

    private Map<String, Object> data(SearchState state, TimeLine line) {
        SearchRequest anyTime = state.request().withDates(DateRange.ALL);
        return Map.of(
                "unit", SearchParameters.nameOf(line.unit()),
                "start", line.buckets().getFirst().start().toString(),
                "counts", numbers(line, Bucket::count),
                "all", numbers(line, Bucket::all),
                "share", state.shares(),
                "query", state.with(anyTime).query(),
                "language", getLocale().toLanguageTag(),
                "texts",
                        Map.of(
                                "gap", getTranslation("search.timeline.gap"),
                                "item", getTranslation("search.timeline.item"),
                                "items", getTranslation("search.timeline.items")));
    }

    private static List<Long> numbers(TimeLine line, ToLongFunction<Bucket> number) {
        return line.buckets().stream().map(number::applyAsLong).toList();
    }

    private List<Choice> units(SearchState state, TimeLine line) {
        return line.units().stream()
                .map(unit -> new Choice(
                        getTranslation("unit." + SearchParameters.nameOf(unit)),
                        state.address(state.request().withUnit(unit)),
                        unit == line.unit()))
                .toList();
    }

    private List<Choice> measures(SearchState state) {
        return List.of(
                new Choice(
                        getTranslation("search.timeline.counts"),
                        state.withShares(false).address(),
                        !state.shares()),
                new Choice(
                        getTranslation("search.timeline.shares"),
                        state.withShares(true).address(),
                        state.shares()));
    }

    private List<Element> links(String label, List<Choice> choices) {
        return ChoiceLinks.of(getTranslation(label), choices);
    }

    /** The ways to the time before, after and around the one asked for; nothing if no time was. */
    private List<Element> steps(SearchState state, Coverage coverage) {
        DateRange shown = state.request().dates();
        if (shown.isAll()) {
            return List.of();
        }
        List<Element> steps = new ArrayList<>();
        Optional<PeriodSteps> possible = PeriodSteps.from(shown);
        possible.map(PeriodSteps::earlier)
                .filter(range -> isCovered(range, coverage))
                .ifPresent(range -> steps.add(step(state, "search.timeline.earlier", range)));
        possible.map(PeriodSteps::later)
                .filter(range -> isCovered(range, coverage))
                .ifPresent(range -> steps.add(step(state, "search.timeline.later", range)));
        DateRange around = possible.map(PeriodSteps::larger).orElse(DateRange.ALL);
        steps.add(step(state, "search.timeline.out", around).attr("class", "zoom-out"));
        List<Element> entries =
                steps.stream().map(step -> Html.element("li", step)).toList();
        return List.of(Html.element("nav", Html.element("ul", entries))
                .attr("class", "choices")
                .attr("aria-label", getTranslation("search.timeline.steps")));
    }

    private static boolean isCovered(DateRange range, Coverage coverage) {
        return coverage.firstDay().isPresent()
                && coverage.lastDay().isPresent()
                && !range.to()
                        .orElseThrow()
                        .lastDay()
                        .isBefore(coverage.firstDay().get())
                && !range.from()
                        .orElseThrow()
                        .firstDay()
                        .isAfter(coverage.lastDay().get());
    }

    private Element step(SearchState state, String key, DateRange range) {
        return link(state, getTranslation(key), range).attr("data-focus", key);
    }

    private static Element link(SearchState state, String text, DateRange range) {
        return Html.link(state.address(state.request().withDates(range)), text);
    }

    private String describe(boolean shares, TimeLine line) {
        StringBuilder text = new StringBuilder();
        highest(line).filter(bucket -> !shares).ifPresent(bucket -> {
            String time = Dates.bucket(bucket.start(), line.unit(), getLocale());
            text.append(getTranslation("search.timeline.highest", time, bucket.count()));
        });
        if (line.coarser() > 0) {
            text.append(getTranslation("search.timeline.coarser", line.coarser()));
        }
        return text.toString();
    }

    /** The ways to the items that the bars do not reach to. */
    private List<Node> outside(SearchState state, TimeLine line) {
        List<Node> parts = new ArrayList<>();
        for (TimeLine.Outside part : line.outside()) {
            String text =
                    getTranslation("search.timeline.outside", part.count(), Dates.range(part.dates(), getLocale()));
            parts.add(link(state, text, part.dates()).attr("data-focus", "time-line-outside"));
            parts.add(new TextNode(" "));
        }
        return parts;
    }

    /** The bar with the most items; empty if there are none. */
    private static Optional<Bucket> highest(TimeLine line) {
        return line.buckets().stream()
                .filter(bucket -> bucket.count() > 0)
                .reduce((one, other) -> other.count() > one.count() ? other : one);
    }

    /** The same numbers as text. The rows are made by the chart when the table is unfolded. */
    private static final class TimeLineTable extends HtmlContainer {

        private static final long serialVersionUID = 1L;

        TimeLineTable() {
            super("details");
            addClassName("time-line-table");
            HtmlContainer summary = new HtmlContainer("summary");
            summary.setText(getTranslation("search.timeline.table"));
            Element head = Html.element("tr");
            for (String column : List.of("time", "found", "all", "share")) {
                head.appendChild(Html.element("th", getTranslation("search.timeline.table." + column))
                        .attr("scope", "col"));
            }
            HtmlContainer table = new HtmlContainer("table");
            SentContent.replace(table, Html.element("thead", head), Html.element("tbody"));
            table.getElement().setAttribute("tabindex", "0");
            add(summary, table);
        }
    }
}
