package se.nyhetsarkivet.web.item.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.item.text.ItemArticle;
import se.nyhetsarkivet.web.item.text.Paragraphs;
import se.nyhetsarkivet.web.item.text.ShownKeywords;
import se.nyhetsarkivet.web.item.text.ShownText;
import se.nyhetsarkivet.web.item.text.WebLink;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Texts;

/**
 * The text of an item in the document itself, to be read before the scripts have started and where there are none. It is made of
 * nodes and never of markup, so what an item says stays text.
 */
final class ItemBeforeScripts {

    /** The id of the element; it is taken away when the application shows the same item. */
    static final String ID = "before-scripts";

    private final Texts texts;
    private final Locale locale;
    /** The path of the application, without a slash at the end. */
    private final String context;

    /** What the archive is called. */
    private final String name;

    ItemBeforeScripts(Texts texts, Masthead masthead, Locale locale, String context) {
        this.name = masthead.name(locale);
        this.texts = texts;
        this.locale = locale;
        this.context = context;
    }

    Element of(DescribedItem described) {
        NewsItem item = described.item();
        Element article = new Element("article").attr("lang", described.language());
        Element source = article.appendElement("p").addClass("source");
        time(source, item.published());
        source.appendElement("span")
                .text(item.publisher().isEmpty() ? text("search.unknown.publisher") : item.publisher());
        article.appendElement("h1").text(item.headline());
        ShownText shown = ShownText.of(item.lead(), item.body());
        shown.lead().forEach(paragraph -> lines(article.appendElement("p").addClass("lead"), paragraph.text()));
        for (Snippet each :
                shown.body().subList(0, Math.min(ItemArticle.PART, shown.body().size()))) {
            String paragraph = each.text();
            if (Paragraphs.isHeading(paragraph)) {
                article.appendElement("h2").text(Paragraphs.heading(paragraph));
            } else {
                lines(article.appendElement("p"), paragraph);
            }
        }
        if (shown.body().size() > ItemArticle.PART) {
            article.appendElement("p").text(text("item.more.text", shown.body().size() - ItemArticle.PART));
        }
        if (!item.authors().isEmpty()) {
            article.appendElement("p").text(text("item.author") + " " + String.join(", ", item.authors()));
        }
        return page(article, links(described));
    }

    /** The text of an earlier revision, and the way to the one in force. */
    Element ofEarlier(DescribedItem described, DescribedItem inForce) {
        Element page = of(described);
        Element note = new Element("p").addClass("note").text(text("item.superseded") + " ");
        note.appendElement("a").attr("href", inForce.canonical()).text(text("item.superseded.current"));
        page.expectFirst("article").before(note);
        return page;
    }

    Element of(Tombstone tombstone) {
        String day = Dates.day(tombstone.decidedAt().atZone(PartialDate.ZONE).toLocalDate(), locale);
        String kind = tombstone.kind() == Tombstone.Kind.ERASED ? "item.erased.help" : "item.withdrawn.help";
        Element article = new Element("article");
        article.appendElement("h1").text(text("item.withdrawn.title"));
        article.appendElement("p").text(text(kind, day));
        article.appendElement("p").text(text("item.withdrawn.reason", tombstone.reason()));
        return page(article, new Element("footer"));
    }

    private Element page(Element article, Element footer) {
        Element page = new Element("div").id(ID);
        Element header = page.appendElement("header");
        header.appendElement("a").attr("href", context + "/").text(name);
        page.appendElement("div").attr("role", "main").appendChildren(List.of(article, footer));
        return page;
    }

    private Element links(DescribedItem described) {
        NewsItem item = described.item();
        Element footer = new Element("footer");
        WebLink.of(item.url())
                .ifPresent(address -> footer.appendElement("p")
                        .appendElement("a")
                        .attr("href", address.toString())
                        .attr("rel", "noopener noreferrer external")
                        .text(text("item.source") + ": " + address.getHost()));
        ShownKeywords shown = ShownKeywords.of(item);
        if (!shown.isEmpty()) {
            Element keywords = footer.appendElement("p").text(text("item.keywords") + ":");
            for (String keyword : shown.first()) {
                SearchRequest search = SearchRequest.of("").withKeywords(Set.of(keyword));
                keywords.appendText(" ")
                        .appendElement("a")
                        .attr("href", context + "/" + SearchParameters.query(search))
                        .text(keyword);
            }
            if (shown.more() > 0) {
                keywords.appendText(" " + text("item.more", shown.more()));
            }
        }
        footer.appendElement("p")
                .appendElement("a")
                .attr("href", context + "/api/v1/items/" + described.revision().id())
                .text(text("item.json"));
        return footer;
    }

    private void time(Element parent, PartialDate date) {
        parent.appendElement("time").attr("datetime", date.iso()).text(Dates.text(date, locale));
    }

    private static void lines(Element paragraph, String text) {
        text.lines().forEach(line -> {
            if (paragraph.childNodeSize() > 0) {
                paragraph.appendElement("br");
            }
            paragraph.appendText(line);
        });
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }
}
