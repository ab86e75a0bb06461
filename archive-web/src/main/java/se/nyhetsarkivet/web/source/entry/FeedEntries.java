package se.nyhetsarkivet.web.source.entry;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.web.fetch.Fetched;

/** The entries of a feed, as the archive reads feeds. */
final class FeedEntries {

    private FeedEntries() {}

    static List<Entry> read(Fetched.Document document) {
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
        return entries;
    }

    private static String summary(NewsItem item) {
        return item.lead().isBlank() ? item.body() : item.lead();
    }
}
