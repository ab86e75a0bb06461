package se.nyhetsarkivet.web.source.entry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;

/**
 * What a fetched document names.
 *
 * @param kind what the document is
 * @param entries the pages, in the order of the document
 * @param parts site maps that an index names, the latest first
 * @param digest by what it is seen whether a document says something else than another: of a feed all that its items say, of others
 *     what they name
 */
public record Entries(Kind kind, List<Entry> entries, List<URI> parts, String digest) {

    private static final int BEGINNING = 2_000;

    /** Copies the lists. */
    public Entries {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
    }

    /**
     * Reads a document.
     *
     * @param document the document
     * @param kind what it is said to be
     * @return what it names
     * @throws ArchiveException if it is something else, or cannot be read
     */
    public static Entries read(Fetched.Document document, Kind kind) {
        Kind found = kind == Kind.AUTO ? kind(document) : kind;
        return switch (found) {
            case SITEMAP -> SiteMapEntries.read(document);
            case LIST -> named(found, distinct(ListEntries.read(document)), List.of());
            case FEED, AUTO -> FeedEntries.read(document);
        };
    }

    static Entries named(Kind kind, List<Entry> entries, List<URI> parts) {
        return new Entries(kind, entries, parts, String.valueOf(entries.hashCode()));
    }

    private static Kind kind(Fetched.Document document) {
        byte[] bytes = document.body().bytes();
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
        if (beginning.contains("<urlset") || beginning.contains("<sitemapindex")) {
            return Kind.SITEMAP;
        }
        String small = beginning.stripLeading().toLowerCase(Locale.ROOT);
        return small.startsWith("<!doctype html") || small.contains("<html") ? Kind.LIST : Kind.FEED;
    }

    static List<Entry> distinct(List<Entry> entries) {
        Set<String> seen = new HashSet<>();
        List<Entry> each = new ArrayList<>();
        for (Entry entry : entries) {
            if (seen.add(entry.address())) {
                each.add(entry);
            }
        }
        return each;
    }
}
