package se.nyhetsarkivet.intake.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.metadata.PageMetadata.Fact;

/** Reads what a page says in the meta elements of its head: OpenGraph, Dublin Core, the names of libraries and of CMSs. */
public final class MetaTags {

    private static final Map<Fact, List<String>> NAMES = Map.of(
            Fact.HEADLINE, List.of("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
            Fact.DESCRIPTION, List.of("og:description", "description", "dc.description", "dcterms.abstract"),
            Fact.PUBLISHED,
                    List.of(
                            "article:published_time",
                            "og:article:published_time",
                            "citation_publication_date",
                            "citation_date",
                            "citation_online_date",
                            "dcterms.issued",
                            "dc.date.issued",
                            "datepublished",
                            "pubdate",
                            "publishdate",
                            "publish-date",
                            "publish_date",
                            "article.published",
                            "parsely-pub-date",
                            "sailthru.date"),
            Fact.CREATED, List.of("dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "date"),
            Fact.MODIFIED,
                    List.of(
                            "article:modified_time",
                            "og:updated_time",
                            "dcterms.modified",
                            "dc.date.modified",
                            "last-modified",
                            "lastmod"),
            Fact.PUBLISHER,
                    List.of(
                            "og:site_name",
                            "dc.publisher",
                            "dcterms.publisher",
                            "citation_publisher",
                            "application-name"),
            Fact.URL, List.of("og:url"),
            Fact.LANGUAGE, List.of("dc.language", "dcterms.language", "content-language", "og:locale"));

    /** Who keeps the press rooms of others; their pages name the publisher in the title. */
    private static final Pattern PRESS_SERVICE = Pattern.compile("(?i)mynewsdesk|cision(?: news)?|notified|via tt");

    private final Map<String, List<String>> values = new TreeMap<>();

    private MetaTags(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String attribute : List.of("property", "name", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    values.computeIfAbsent(name, unseen -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    public static void read(Document page, PageMetadata facts) {
        MetaTags tags = new MetaTags(page);
        NAMES.forEach((fact, names) -> names.forEach(name -> tags.all(name).stream()
                .limit(1)
                .filter(value ->
                        fact != Fact.PUBLISHER || !PRESS_SERVICE.matcher(value).matches())
                .forEach(value -> facts.add(fact, value))));
        if (tags.all("og:type").contains("article")
                || !tags.all("article:published_time").isEmpty()) {
            facts.isArticle();
        }
        facts.addKeywords(tags.keywords());
        facts.addAuthors(tags.authors());
    }

    private List<String> authors() {
        for (String name : List.of("citation_author", "author", "article:author", "dc.creator", "dcterms.creator")) {
            List<String> names =
                    all(name).stream().filter(author -> !author.contains("://")).toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private List<String> keywords() {
        for (String name : List.of("article:tag", "news_keywords", "keywords", "dc.subject", "dcterms.subject")) {
            List<String> subjects = new ArrayList<>();
            all(name).forEach(value -> subjects.addAll(List.of(value.split("[,;]", -1))));
            if (!subjects.isEmpty()) {
                return subjects;
            }
        }
        return List.of();
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
