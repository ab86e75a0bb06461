package se.nyhetsarkivet.archive;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;

/** News to import, in tests. */
public final class News {

    private News() {}

    /** A line of the archive's format. */
    public static String line(String identifier, String headline, String body) {
        return "{\"identifier\":\"%s\",\"headline\":\"%s\",\"datePublished\":\"2018-04-23\",\"articleBody\":\"%s\"}%n"
                .formatted(identifier, headline, body);
    }

    /** A line that says when it was seen. */
    public static String seen(String identifier, String headline, String time) {
        return "{\"identifier\":\"%s\",\"headline\":\"%s\",\"datePublished\":\"2018\",\"archivedRevision\":{\"seenAt\":\"%s\"}}%n"
                .formatted(identifier, headline, time);
    }

    public static ImportSource source(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ImportSource.of(name, () -> new ByteArrayInputStream(bytes));
    }

    public static long count(NewsArchive archive, String text) {
        return archive.search(SearchRequest.of(text)).total();
    }

    public static long count(NewsArchive archive, String text, RevisionScope wordings) {
        return archive.search(SearchRequest.of(text).withRevisionScope(wordings))
                .total();
    }

    /** The item that a search finds first. */
    public static ItemId found(NewsArchive archive, String text) {
        return archive.search(SearchRequest.of(text)).hits().getFirst().id();
    }
}
