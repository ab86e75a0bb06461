package se.nyhetsarkivet.intake.container;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlRoot;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** What a site offers programs in XML beside its pages, and no reader: lists of addresses, how to search it, who may load it. */
final class SiteFiles {

    private static final Set<String> ROOTS = Set.of(
            "urlset",
            "sitemapindex",
            "opensearchdescription",
            "browserconfig",
            "cross-domain-policy",
            "rsd",
            "manifest",
            "svg",
            "stylesheet");

    /** A list of addresses may say the headlines and dates of news; then it is rejected. */
    private static final String OF_NEWS = "sitemap-news";

    private SiteFiles() {}

    /** Whether a document of no known format is one of these. */
    static boolean include(SourceDocument document) throws IOException {
        Beginning beginning = Beginning.of(document);
        return XmlRoot.of(beginning)
                        .map(XmlElement::name)
                        .filter(name -> ROOTS.contains(name.toLowerCase(Locale.ROOT)))
                        .isPresent()
                && !beginning.text().contains(OF_NEWS);
    }
}
