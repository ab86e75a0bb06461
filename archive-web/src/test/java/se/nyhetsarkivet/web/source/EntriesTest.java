package se.nyhetsarkivet.web.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.fetch.Fetcher;
import se.nyhetsarkivet.web.fetch.TestSite;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.source.entry.Entries;
import se.nyhetsarkivet.web.source.entry.Entry;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;

/** What the documents of sources name. */
@Tag("slow")
class EntriesTest {

    private final TestSite site = new TestSite(Instant.parse("2026-01-05T08:00:00Z"));
    private Fetcher fetcher;

    @BeforeEach
    void begin() {
        fetcher = site.fetcher(Duration.ofSeconds(5));
    }

    @AfterEach
    void end() {
        fetcher.close();
        site.close();
    }

    private Entries read(String type, String text, Kind kind) {
        site.put("/nyheter/", TestSite.text(type, text));
        return Entries.read((Fetched.Document) fetcher.fetch(site.at("/nyheter/"), Validators.NONE), kind);
    }

    private String at(String path) {
        return site.at(path).toString();
    }

    @Test
    void anRssFeed() {
        Entries entries = read("text/xml", """
                <?xml version="1.0"?><rss version="2.0"><channel><title>Tallhamns kommun</title>
                <item><title>Ny färja & ny bro</title><link>/nyheter/farja#top</link>
                <pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate><description>Kort.</description></item>
                <item><title>Utan datum</title><link>/nyheter/utan</link></item>
                <item><title>Utan adress</title><pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate></item>
                </channel></rss>
                """, Kind.AUTO);
        assertThat(entries.kind()).isEqualTo(Kind.FEED);
        assertThat(entries.entries())
                .extracting(Entry::address)
                .containsExactly(at("/nyheter/farja"), at("/nyheter/utan"));
        assertThat(entries.entries().getFirst().headline()).isEqualTo("Ny färja & ny bro");
        assertThat(entries.entries().getFirst().published()).startsWith("2026-01-05");
        assertThat(entries.entries().getFirst().summary()).isEqualTo("Kort.");
        assertThat(entries.entries().getLast().published()).isEqualTo("2026-01-05");
    }

    @Test
    void anAtomFeedAndAJsonFeed() {
        Entries atom = read("application/atom+xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Hamnen</title><entry><title>Ny kaj</title>
                <link href="https://hamn.example/kaj"/><updated>2026-01-04T10:00:00Z</updated><summary>Kort.</summary></entry></feed>
                """, Kind.AUTO);
        assertThat(atom.entries()).singleElement().extracting(Entry::address).isEqualTo("https://hamn.example/kaj");
        Entries json = read("application/feed+json", """
                {"version":"https://jsonfeed.org/version/1.1","title":"Hamnen","items":[{"id":"1","url":"https://hamn.example/kran",
                "title":"Ny kran","content_text":"Den lyfter.","date_published":"2026-01-03T10:00:00Z"}]}
                """, Kind.AUTO);
        assertThat(json.entries()).singleElement().extracting(Entry::headline).isEqualTo("Ny kran");
    }

    @Test
    void aSiteMapOfNews() {
        Entries entries = read("application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>%s</loc><news:news><news:publication><news:name>Hamnen</news:name><news:language>sv</news:language></news:publication>
                <news:publication_date>2026-01-04T23:30:00Z</news:publication_date><news:title>Ny kaj</news:title></news:news></url>
                <url><loc>%s</loc><lastmod>2026-01-01</lastmod></url></urlset>
                """.formatted(at("/nyheter/kaj"), at("/nyheter/om")), Kind.AUTO);
        assertThat(entries.kind()).isEqualTo(Kind.SITEMAP);
        assertThat(entries.entries())
                .containsExactly(
                        new Entry(at("/nyheter/kaj"), "Ny kaj", "2026-01-05", ""),
                        new Entry(at("/nyheter/om"), "", "", ""));
    }

    @Test
    void anIndexOfSiteMapsNamesTheLatestFirst() {
        Entries entries = read("application/xml", """
                <?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%s</loc><lastmod>2025-01-01</lastmod></sitemap>
                <sitemap><loc>%s</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>
                """.formatted(at("/2025.xml"), at("/2026.xml")), Kind.AUTO);
        assertThat(entries.parts()).containsExactly(site.at("/2026.xml"), site.at("/2025.xml"));
    }

    @Test
    void aListPageNamesTheNewsOfItsMainPartAndNothingElse() {
        Entries entries = read("text/html; charset=utf-8", """
                <!DOCTYPE html><html><body><nav><a href="/om-oss-och-annat">Om kommunen och hur vi arbetar</a></nav><main>
                <h1>Nyheter</h1><ul>
                <li><a href="/nyheter/2026-ny-farja">Kommunen köper en ny färja</a> 5 januari 2026</li>
                <li><a href="/nyheter/2026-ny-farja">Kommunen köper en ny färja</a></li>
                <li><a href="/nyheter/ny-bro"><h2>Bron över sundet stängs i maj</h2><p>Läs om varför.</p></a></li>
                <li><a href="?id=17">Vägen till hamnen byggs om</a></li>
                <li><a href="https://annan.example/nyheter/1-lanad">En nyhet från en annan plats</a></li>
                <li><a href="/nyheter/rapport-2026.pdf">Rapporten om hamnen som fil</a></li>
                <li><a href="/nyheter/sida-2">Nästa sida</a></li><li><a href="#topp">Till toppen av den här sidan</a></li>
                <li><a href="mailto:info@tallhamn.example">Skriv till oss om nyheterna</a></li>
                </ul></main><footer><a href="/kontakta-oss-1">Kontakta oss om du har frågor</a></footer></body></html>
                """, Kind.AUTO);
        assertThat(entries.kind()).isEqualTo(Kind.LIST);
        assertThat(entries.entries())
                .extracting(Entry::address)
                .containsExactly(at("/nyheter/2026-ny-farja"), at("/nyheter/ny-bro"), at("/nyheter/?id=17"));
        assertThat(entries.entries()).extracting(Entry::headline).contains("Bron över sundet stängs i maj");
    }

    @Test
    void aListPageWithALongAddressIsReadInTime() {
        String link = "<a href='/nyheter/" + "a".repeat(180_000) + "'>En nyhet som heter något</a>";
        Entries entries = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> read("text/html", "<!DOCTYPE html><html><body>" + link, Kind.LIST));
        assertThat(entries.entries()).isEmpty();
    }

    @Test
    void aListPageThatCannotBeParsedIsToldOf() {
        String page = "<!DOCTYPE html><html><body>" + "<div><p><b>".repeat(1_000);
        assertThatThrownBy(() -> read("text/html", page, Kind.AUTO))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(at("/nyheter/") + " cannot be read as a web page: its elements are nested too deep");
    }

    @Test
    void whatIsSomethingElseIsNamedAsSuch() {
        String page = "<!DOCTYPE html><html><body><p>Hej</p></body></html>";
        assertThatThrownBy(() -> read("text/html", page, Kind.FEED))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("cannot be read as a feed");
        assertThatThrownBy(() -> read("text/html", page, Kind.SITEMAP))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("cannot be read as a site map");
        assertThatThrownBy(() -> read("text/plain", "hej", Kind.AUTO)).isInstanceOf(ArchiveException.class);
    }

    @Test
    void anEmptyFeedNamesNothing() {
        String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Hamnen</title></channel></rss>";
        assertThat(read("text/xml", feed, Kind.AUTO).entries()).isEqualTo(List.of());
    }
}
