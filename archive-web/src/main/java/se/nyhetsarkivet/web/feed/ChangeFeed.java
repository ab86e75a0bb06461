package se.nyhetsarkivet.web.feed;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.feed.format.Feed;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** Makes the feed of what was edited and withdrawn. Safe for use by many threads. */
@Component
class ChangeFeed {

    private final NewsArchive archive;
    private final SearchGate gate;
    private final WebSubProperties webSub;
    private final Masthead masthead;

    ChangeFeed(NewsArchive archive, SearchGate gate, WebSubProperties webSub, Masthead masthead) {
        this.masthead = masthead;
        this.archive = archive;
        this.gate = gate;
        this.webSub = webSub;
    }

    private record Found(List<Feed.Entry> entries, Optional<RecordedEdits.Place> next) {}

    Feed of(RecordedEdits.Request request, FeedAddress address, ReaderTexts texts) {
        Found found = gate.search("feed", () -> found(request, new Entries(address.base(), texts)));
        RecordedEdits.Request first = request.withOrder(request.order());
        return new Feed(
                Feed.id("changes" + EditParameters.query(first)),
                texts.text("feed.title", masthead.name(texts.locale()), texts.text("changes.title")),
                new Feed.Links(
                        address.of(request),
                        address.base() + "/" + EditParameters.PATH + EditParameters.query(first),
                        address.base() + "/icons/favicon.svg",
                        found.next().map(place -> address.of(request.from(place))),
                        webSub.hub()),
                masthead.name(texts.locale()),
                texts.locale().getLanguage(),
                Feed.latest(found.entries()),
                archive.log().headInOneLine(),
                found.entries());
    }

    private Found found(RecordedEdits.Request request, Entries entries) {
        RecordedEdits edits = archive.changes().edits(request);
        List<Feed.Entry> made = edits.entries().stream()
                .map(entry -> switch (entry) {
                    case RecordedEdits.Edited edited -> entries.of(edited);
                    case RecordedEdits.Gone gone -> entries.of(gone);
                })
                .toList();
        return new Found(made, edits.next());
    }
}
