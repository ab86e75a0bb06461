package se.nyhetsarkivet.web.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.comparison.ItemEdit;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.text.ComparedHtml;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/** What an entry says, as HTML that is made of nodes: no text of an item is read as HTML. */
final class EntryContent {

    /** A feed is for following; who wants the whole of a long text follows the link. */
    private static final int LONGEST_TEXT = 20_000;

    private final ReaderTexts texts;

    EntryContent(ReaderTexts texts) {
        this.texts = texts;
    }

    /** The text of a revision, under the date if a reader of feeds would not show it. */
    String text(Revision revision) {
        NewsItem item = revision.item();
        List<Element> parts = new ArrayList<>();
        if (item.published().precision().compareTo(PartialDate.Precision.DAY) < 0) {
            parts.add(Html.element("p", Dates.text(item.published(), texts.locale())));
        }
        int left = LONGEST_TEXT;
        for (String paragraph : paragraphs(item)) {
            if (paragraph.length() > left) {
                parts.add(Html.element("p", texts.text("feed.longer")));
                break;
            }
            left -= paragraph.length();
            parts.add(Html.element("p", paragraph));
        }
        return Html.write(parts);
    }

    /** What changed from one revision to another, and whether that was said. */
    String change(Revision before, Revision after) {
        return Html.write(changes(before, after));
    }

    /** The same, with the number of items to which it was done. */
    String change(RecordedEdits.Edited edited) {
        List<Element> parts = changes(edited.before(), edited.after());
        if (edited.items() > 1) {
            parts.add(Html.element("p", texts.text("changes.same", edited.items())));
        }
        return Html.write(parts);
    }

    private List<Element> changes(Revision before, Revision after) {
        ItemComparison comparison = ItemComparison.of(before, after);
        List<Element> parts = new ArrayList<>();
        String when = Dates.moment(after.seenAt(), texts.locale());
        parts.add(Html.element("p", texts.text("feed.changed", before.number(), after.number(), when)));
        if (after.edited()) {
            parts.add(Html.element("p", Html.element("strong", texts.text("changes.edited"))));
        } else if (ItemEdit.of(before, after).withoutNotice()) {
            parts.add(Html.element("p", Html.element("strong", texts.text("changes.silent"))));
        }
        parts.addAll(ComparedHtml.forFeed(texts).of(comparison));
        return parts;
    }

    String title(Tombstone tombstone) {
        boolean erased = tombstone.kind() == Tombstone.Kind.ERASED;
        return texts.text(erased ? "changes.erased" : "changes.withdrawn");
    }

    String reason(Tombstone tombstone) {
        return Html.write(List.of(Html.element("p", texts.text("changes.reason", tombstone.reason()))));
    }

    private static List<String> paragraphs(NewsItem item) {
        return Stream.of(item.lead(), item.body())
                .flatMap(text -> Stream.of(text.split("\n+")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
