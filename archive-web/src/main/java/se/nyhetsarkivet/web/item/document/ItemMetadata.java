package se.nyhetsarkivet.web.item.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.web.item.text.ShownKeywords;
import se.nyhetsarkivet.web.shell.PageMetadata;

/** The elements that tell machines what the page of an item is about. All have the same mark, so that they can be replaced. */
final class ItemMetadata {

    private ItemMetadata() {}

    static List<Element> of(DescribedItem described, String archive) {
        NewsItem item = described.item();
        List<Element> elements = new ArrayList<>();
        String description = described.description();
        addNamed(elements, "description", description);
        elements.add(link("canonical", described.canonical()));
        elements.add(link(
                        "alternate",
                        described.base() + "/api/v1/items/"
                                + described.revision().id())
                .attr("type", "application/json"));
        addProperty(elements, "og:type", "article");
        addProperty(elements, "og:title", item.headline());
        addProperty(elements, "og:description", description);
        addProperty(elements, "og:url", described.canonical());
        addProperty(elements, "og:site_name", archive);
        addProperty(elements, "article:published_time", item.published().iso());
        item.modified().ifPresent(date -> addProperty(elements, "article:modified_time", date.iso()));
        item.authors().forEach(author -> addProperty(elements, "article:author", author));
        ShownKeywords.of(item).first().forEach(keyword -> addProperty(elements, "article:tag", keyword));
        elements.addAll(CitationMetadata.highwire(described));
        elements.add(new Element("script")
                .attr("type", "application/ld+json")
                .appendChild(new DataNode(NewsArticleLinkedData.of(described))));
        elements.add(CitationMetadata.coins(described));
        return marked(elements);
    }

    /** Of a page whose item is not or no longer shown. */
    static List<Element> ofNothing() {
        List<Element> elements = new ArrayList<>();
        addNamed(elements, "robots", "noindex");
        return marked(elements);
    }

    private static List<Element> marked(List<Element> elements) {
        elements.forEach(element -> element.attr(PageMetadata.MARK, ""));
        return List.copyOf(elements);
    }

    private static Element link(String relation, String address) {
        return new Element("link").attr("rel", relation).attr("href", address);
    }

    private static void addNamed(List<Element> elements, String name, String content) {
        if (!content.isBlank()) {
            elements.add(new Element("meta").attr("name", name).attr("content", content));
        }
    }

    private static void addProperty(List<Element> elements, String property, String content) {
        if (!content.isBlank()) {
            elements.add(new Element("meta").attr("property", property).attr("content", content));
        }
    }
}
