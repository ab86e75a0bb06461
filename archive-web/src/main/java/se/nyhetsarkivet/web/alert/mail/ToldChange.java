package se.nyhetsarkivet.web.alert.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.comparison.ItemEdit;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.result.ChangeMatches.Change;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.text.ComparedHtml;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/**
 * One change in a mail, as far as it may be shown when the mail is sent. Many mails tell of the same, so it is kept for as long as the
 * record stays as it is. For one thread.
 */
final class ToldChange {

    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_PUBLISHER = 150;
    private static final int LONGEST_LEAD = 400;
    private static final int MOST_KEPT = 2_000;

    private final NewsArchive archive;
    private final String base;
    private final ReaderTexts texts;
    private final Map<Change, MailPart> kept = new HashMap<>();
    private long sequence = -1;

    ToldChange(NewsArchive archive, String base, ReaderTexts texts) {
        this.archive = archive;
        this.base = base;
        this.texts = texts;
    }

    MailPart of(Change change) {
        return kept.computeIfAbsent(change, each -> MailPart.of(Html.element("li", written(each))));
    }

    /** To be called before the changes of each mail. */
    void forgetWhatIsOld() {
        long now = archive.changes().lastSequence();
        if (now != sequence || kept.size() > MOST_KEPT) {
            kept.clear();
            sequence = now;
        }
    }

    private List<Element> written(Change change) {
        ItemHistory history = archive.history(change.item());
        Optional<Revision> now = revision(history, change.now());
        return now.map(revision -> shown(history, change, revision)).orElseGet(() -> gone(history));
    }

    private static Optional<Revision> revision(ItemHistory history, OptionalInt number) {
        return history.revisions().stream()
                .filter(revision -> number.isPresent() && revision.number() == number.getAsInt())
                .findFirst();
    }

    private List<Element> shown(ItemHistory history, Change change, Revision now) {
        NewsItem item = now.item();
        String address = base + ItemAddress.of(now.id(), item.headline()).path() + "?revision=" + now.number();
        String date = Dates.text(item.published(), texts.locale());
        List<Element> parts = new ArrayList<>();
        parts.add(Html.element("p", Html.link(address, OneLine.of(item.headline(), LONGEST_HEADLINE))));
        String publisher = OneLine.of(item.publisher(), LONGEST_PUBLISHER);
        parts.add(Html.element("p", publisher.isEmpty() ? date : publisher + ", " + date));
        Optional<Revision> before = revision(history, change.before());
        if (before.isPresent()) {
            if (now.edited()) {
                parts.add(Html.element("p", texts.text("changes.edited")));
            } else if (ItemEdit.of(before.get(), now).withoutNotice()) {
                parts.add(Html.element("p", texts.text("changes.silent")));
            }
            parts.addAll(ComparedHtml.forFeed(texts).of(ItemComparison.of(before.get(), now)));
        } else if (!item.lead().isEmpty()) {
            parts.add(Html.element("p", OneLine.of(item.lead(), LONGEST_LEAD)));
        }
        return parts;
    }

    /** Nothing of what it said. */
    private List<Element> gone(ItemHistory history) {
        String address = base + ItemAddress.of(history.id(), "").path();
        String title = history.tombstone()
                .map(tombstone -> tombstone.kind() == Tombstone.Kind.ERASED ? "changes.erased" : "changes.withdrawn")
                .orElse("alert.mail.taken_back");
        List<Element> parts = new ArrayList<>();
        parts.add(Html.element("p", Html.link(address, texts.text(title))));
        history.tombstone()
                .ifPresent(tombstone -> parts.add(
                        Html.element("p", texts.text("changes.reason", OneLine.of(tombstone.reason(), LONGEST_LEAD)))));
        return parts;
    }
}
