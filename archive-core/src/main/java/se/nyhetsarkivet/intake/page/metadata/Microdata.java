package se.nyhetsarkivet.intake.page.metadata;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.intake.page.metadata.PageMetadata.Fact;
import se.nyhetsarkivet.intake.page.vocabulary.HourBeside;

/** Reads what a page marks in its text with schema.org's names, as microdata or RDFa. */
public final class Microdata {

    private static final Map<String, Fact> FACTS = Map.of(
            "headline", Fact.HEADLINE,
            "datePublished", Fact.PUBLISHED,
            "dateModified", Fact.MODIFIED,
            "publisher", Fact.PUBLISHER,
            "inLanguage", Fact.LANGUAGE);

    private Microdata() {}

    public static void read(Document page, PageMetadata facts) {
        List<Element> articles = page.select("[itemtype*=schema.org/], [typeof]").stream()
                .filter(element -> (element.attr("itemtype") + element.attr("typeof")).contains("Article")
                        || element.attr("itemtype").endsWith("Posting"))
                .toList();
        if (articles.size() != 1) {
            // A list of articles marks each of them; none of them is what the page is about.
            return;
        }
        facts.isArticle();
        for (Element element : articles.getFirst().select("[itemprop], [property]")) {
            String names = element.hasAttr("itemprop") ? element.attr("itemprop") : element.attr("property");
            for (String name : names.split("\\s+", -1)) {
                Fact fact = FACTS.get(name.replaceFirst("^(schema:|https?://schema\\.org/)", ""));
                if (fact != null) {
                    facts.add(fact, value(element));
                }
            }
        }
        facts.addAuthors(articles.getFirst()
                .select("[itemprop=author], [property=author]")
                .eachText());
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (!element.attr(attribute).isBlank()) {
                String behind = element.nextSibling() instanceof TextNode text ? text.text() : "";
                return HourBeside.joined(element.attr(attribute), behind);
            }
        }
        Element name = element.selectFirst("[itemprop=name], [property=name]");
        return name == null ? element.text() : name.hasAttr("content") ? name.attr("content") : name.text();
    }
}
