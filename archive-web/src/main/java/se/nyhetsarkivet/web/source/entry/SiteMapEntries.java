package se.nyhetsarkivet.web.source.entry;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;

/** What a site map names, with the headlines and dates of Google's extension for news. */
final class SiteMapEntries {

    private SiteMapEntries() {}

    static Entries read(Fetched.Document document) {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        try {
            AbstractSiteMap map = parser.parseSiteMap(
                    document.body().bytes(), document.address().toURL());
            return switch (map) {
                case SiteMapIndex index -> Entries.named(Kind.SITEMAP, List.of(), parts(document, index));
                case SiteMap pages ->
                    Entries.named(Kind.SITEMAP, Entries.distinct(entries(document, pages)), List.of());
                default -> Entries.named(Kind.SITEMAP, List.of(), List.of());
            };
        } catch (UnknownFormatException | IOException | IllegalArgumentException unreadable) {
            throw new ArchiveException(
                    document.address() + " cannot be read as a site map: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<URI> parts(Fetched.Document document, SiteMapIndex index) {
        return index.getSitemaps().stream()
                .sorted(Comparator.comparing(SiteMapEntries::changed).reversed())
                .flatMap(
                        part -> PageAddress.of(document.address(), part.getUrl().toString()).stream())
                .toList();
    }

    private static Instant changed(AbstractSiteMap part) {
        Date date = part.getLastModified();
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    private static List<Entry> entries(Fetched.Document document, SiteMap map) {
        List<Entry> entries = new ArrayList<>();
        for (SiteMapURL page : map.getSiteMapUrls()) {
            Optional<NewsAttributes> news = news(page);
            PageAddress.of(document.address(), page.getUrl().toString())
                    .ifPresent(address -> entries.add(new Entry(
                            address.toString(),
                            news.map(NewsAttributes::getTitle).orElse(""),
                            news.map(NewsAttributes::getPublicationDateTime)
                                    .map(date -> date.withZoneSameInstant(PartialDate.ZONE)
                                            .toLocalDate()
                                            .toString())
                                    .orElse(""),
                            "")));
        }
        return entries;
    }

    private static Optional<NewsAttributes> news(SiteMapURL page) {
        ExtensionMetadata[] found = page.getAttributesForExtension(Extension.NEWS);
        return found != null && found.length > 0 && found[0] instanceof NewsAttributes news
                ? Optional.of(news)
                : Optional.empty();
    }
}
