package se.nyhetsarkivet.web.item.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.item.text.ShownKeywords;

/** What reference managers such as Zotero take from a page: Highwire's meta elements, and COinS for those that know only it. */
final class CitationMetadata {

    private CitationMetadata() {}

    static List<Element> highwire(DescribedItem described) {
        NewsItem item = described.item();
        List<Element> elements = new ArrayList<>();
        add(elements, "citation_title", item.headline());
        item.authors().forEach(author -> add(elements, "citation_author", author));
        add(elements, "citation_publication_date", withSlashes(item.published()));
        add(elements, "citation_publisher", item.publisher());
        add(elements, "citation_language", described.language());
        add(elements, "citation_public_url", described.canonical());
        add(elements, "citation_abstract", item.lead());
        ShownKeywords.of(item).first().forEach(keyword -> add(elements, "citation_keywords", keyword));
        return elements;
    }

    /** An OpenURL context object in a span without content. */
    static Element coins(DescribedItem described) {
        NewsItem item = described.item();
        StringBuilder context = new StringBuilder("ctx_ver=Z39.88-2004");
        add(context, "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
        add(context, "rft.type", "newspaperArticle");
        add(context, "rft.title", item.headline());
        add(context, "rft.date", item.published().iso());
        add(context, "rft.publisher", item.publisher());
        add(context, "rft.identifier", described.canonical());
        add(context, "rft.language", described.language());
        item.authors().forEach(author -> add(context, "rft.creator", author));
        ShownKeywords.of(item).first().forEach(keyword -> add(context, "rft.subject", keyword));
        return new Element("span").addClass("Z3988").attr("title", context.toString());
    }

    private static String withSlashes(PartialDate date) {
        return switch (date) {
            case PartialDate.OfYear year -> year.iso();
            case PartialDate.OfMonth month -> month.iso().replace('-', '/');
            case PartialDate.OfDay day -> day.iso().replace('-', '/');
            case PartialDate.OfMoment moment -> moment.firstDay().toString().replace('-', '/');
        };
    }

    private static void add(List<Element> elements, String name, String content) {
        if (!content.isBlank()) {
            elements.add(new Element("meta").attr("name", name).attr("content", content));
        }
    }

    private static void add(StringBuilder context, String name, String value) {
        if (!value.isBlank()) {
            context.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
