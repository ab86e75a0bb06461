package se.nyhetsarkivet.web.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.archive.ArchiveChanges;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Time;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes the question and the answer of {@link WordsView}. */
final class WordTable {

    private final ReaderTexts texts;
    private final WordQuestion question;

    WordTable(ReaderTexts texts, WordQuestion question) {
        this.texts = texts;
        this.question = question;
    }

    Element form() {
        Element inflected = new Element("input")
                .attr("type", "checkbox")
                .attr("name", "width")
                .attr("value", "inflected");
        if (question.inflected()) {
            inflected.attr("checked", "");
        }
        return Html.element(
                        "form",
                        field("q", "words.words", question.words()).attr("class", "wide"),
                        field("publisher", "changes.publisher", question.publisher()),
                        field("item", "words.item", question.itemText()),
                        Html.element("label", inflected, new TextNode(" " + texts.text("words.inflected"))),
                        Html.element("button", texts.text("words.button")).addClass("primary"))
                .attr("action", "/" + WordsView.PATH)
                .addClass("tool-form");
    }

    private Element field(String name, String label, String value) {
        Element input =
                new Element("input").attr("name", name).attr("value", value).attr("maxlength", "500");
        return Html.element("label", Html.element("span", texts.text(label)), input);
    }

    String count(WordAnswer answer) {
        String count = texts.text("words.count", answer.all().items(), question.words());
        return answer.all().interrupted() ? count + " " + texts.text("words.interrupted") : count;
    }

    List<Element> of(WordAnswer answer) {
        if (answer.all().items() == 0) {
            return List.of();
        }
        List<Element> rows = new ArrayList<>();
        rows.add(row(where(), answer.all()));
        answer.publishers().forEach(each -> rows.add(row(each.name(), each.span())));
        Element head = Html.element(
                "tr",
                heading("col", texts.text("words.where")),
                heading("col", texts.text("words.first")),
                heading("col", texts.text("words.last")));
        Element table = Html.element("table", Html.element("thead", head), Html.element("tbody", rows));
        return List.of(Html.element("div", table).addClass("table-scroll"));
    }

    private String where() {
        if (question.item().isPresent()) {
            return texts.text("words.in.item");
        }
        return question.publisher().isEmpty() ? texts.text("words.in.archive") : question.publisher();
    }

    private Element row(String where, ArchiveChanges.WordSpan span) {
        return Html.element(
                "tr",
                heading("row", where),
                cell(span.first().map(standing -> standing(standing, standing.first()))),
                cell(span.last().map(standing -> standing(standing, standing.last()))));
    }

    private static Element heading(String scope, String text) {
        return DividedText.addTo(Html.element("th").attr("scope", scope), text);
    }

    private static Element cell(Optional<List<Element>> content) {
        return Html.element("td", content.orElse(List.of()));
    }

    /** The item's date, the revision and when it was seen, and whether the words stand there still. */
    private List<Element> standing(ArchiveChanges.Standing standing, Revision revision) {
        String headline = revision.item().headline();
        String address = ItemAddress.of(revision.id(), headline).path() + "?revision=" + revision.number();
        List<Element> said = new ArrayList<>();
        said.add(Html.element("div", Time.sent(revision.item().published(), texts.locale())));
        said.add(Html.element("div", Html.link(address, headline)));
        said.add(Html.element(
                        "div",
                        texts.text(
                                "words.revision", revision.number(), Dates.moment(revision.seenAt(), texts.locale())))
                .addClass("about-edit"));
        standing.removed()
                .ifPresent(moment -> said.add(Html.element(
                        "div",
                        Html.element("strong", texts.text("words.removed", Dates.moment(moment, texts.locale()))))));
        return said;
    }
}
