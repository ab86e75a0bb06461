package se.nyhetsarkivet.web.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.feed.format.Feed;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** Makes the feed of a search. Safe for use by many threads. */
@Component
class SearchFeed {

    private final NewsArchive archive;
    private final SearchGate gate;
    private final WebSubProperties webSub;
    private final Masthead masthead;

    SearchFeed(NewsArchive archive, SearchGate gate, WebSubProperties webSub, Masthead masthead) {
        this.masthead = masthead;
        this.archive = archive;
        this.gate = gate;
        this.webSub = webSub;
    }

    private record Found(SearchResult result, List<Feed.Entry> entries) {}

    Feed of(SearchRequest search, FeedAddress address, ReaderTexts texts) {
        Found found = gate.search("feed", () -> found(search, new Entries(address.base(), texts)));
        boolean more = (search.page() + 1L) * search.size() < found.result().total() && search.size() > 0;
        SearchRequest page = search.withPage(0).withSize(SearchRequest.DEFAULT_SIZE);
        return new Feed(
                Feed.id("search" + SearchParameters.query(page)),
                title(search, masthead, texts),
                new Feed.Links(
                        address.of(search),
                        address.base() + "/" + SearchParameters.query(page),
                        address.base() + "/icons/favicon.svg",
                        more ? Optional.of(address.of(search.withPage(search.page() + 1))) : Optional.empty(),
                        webSub.hub()),
                masthead.name(texts.locale()),
                texts.locale().getLanguage(),
                Feed.latest(found.entries()),
                archive.log().headInOneLine(),
                found.entries());
    }

    private Found found(SearchRequest search, Entries entries) {
        SearchResult result = archive.search(search);
        List<Feed.Entry> made = new ArrayList<>();
        for (Hit hit : result.hits()) {
            // One that was withdrawn a moment ago has no revisions any more.
            ItemHistory history = archive.history(hit.id());
            history.revisions().stream()
                    .filter(revision -> revision.number() == hit.revision())
                    .findFirst()
                    .ifPresent(revision -> made.add(entries.of(history, revision)));
        }
        return new Found(result, made);
    }

    static String title(SearchRequest search, Masthead masthead, ReaderTexts texts) {
        String name = masthead.name(texts.locale());
        List<String> parts = new ArrayList<>();
        if (!search.text().isBlank()) {
            parts.add(search.text().strip());
        }
        parts.addAll(search.filters().publishers().included());
        return parts.isEmpty()
                ? texts.text("feed.title.all", name)
                : texts.text("feed.title", name, String.join(", ", parts));
    }
}
