package se.nyhetsarkivet.intake.feed;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.json.JsonOutline;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * JSON Feed 1.0 and 1.1. The feed's title is the publisher of its items, its language and authors those of items that name
 * none, wherever in the document they stand.
 */
public final class JsonFeedFormat implements DocumentFormat {

    private static final Pattern VERSION =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\b");

    /** The format needs no settings. */
    public JsonFeedFormat() {}

    @Override
    public String label() {
        return "json-feed";
    }

    /** An object with the version of JSON Feed, or one that can be nothing else. */
    @Override
    public boolean recognises(Beginning beginning) {
        String text = beginning.text().strip();
        if (!text.startsWith("{")) {
            return false;
        }
        Set<String> keys = JsonOutline.of(text).keys().getOrDefault("", Set.of());
        boolean addressed = keys.contains("home_page_url") || keys.contains("feed_url");
        return (keys.contains("version") && VERSION.matcher(text).find())
                || (addressed && keys.contains("items") && keys.contains("title"));
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new JsonFeedReader(document, options);
    }
}
