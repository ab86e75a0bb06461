package se.nyhetsarkivet.web.item.document;

import java.util.List;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.web.item.text.ShownKeywords;
import se.nyhetsarkivet.web.item.text.WebLink;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An item as schema.org's NewsArticle in JSON-LD. */
final class NewsArticleLinkedData {

    private static final int MOST_CHARACTERS = 100_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NewsArticleLinkedData() {}

    /** JSON that can stand in a script element: whatever the item says, it does not end the element. */
    static String of(DescribedItem described) {
        NewsItem item = described.item();
        ObjectNode article = MAPPER.createObjectNode();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("@id", described.canonical());
        article.put("url", described.canonical());
        article.put("mainEntityOfPage", described.canonical());
        article.put("identifier", described.revision().id().value());
        article.put("headline", item.headline());
        put(article, "description", described.description());
        put(article, "abstract", item.lead());
        put(article, "articleBody", beginning(item.body()));
        article.put("datePublished", item.published().iso());
        item.modified().ifPresent(date -> article.put("dateModified", date.iso()));
        article.put("inLanguage", described.language());
        if (!item.publisher().isEmpty()) {
            named(article.putObject("publisher"), "Organization", item.publisher());
        }
        putAuthors(article, item);
        putTexts(article, "keywords", ShownKeywords.of(item).first());
        WebLink.of(item.url()).ifPresent(source -> article.put("isBasedOn", source.toString()));
        article.put("isAccessibleForFree", true);
        // In JSON these characters occur only inside texts, where they may be written by their numbers.
        return MAPPER.writeValueAsString(article)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** Readers of NewsArticle expect an author; what an authority announces without a name, it wrote itself. */
    private static void putAuthors(ObjectNode article, NewsItem item) {
        if (item.authors().isEmpty()) {
            if (!item.publisher().isEmpty()) {
                named(article.putArray("author").addObject(), "Organization", item.publisher());
            }
            return;
        }
        ArrayNode authors = article.putArray("author");
        item.authors().forEach(author -> named(authors.addObject(), "Person", author));
    }

    private static void named(ObjectNode node, String type, String name) {
        node.put("@type", type);
        node.put("name", name);
    }

    private static void put(ObjectNode article, String name, String text) {
        if (!text.isBlank()) {
            article.put(name, text);
        }
    }

    private static void putTexts(ObjectNode article, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = article.putArray(name);
            texts.forEach(array::add);
        }
    }

    /** The description of a book need not repeat the book. */
    private static String beginning(String body) {
        return body.length() <= MOST_CHARACTERS ? body : body.substring(0, MOST_CHARACTERS);
    }
}
