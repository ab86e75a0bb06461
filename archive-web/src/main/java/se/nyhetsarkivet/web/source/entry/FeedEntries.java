package se.nyhetsarkivet.web.source.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;

/** The entries of a feed, as the archive reads feeds. */
final class FeedEntries {

    private FeedEntries() {}

    static Entries read(Fetched.Document document) {
        ReadDocument read = ReadDocument.of(document, ReadDocument.seenOn(document));
        if (!read.failure().isEmpty()) {
            throw new ArchiveException(document.address() + " cannot be read as a feed: " + read.failure());
        }
        if (read.isPage()) {
            throw new ArchiveException(document.address()
                    + " is a web page and no feed; set the address of its feed, or the kind to list.");
        }
        List<Entry> entries = new ArrayList<>();
        for (NewsItem item : read.items()) {
            PageAddress.of(document.address(), item.url())
                    .ifPresent(address -> entries.add(new Entry(
                            address.toString(),
                            item.headline(),
                            item.published().iso(),
                            summary(item))));
        }
        return new Entries(Kind.FEED, Entries.distinct(entries), List.of(), digest(read.items()));
    }

    private static String digest(List<NewsItem> items) {
        String all = items.stream().map(item -> item.fingerprint().hex()).collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    private static String summary(NewsItem item) {
        return item.lead().isBlank() ? item.body() : item.lead();
    }
}
