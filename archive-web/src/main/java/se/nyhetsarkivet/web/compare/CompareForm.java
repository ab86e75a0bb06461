package se.nyhetsarkivet.web.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.result.TermCounts.By;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.address.ComparisonParameters.Measure;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/** The form for a comparison: a field for each search, and what all of them share. The browser sends it as an address. */
final class CompareForm {

    private static final Set<String> FIELDS = Set.of("q", "by", "measure", "width", "from", "to");

    private final ReaderTexts texts;
    private final ComparisonParameters asked;

    CompareForm(ReaderTexts texts, ComparisonParameters asked) {
        this.texts = texts;
        this.asked = asked;
    }

    Element element() {
        Element form = new Element("form")
                .attr("action", "/" + ComparisonParameters.PATH)
                .addClass("tool-form")
                .addClass("compare-form");
        for (int i = 0; i < SearchComparison.MAX_SEARCHES; i++) {
            String value = i < asked.queries().size() ? asked.queries().get(i) : "";
            form.appendChild(
                    field("q", texts.text("compare.search", i + 1), value).addClass("compare-search"));
        }
        Map<String, List<String>> values = asked.write();
        form.appendChild(select("by", "compare.by", "list.by.", By.values(), asked.by()))
                .appendChild(
                        select("measure", "compare.measure", "compare.measure.", Measure.values(), asked.measure()))
                .appendChild(select(
                        "width",
                        "list.width",
                        "search.width.",
                        Width.values(),
                        asked.shared().width()))
                .appendChild(date("from", values))
                .appendChild(date("to", values));
        values.forEach((name, each) -> {
            if (!FIELDS.contains(name)) {
                each.forEach(value -> form.appendChild(new Element("input")
                        .attr("type", "hidden")
                        .attr("name", name)
                        .attr("value", value)));
            }
        });
        return form.appendChild(
                Html.element("button", texts.text("compare.button")).addClass("primary"));
    }

    /** The filters that are kept without a field of their name. */
    List<Element> kept() {
        List<String> kept = asked.write().entrySet().stream()
                .filter(parameter -> !FIELDS.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream())
                .toList();
        return kept.isEmpty()
                ? List.of()
                : List.of(Html.element("p", texts.text("compare.kept", String.join(", ", kept))));
    }

    private Element date(String name, Map<String, List<String>> values) {
        String value = values.getOrDefault(name, List.of("")).getFirst();
        Element field = field(name, texts.text("list." + name), value);
        field.select("input").attr("size", "12").attr("placeholder", texts.text("list.date"));
        return field;
    }

    private static Element field(String name, String label, String value) {
        Element input =
                new Element("input").attr("name", name).attr("value", value).attr("maxlength", "2000");
        return Html.element("label", Html.element("span", label), input);
    }

    private Element select(String name, String label, String key, Enum<?>[] values, Enum<?> chosen) {
        Element select = new Element("select").attr("name", name);
        Stream.of(values).forEach(value -> {
            String constant = SearchParameters.nameOf(value);
            Element option = Html.element("option", texts.text(key + constant)).attr("value", constant);
            select.appendChild(value == chosen ? option.attr("selected", "") : option);
        });
        return Html.element("label", Html.element("span", new TextNode(texts.text(label))), select);
    }
}
