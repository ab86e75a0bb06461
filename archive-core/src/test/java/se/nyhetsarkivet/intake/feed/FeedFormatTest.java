package se.nyhetsarkivet.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

@Tag("slow")
class FeedFormatTest {

    private static final ReadOptions YEAR_2000 = ReadOptions.NONE.withDate(PartialDate.parse("2000"));

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
              <title>Länsstyrelsens nyheter</title>
              <link>https://lansstyrelsen.example/nyheter/</link>
              <language>sv-se</language>
              <image><title>Logotyp</title><link>https://lansstyrelsen.example/logo</link></image>
              <item>
                <title>Vargjakten &amp;amp; reglerna i &lt;em&gt;Dalarna&lt;/em&gt;</title>
                <link>/nyheter/vargjakt?id=1&sida=2</link>
                <description>Nya regler g&auml;ller fr&aring;n januari.</description>
                <content:encoded><![CDATA[<p>Första stycket.</p><p>Andra stycket.</p>]]></content:encoded>
                <guid isPermaLink="false">nyhet-1</guid>
                <pubDate>Mon, 23 Apr 2018 14:30:00 +0200</pubDate>
                <category>Rovdjur</category><category>Jakt</category>
                <dc:creator>Anna Berg</dc:creator>
                <author>bo@lansstyrelsen.example (Bo Ek)</author>
              </item>
              <item>
                <title>Älgstammen inventeras</title>
                <dc:date>2018-04</dc:date>
                <guid>https://lansstyrelsen.example/nyheter/alg</guid>
                <source url="https://annan.example/rss">Naturvårdsverket</source>
              </item>
            </channel></rss>
            """;

    @Test
    void anItemOfRssHasAllThatItSays() {
        NewsItem item = items(RSS).getFirst();
        assertThat(item.headline()).isEqualTo("Vargjakten & reglerna i Dalarna");
        assertThat(item.lead()).isEqualTo("Nya regler gäller från januari.");
        assertThat(item.body()).isEqualTo("Första stycket.\n\nAndra stycket.");
        assertThat(item.published().iso()).isEqualTo("2018-04-23T14:30:00+02:00");
        assertThat(item.publisher()).isEqualTo("Länsstyrelsens nyheter");
        assertThat(item.url()).isEqualTo("https://lansstyrelsen.example/nyheter/vargjakt?id=1&sida=2");
        assertThat(item.identifier()).isEqualTo("nyhet-1");
        assertThat(item.keywords()).containsExactly("Rovdjur", "Jakt");
        assertThat(item.authors()).containsExactly("Bo Ek", "Anna Berg");
        assertThat(item.language()).isEqualTo("sv-se");
    }

    @Test
    void aDateIsAsPreciseAsWrittenAndAPermalinkIsTheAddress() {
        NewsItem item = items(RSS).getLast();
        assertThat(item.published().iso()).isEqualTo("2018-04");
        assertThat(item.url()).isEqualTo("https://lansstyrelsen.example/nyheter/alg");
        assertThat(item.publisher()).isEqualTo("Naturvårdsverket");
    }

    @Test
    void anEntryOfAtomHasAllThatItSays() {
        NewsItem item = items("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv" xml:base="https://kommun.example/nytt/">
                  <title type="html">Kommunen &amp;amp; du</title>
                  <link rel="self" href="flode.atom"/>
                  <author><name>Kommunens press</name></author>
                  <entry>
                    <title>Tecknet &lt;b&gt; i text</title>
                    <link rel="enclosure" href="bild.jpg"/><link rel="alternate" type="text/html" href="badhus"/>
                    <id>tag:kommun.example,2018:1</id>
                    <published>2018-04-23</published><updated>2018-04-24T08:00:00Z</updated>
                    <category term="bad" label="Badhus"/>
                    <summary type="html">&lt;p&gt;Badhuset &amp;ouml;ppnar.&lt;/p&gt;</summary>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ett.</p><p>Två<br/>.</p></div></content>
                    <source><title>Fritid</title></source>
                  </entry>
                </feed>""").getFirst();
        assertThat(item.headline()).isEqualTo("Tecknet <b> i text");
        assertThat(item.lead()).isEqualTo("Badhuset öppnar.");
        assertThat(item.body()).startsWith("Ett.\n\nTvå");
        assertThat(item.published().iso()).isEqualTo("2018-04-23");
        assertThat(item.modified().map(PartialDate::iso)).contains("2018-04-24T08:00:00Z");
        assertThat(item.url()).isEqualTo("https://kommun.example/nytt/badhus");
        assertThat(item.identifier()).isEqualTo("tag:kommun.example,2018:1");
        assertThat(item.keywords()).containsExactly("Badhus");
        assertThat(item.authors()).containsExactly("Kommunens press");
        assertThat(item.publisher()).isEqualTo("Fritid");
        assertThat(item.language()).isEqualTo("sv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>K</title></channel><item rdf:about='https://a.example/1'><title>Nytt</title></item></rdf:RDF> | K | https://a.example/1",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>K</title></channel><item><title>Nytt</title><link>https://a.example/1</link></item></rdf:RDF> | K | https://a.example/1",
                "<!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><item><title>Nytt</title><link>https://a.example/1</link></item><title>K</title></channel></rss> | K | https://a.example/1",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>K</title><entry><title mode='escaped' type='text/html'>&lt;i&gt;Nytt&lt;/i&gt;</title><link rel='alternate' href='https://a.example/1'/></entry></feed> | K | https://a.example/1",
                "<CHANNEL><TITLE>K</TITLE><ITEM HREF='https://a.example/1'><TITLE>Nytt</TITLE></ITEM></CHANNEL> | K | https://a.example/1",
                "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:title>K</atom:title><atom:entry><atom:title>Nytt</atom:title><atom:link href='https://a.example/1'/></atom:entry></atom:feed> | K | https://a.example/1"
            })
    void everyKindOfFeedIsRead(String feed, String publisher, String url) {
        assertThat(items(feed)).singleElement().satisfies(item -> {
            assertThat(item.headline()).isEqualTo("Nytt");
            assertThat(item.publisher()).isEqualTo(publisher);
            assertThat(item.url()).isEqualTo(url);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Verket, Verket",
        "Verket (press@verket.example), Verket",
        "press@verket.example (Verket), Verket",
        "press@verket.example, Länsstyrelsens nyheter"
    })
    void aPublisherIsANameAndNoAddressOfMail(String written, String publisher) {
        String rss = RSS.replace("<item>", "<item><dc:publisher>" + written + "</dc:publisher>");
        assertThat(items(rss)).extracting(NewsItem::publisher).contains(publisher);
    }

    @Test
    void whatIsEscapedInInlineMarkupIsText() {
        String atom = "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title type='application/xhtml+xml'>"
                + "<div xmlns='http://www.w3.org/1999/xhtml'>Elementet &lt;center&gt; utgår</div></title></entry></feed>";
        assertThat(items(atom)).extracting(NewsItem::headline).containsExactly("Elementet <center> utgår");
    }

    @Test
    void aLongDescriptionOfSeveralParagraphsIsTheTextAndARepeatedOneIsLeftOut() {
        String paragraphs = "&lt;p&gt;" + "Beslutet gäller alla kommuner. ".repeat(15) + "&lt;/p&gt;";
        NewsItem lengthy = items(
                        rss("<item><title>A</title><description>" + paragraphs + paragraphs + "</description></item>"))
                .getFirst();
        assertThat(lengthy.lead()).isEmpty();
        assertThat(lengthy.body()).contains("\n\n");
        NewsItem repeated = items(rss("<item><title>A</title><description>Kort.</description>"
                        + "<content:encoded>&lt;p&gt;Kort.&lt;/p&gt;</content:encoded></item>"))
                .getFirst();
        assertThat(repeated.lead()).isEmpty();
        assertThat(repeated.body()).isEqualTo("Kort.");
    }

    @Test
    void theArchivistsPublisherIsBetterThanTheTitleOfAChannel() {
        ReadOptions options = ReadOptions.NONE.withPublisher("Länsstyrelsen i Dalarna");
        assertThat(Readings.items(Readings.of("rss.xml", RSS.getBytes(StandardCharsets.UTF_8), options)))
                .extracting(NewsItem::publisher)
                .containsExactly("Länsstyrelsen i Dalarna", "Naturvårdsverket");
    }

    @Test
    void anItemWithoutADateIsRejectedWithItsPlaceAndTheNextOneIsTaken() {
        List<RecordOutcome> read = Readings.of(RSS.replace("<dc:date>2018-04</dc:date>", "")
                .replace("</channel>", "<item><title>Sist</title><pubDate>2018-05-01</pubDate></item></channel>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.get(1)).isInstanceOfSatisfying(RecordOutcome.Rejected.class, refused -> {
            assertThat(refused.rejection().place()).isEqualTo("item 2 (line 20)");
            assertThat(refused.rejection().reason()).contains("no date");
            assertThat(refused.rejection().excerpt()).contains("Älgstammen");
        });
        assertThat(Readings.items(read)).extracting(NewsItem::headline).last().isEqualTo("Sist");
    }

    @Test
    void aFeedThatIsCutOffGivesItsWholeItemsAndOneRejection() {
        byte[] whole = RSS.getBytes(StandardCharsets.UTF_8);
        List<String> all = texts(Readings.of(whole));
        Seeds.run(60, random -> {
            int length = 500 + random.nextInt(whole.length - 500);
            List<String> read = texts(Readings.of(Arrays.copyOf(whole, length)));
            int same = 0;
            while (same < Math.min(read.size(), all.size()) && read.get(same).equals(all.get(same))) {
                same++;
            }
            assertThat(read.size() - same).isLessThanOrEqualTo(1);
            assertThat(read.subList(same, read.size())).allMatch(text -> text.contains("it may be cut off"));
        });
    }

    @Test
    void otherXmlIsNoFeed() throws IOException {
        for (String other : List.of(
                "<html><body>rss</body></html>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><Person/></rdf:RDF>",
                "{\"a\":\"<rss>\"}",
                "")) {
            SourceDocument document =
                    SourceDocument.of("x", () -> new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8)));
            assertThat(new FeedFormat().recognises(Beginning.of(document)))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void aFeedOfAnySizeIsReadItemByItem() throws IOException {
        SourceDocument endless = SourceDocument.of(
                "x",
                () -> new SequenceInputStream(Collections.enumeration(Stream.concat(
                                Stream.of("<rss><channel><title>K</title>"),
                                Collections.nCopies(50_000, item()).stream())
                        .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .toList())));
        try (NewsReader reader = new FeedFormat().open(endless, ReadOptions.NONE)) {
            long taken = 0;
            for (Optional<RecordOutcome> next = reader.next(); next.isPresent(); next = reader.next()) {
                taken += next.get() instanceof RecordOutcome.Accepted ? 1 : 0;
            }
            assertThat(taken).isEqualTo(50_000);
        }
    }

    private static String item() {
        return "<item><title>Nytt</title><pubDate>2018-04-23</pubDate></item>";
    }

    private static String rss(String items) {
        return "<rss><channel><title>K</title>" + items + "</channel></rss>";
    }

    private static List<NewsItem> items(String feed) {
        return Readings.items(Readings.of("feed.xml", feed.getBytes(StandardCharsets.UTF_8), YEAR_2000));
    }

    private static List<String> texts(List<RecordOutcome> readings) {
        return readings.stream().map(RecordOutcome::toString).toList();
    }
}
