package se.nyhetsarkivet.web.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.ComparedHtml;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes edits and withdrawals one under the other, each edit with what it changed. */
final class EditList {

    private final ReaderTexts texts;
    private final RecordedEdits.Request request;

    EditList(ReaderTexts texts, RecordedEdits.Request request) {
        this.texts = texts;
        this.request = request;
    }

    Element of(List<RecordedEdits.Entry> entries) {
        return Html.element(
                        "ol",
                        entries.stream()
                                .map(entry -> switch (entry) {
                                    case RecordedEdits.Edited edited -> edited(edited);
                                    case RecordedEdits.Gone gone -> gone(gone.tombstone());
                                })
                                .map(article -> Html.element("li", article))
                                .toList())
                .addClass("edits");
    }

    private Element edited(RecordedEdits.Edited edited) {
        NewsItem item = edited.after().item();
        String page = ItemAddress.of(edited.after().id(), item.headline()).path();
        String comparison = page + "?before=" + edited.before().number() + "&after="
                + edited.after().number();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Html.element("h2", Html.link(comparison, item.headline())));
        nodes.add(about(edited, item));
        if (edited.items() > 1) {
            String all = "/" + EditParameters.PATH + EditParameters.query(request.withGroup(edited.group()));
            nodes.add(Html.element("p", Html.link(all, texts.text("changes.same", edited.items()))));
        }
        nodes.add(Html.element(
                        "div", ComparedHtml.forPage(texts).of(ItemComparison.of(edited.before(), edited.after())))
                .addClass("edit"));
        return Html.element("article", nodes);
    }

    /** When it was seen, whose it is, what kind of change it is and how large. */
    private Element about(RecordedEdits.Edited edited, NewsItem item) {
        Element about = Html.element("p").addClass("about-edit");
        about.appendChild(time(edited.after().seenAt()));
        if (!item.publisher().isEmpty()) {
            about.appendText(", " + item.publisher());
        }
        about.appendText(". ");
        if (edited.after().edited()) {
            about.appendChild(Html.element("strong", texts.text("changes.edited")))
                    .appendText(". ");
        } else if (edited.edit().withoutNotice()) {
            about.appendChild(Html.element("strong", texts.text("changes.silent")))
                    .appendText(". ");
        }
        List<String> kinds = edited.edit().kinds().stream()
                .sorted()
                .map(kind -> texts.text("changes.kind." + SearchParameters.nameOf(kind)))
                .toList();
        about.appendText(String.join(", ", kinds));
        int words = edited.edit().words();
        return about.appendChild(new TextNode(words > 0 ? ". " + texts.text("changes.words", words) + "." : "."));
    }

    /** Nothing of what it said: that is why it is gone. */
    private Element gone(Tombstone tombstone) {
        boolean erased = tombstone.kind() == Tombstone.Kind.ERASED;
        Element when = Html.element("p", time(tombstone.decidedAt())).addClass("about-edit");
        return Html.element(
                "article",
                Html.element(
                        "h2",
                        Html.link(
                                ItemAddress.of(tombstone.id(), "").path(),
                                texts.text(erased ? "changes.erased" : "changes.withdrawn"))),
                when,
                Html.element("p", texts.text("changes.reason", tombstone.reason())));
    }

    private Element time(Instant moment) {
        return Html.element("time", Dates.moment(moment, texts.locale())).attr("datetime", moment.toString());
    }
}
