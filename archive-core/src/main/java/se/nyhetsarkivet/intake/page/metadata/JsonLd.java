package se.nyhetsarkivet.intake.page.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.page.metadata.PageMetadata.Fact;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a page says in JSON-LD with the names of schema.org. What is malformed is skipped. */
public final class JsonLd {

    private static final int MAX_NODES = 10_000;
    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle",
            "Article",
            "Report",
            "PressRelease",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "SpecialAnnouncement",
            "LiveBlogPosting",
            "TechArticle",
            "ScholarlyArticle");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private JsonLd() {}

    public static void read(Document page, PageMetadata facts) {
        for (Element script : page.select("script[type*=ld+json]")) {
            parse(script.data()).flatMap(JsonLd::article).ifPresent(article -> take(article, facts));
        }
    }

    private static Optional<JsonNode> parse(String json) {
        String text = json.strip();
        if (text.startsWith("<!--") || text.startsWith("//<![CDATA[")) {
            text = text.substring(text.startsWith("<!--") ? 4 : 11);
        }
        if (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1);
        }
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** The first article, at the top, in a list or graph, or as what the page is mainly about. */
    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        for (int seen = 0; seen < MAX_NODES && !waiting.isEmpty(); seen++) {
            JsonNode node = waiting.poll();
            if (node.isArray()) {
                node.forEach(waiting::add);
            } else if (node.isObject()) {
                if (texts(node.path("@type")).stream().map(JsonLd::localName).anyMatch(ARTICLES::contains)) {
                    return Optional.of(node);
                }
                for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    if (node.path(key).isContainer()) {
                        waiting.add(node.path(key));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String localName(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    private static void take(JsonNode article, PageMetadata facts) {
        facts.isArticle();
        facts.add(Fact.HEADLINE, text(article, "headline"))
                .add(Fact.HEADLINE, text(article, "name"))
                .add(Fact.DESCRIPTION, text(article, "description"))
                .add(Fact.BODY, text(article, "articleBody"))
                .add(Fact.PUBLISHED, text(article, "datePublished"))
                .add(Fact.CREATED, text(article, "dateCreated"))
                .add(Fact.MODIFIED, text(article, "dateModified"))
                .add(Fact.PUBLISHER, text(article, "publisher"))
                .add(Fact.URL, address(article))
                .add(Fact.LANGUAGE, text(article, "inLanguage"));
        facts.addAuthors(
                texts(article.path("author")).stream().map(HtmlText::of).toList());
        List<String> keywords = new ArrayList<>();
        texts(article.path("keywords"))
                .forEach(text -> keywords.addAll(List.of(HtmlText.of(text).split(",", -1))));
        facts.addKeywords(keywords);
    }

    private static String address(JsonNode article) {
        String url = text(article, "url");
        return url.isEmpty() && article.path("mainEntityOfPage").isObject()
                ? article.path("mainEntityOfPage").path("@id").asString("")
                : url;
    }

    private static String text(JsonNode node, String key) {
        return texts(node.path(key)).stream().findFirst().map(HtmlText::of).orElse("");
    }

    /** The texts of a value that may be a text, a thing with a name, or a list of those. */
    private static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(one -> all.addAll(one.isArray() ? List.of() : texts(one)));
            return all;
        }
        JsonNode text = value.isObject() ? value.path(value.has("name") ? "name" : "@value") : value;
        if (text.isArray() && !text.isEmpty()) {
            text = text.get(0);
        }
        return text.isString() || text.isNumber() ? List.of(text.asString()) : List.of();
    }
}
