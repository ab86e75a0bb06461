package se.nyhetsarkivet.web.feed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.feed.format.Feed;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** Makes the entries of a feed from revisions. */
final class Entries {

    private static final int MOST_KEYWORDS = 20;
    private static final int SECONDS_OF_MINUTE = 60;

    private final String base;
    private final EntryContent content;

    Entries(String base, ReaderTexts texts) {
        this.base = base;
        this.content = new EntryContent(texts);
    }

    /** A revision: what it says if it is the first, otherwise what changed. */
    Feed.Entry of(ItemHistory history, Revision revision) {
        int place = history.revisions().indexOf(revision);
        String html = place > 0 ? content.change(history.revisions().get(place - 1), revision) : content.text(revision);
        return entry(revision, html);
    }

    /** An edit, and in how many items the same was done. */
    Feed.Entry of(RecordedEdits.Edited edited) {
        return entry(edited.after(), content.change(edited));
    }

    /** An item that is no longer shown, without anything of what it said. */
    Feed.Entry of(RecordedEdits.Gone gone) {
        Tombstone tombstone = gone.tombstone();
        return new Feed.Entry(
                Feed.id(tombstone.id() + ":gone:" + gone.sequence()),
                content.title(tombstone),
                base + ItemAddress.of(tombstone.id(), "").path(),
                Optional.empty(),
                tombstone.decidedAt(),
                "",
                List.of(),
                content.reason(tombstone),
                Optional.empty());
    }

    private Feed.Entry entry(Revision revision, String html) {
        NewsItem item = revision.item();
        List<String> keywords = item.keywords();
        return new Feed.Entry(
                Feed.id(revision.id() + ":" + revision.number()),
                item.headline(),
                base + ItemAddress.of(revision.id(), item.headline()).path() + "?revision=" + revision.number(),
                published(item.published()),
                revision.seenAt(),
                item.publisher(),
                keywords.subList(0, Math.min(keywords.size(), MOST_KEYWORDS)),
                html,
                Optional.of(new Feed.Numbered(
                        revision.id().value(),
                        revision.number(),
                        revision.fingerprint().hex())));
    }

    /**
     * A date that is not known to the day is no moment, and a feed that named one would claim what nobody knows. Before Sweden kept
     * one time, clocks differed from Greenwich by seconds, which the formats cannot write.
     */
    private static Optional<OffsetDateTime> published(PartialDate date) {
        if (date.precision().compareTo(PartialDate.Precision.DAY) < 0) {
            return Optional.empty();
        }
        ZonedDateTime start = date.start().atZone(PartialDate.ZONE);
        boolean wholeMinutes = start.getOffset().getTotalSeconds() % SECONDS_OF_MINUTE == 0;
        return Optional.of(
                wholeMinutes ? start.toOffsetDateTime() : date.start().atOffset(ZoneOffset.UTC));
    }
}
