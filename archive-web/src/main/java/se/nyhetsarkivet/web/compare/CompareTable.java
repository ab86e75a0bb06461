package se.nyhetsarkivet.web.compare;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.SearchComparison.Line;
import se.nyhetsarkivet.result.SearchComparison.Part;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes a comparison as a table with a column for each search, each cell a link to its hits, and two searches as sets. */
final class CompareTable {

    /** A page with more rows takes long to be read; the file has all. */
    private static final int MOST_ROWS = 400;

    private final ReaderTexts texts;
    private final Compared compared;
    private final Numbers numbers;

    CompareTable(ReaderTexts texts, Compared compared) {
        this.texts = texts;
        this.compared = compared;
        numbers = new Numbers(compared.parameters().measure(), texts.locale());
    }

    List<Element> elements() {
        List<Line> lines = compared.found().lines();
        List<Element> head = new ArrayList<>();
        head.add(heading(
                "col",
                texts.text("list.by."
                        + SearchParameters.nameOf(compared.parameters().by()))));
        List<Element> sums = new ArrayList<>();
        sums.add(heading("row", texts.text("compare.all")));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            head.add(heading("col", line.query()).addClass("line-" + (i + 1)));
            sums.add(cell(line, compared.total(line), compared.address(line)));
        }
        List<String> columns = compared.columns();
        List<String> shown = columns.subList(Math.max(0, columns.size() - MOST_ROWS), columns.size());
        List<Element> rows = new ArrayList<>();
        rows.add(Html.element("tr", sums).addClass("sum"));
        shown.forEach(column -> rows.add(row(column)));
        Element table = Html.element(
                "table",
                Html.element("caption", texts.text("compare.measure." + measure()))
                        .addClass("visually-hidden"),
                Html.element("thead", Html.element("tr", head)),
                Html.element("tbody", rows));
        List<Element> elements = new ArrayList<>();
        if (shown.size() < columns.size()) {
            elements.add(Html.element("p", texts.text("compare.rows", shown.size(), columns.size())));
        }
        elements.add(Html.element("div", table)
                .addClass("table-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", texts.text("compare.table")));
        return elements;
    }

    private String measure() {
        return SearchParameters.nameOf(compared.parameters().measure());
    }

    private Element row(String column) {
        List<Element> cells = new ArrayList<>();
        cells.add(heading("row", column));
        compared.found()
                .lines()
                .forEach(line -> cells.add(cell(line, compared.value(line, column), compared.address(line, column))));
        return Html.element("tr", cells);
    }

    private static Element heading(String scope, String text) {
        return DividedText.addTo(Html.element("th").attr("scope", scope), text);
    }

    private Element cell(Line line, double value, String address) {
        String number = (line.complete() ? "" : "≥ ") + numbers.of(value);
        return Html.element("td", value == 0 ? Html.element("span", number) : Html.link(address, number));
    }

    /** What only the first of two searches finds, what both find, and what only the second does. */
    List<Element> sets() {
        return compared.found().sets().map(this::sets).orElse(List.of());
    }

    private List<Element> sets(SearchComparison.Sets sets) {
        String first = compared.parameters().queries().getFirst();
        String second = compared.parameters().queries().getLast();
        Element list = Html.element(
                        "ul",
                        part(texts.text("compare.sets.only", first), sets.first()),
                        part(texts.text("compare.sets.both"), sets.both()),
                        part(texts.text("compare.sets.only", second), sets.second()))
                .addClass("compare-sets");
        return List.of(Html.element("h2", texts.text("compare.sets")), list);
    }

    private Element part(String name, Part part) {
        ComparisonParameters parameters = compared.parameters();
        String count = texts.text("compare.sets.items", part.items());
        Element items = part.query().isEmpty() || part.items() == 0
                ? Html.element("span", count)
                : Html.link("/" + SearchParameters.query(parameters.search(part.query())), count);
        Element entry = Html.element("li", Html.element("span", name + ": "), items);
        return part.query().isEmpty() && part.items() > 0
                ? entry.appendText(" " + texts.text("compare.sets.noquery"))
                : entry;
    }
}
