package se.nyhetsarkivet.web.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.archive.RecordedEdits.Order;
import se.nyhetsarkivet.archive.RecordedEdits.Request;
import se.nyhetsarkivet.archive.RecordedEdits.Withdrawals;
import se.nyhetsarkivet.comparison.ItemEdit.Kind;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ChoiceLinks;
import se.nyhetsarkivet.web.text.ChoiceLinks.Choice;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/** The choices among edits: order, kind and size as links, the publisher as a form, each keeping the others. */
final class EditChoices {

    private static final int[] SIZES = {0, 5, 50};
    private static final int MOST_PUBLISHERS = 1_000;

    private final ReaderTexts texts;
    private final Request request;

    EditChoices(ReaderTexts texts, Request request) {
        this.texts = texts;
        this.request = request;
    }

    List<Element> of(List<ValueCount> publishers) {
        List<Element> shown = new ArrayList<>();
        shown.addAll(ChoiceLinks.of(texts.text("changes.order"), orders()));
        shown.addAll(ChoiceLinks.of(texts.text("changes.kind"), kinds()));
        shown.addAll(ChoiceLinks.of(texts.text("changes.size"), sizes()));
        shown.add(publisherForm(publishers));
        return shown;
    }

    private List<Choice> orders() {
        return Stream.of(Order.values())
                .map(order -> choice(
                        "changes.order." + SearchParameters.nameOf(order),
                        request.withOrder(order),
                        order == request.order()))
                .toList();
    }

    private List<Choice> kinds() {
        List<Choice> kinds = new ArrayList<>();
        boolean withdrawn = request.withdrawals() == Withdrawals.ONLY;
        Request edits = request.withWithdrawals(Withdrawals.WITH);
        kinds.add(choice(
                "changes.kind.all", edits.withKinds(Set.of()), request.kinds().isEmpty() && !withdrawn));
        for (Kind kind : Kind.values()) {
            kinds.add(choice(
                    "changes.kind." + SearchParameters.nameOf(kind),
                    edits.withKinds(Set.of(kind)),
                    request.kinds().contains(kind)));
        }
        kinds.add(choice(
                "changes.kind." + EditParameters.WITHDRAWN,
                Request.ALL.withOrder(request.order()).withWithdrawals(Withdrawals.ONLY),
                withdrawn));
        return kinds;
    }

    private List<Choice> sizes() {
        List<Choice> sizes = new ArrayList<>();
        for (int words : SIZES) {
            sizes.add(new Choice(
                    texts.text("changes.size.words", words),
                    address(request.withLeastWords(words)),
                    request.leastWords() == words));
        }
        return sizes;
    }

    private Choice choice(String text, Request to, boolean current) {
        return new Choice(texts.text(text), address(to), current);
    }

    private static String address(Request request) {
        return "/" + EditParameters.PATH + EditParameters.query(request);
    }

    private Element publisherForm(List<ValueCount> publishers) {
        Element select = new Element("select").attr("name", "publisher");
        select.appendChild(option(
                "", texts.text("changes.publisher.all"), request.publishers().isEmpty()));
        // One that has no items any more can still be in the address.
        Stream.concat(
                        request.publishers().stream(),
                        publishers.stream().limit(MOST_PUBLISHERS).map(ValueCount::value))
                .distinct()
                .sorted()
                .forEach(name -> select.appendChild(
                        option(name, name, request.publishers().contains(name))));
        Element label = Html.element("label", new TextNode(texts.text("changes.publisher") + " "), select);
        Element form = new Element("form")
                .attr("action", "/" + EditParameters.PATH)
                .addClass("tool-form")
                .appendChild(label);
        EditParameters.write(request.withPublishers(Set.of()))
                .forEach((name, values) -> values.forEach(value -> form.appendChild(hidden(Map.entry(name, value)))));
        return form.appendChild(Html.element("button", texts.text("changes.publisher.show")));
    }

    private static Element option(String value, String text, boolean chosen) {
        Element option = Html.element("option", text).attr("value", value);
        return chosen ? option.attr("selected", "") : option;
    }

    private static Element hidden(Map.Entry<String, String> field) {
        return new Element("input")
                .attr("type", "hidden")
                .attr("name", field.getKey())
                .attr("value", field.getValue());
    }
}
