package se.nyhetsarkivet.web.selection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;

/** A search whose hits are wanted: what is asked, how many they are, and the formats. */
final class SearchExport extends Div {

    private static final long serialVersionUID = 1L;

    SearchExport(NewsArchive archive, SearchGate gate, Map<String, List<String>> address) {
        addClassName("export-search");
        SearchParameters read = SearchParameters.read(address);
        SearchRequest request = read.request().withPage(0).withSize(SearchRequest.DEFAULT_SIZE);
        String search = request.text().isBlank()
                ? getTranslation("selection.search.all")
                : getTranslation("selection.search", request.text());
        add(new H2(search), asked(request));
        read.problems()
                .forEach(problem -> add(
                        new Paragraph(getTranslation("selection.search.problem", problem.name(), problem.value()))));
        add(new Paragraph(count(archive, gate, request)));
        add(new ExportFiles(request));
        add(new Paragraph(new Anchor("/" + SearchParameters.query(request), getTranslation("selection.search.back"))));
    }

    private String count(NewsArchive archive, SearchGate gate, SearchRequest request) {
        try {
            OptionalLong total = gate.search("count", () -> archive.countInTime(request));
            return total.isPresent()
                    ? getTranslation("selection.search.count", total.getAsLong())
                    : getTranslation("selection.search.long");
        } catch (SearchRefusedException busy) {
            return getTranslation("problem.busy.help");
        }
    }

    /** What is asked besides the text; there is always an order. */
    private DescriptionList asked(SearchRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(SearchParameters.write(request));
        parameters.remove("q");
        parameters.remove("unit");
        DescriptionList list = new DescriptionList();
        parameters.forEach((name, values) -> list.add(
                new DescriptionList.Term(getTranslation("selection.asked." + name)),
                new DescriptionList.Description(String.join(
                        "; ", values.stream().map(value -> word(name, value)).toList()))));
        return list;
    }

    private String word(String name, String value) {
        return switch (name) {
            case "width", "sort" -> getTranslation("search." + name + "." + value);
            case SearchParameters.EARLIER -> getTranslation("search.wordings.earlier");
            default -> value;
        };
    }
}
