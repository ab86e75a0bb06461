package se.nyhetsarkivet.web.feed.format;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.web.xml.XmlOutput;
import tools.jackson.databind.json.JsonMapper;

/** Writes a feed as JSON Feed 1.1. What only this archive says stands under a name with an underscore, as that format asks. */
final class JsonFeed {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final String OWN = "_nyhetsarkivet";

    private JsonFeed() {}

    static String of(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("title", text(feed.title()));
        json.put("home_page_url", feed.links().page());
        json.put("feed_url", feed.links().self());
        feed.links().next().ifPresent(next -> json.put("next_url", next));
        json.put("icon", feed.links().icon());
        json.put("authors", List.of(Map.of("name", feed.archive())));
        json.put("language", feed.language());
        if (!feed.links().hubs().isEmpty()) {
            json.put(
                    "hubs",
                    feed.links().hubs().stream()
                            .map(hub -> Map.of("type", "WebSub", "url", hub))
                            .toList());
        }
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("id", feed.id());
        feed.logHead().ifPresent(head -> own.put("log_head", head));
        json.put(OWN, own);
        List<Map<String, Object>> items = new ArrayList<>();
        feed.entries().forEach(entry -> items.add(item(entry)));
        json.put("items", items);
        return JsonMapper.shared().writeValueAsString(json);
    }

    private static Map<String, Object> item(Feed.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id());
        json.put("url", entry.link());
        json.put("title", text(entry.title()));
        json.put("content_html", text(entry.html()));
        entry.published()
                .ifPresent(moment -> json.put("date_published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)));
        json.put("date_modified", entry.updated().toString());
        if (!entry.author().isBlank()) {
            json.put("authors", List.of(Map.of("name", text(entry.author()))));
        }
        if (!entry.keywords().isEmpty()) {
            json.put("tags", entry.keywords().stream().map(JsonFeed::text).toList());
        }
        entry.revision()
                .ifPresent(revision -> json.put(
                        OWN,
                        Map.of(
                                "item", revision.item(),
                                "revision", revision.number(),
                                "fingerprint", revision.fingerprint())));
        return json;
    }

    /** The same text as in the other formats: what HTML cannot hold either is of no use to a reader. */
    private static String text(String text) {
        return XmlOutput.legal(text);
    }
}
