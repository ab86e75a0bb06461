package se.nyhetsarkivet.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ItemDraft;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;

/** Feeds that are damaged, oddly escaped or wrongly encoded. */
class DamagedFeedTest {

    private static final String FIRST =
            "<item><title>Isbanan invigd</title><pubDate>2019-01-07</pubDate><description>Is.</description></item>\n";
    private static final String LAST =
            "<item><title>Simhallen stängs</title><pubDate>2019-01-09</pubDate><description>Hall.</description></item>\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Kön<br>är lång|Kön\\när lång",
                "<p>Kön<p>är lång|Kön\\n\\när lång",
                "Kön <b>är <i>lång</b> nu</i>|Kön är lång nu",
                "<ul><li>kön<li>lång</ul>|* kön\\n* lång",
                "Kön <img src=a.png alt=kö> är lång|Kön är lång",
                "Kön < taket & väggen ]]> klar|Kön < taket & väggen ]]> klar",
                "K&ouml;n &okänd; \u0003lång|Kön &okänd; lång",
                "<![CDATA[Kön <b>är</b> lång|Kön är lång",
                "Kön <a href=\"x>är</a> lång|Kön är lång",
            })
    void unescapedMarkupWithinAnItemIsMended(String description, String right) {
        List<RecordOutcome> read = read(feed("<item><title>Kön</title><pubDate>2019-01-08</pubDate><description>"
                + description + "</description></item>\n"));
        assertThat(Readings.items(read))
                .extracting(NewsItem::lead)
                .containsExactly("Is.", right.replace("\\n", "\n"), "Hall.");
        assertThat(read).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<item><title>Kön<pubDate>2019-01-08</pubDate><description>Lång kö</description></item>",
                "<item><title>Kön</titel><pubDate>2019-01-08</pubDate><description>Lång kö</item>",
                "<item><title>Kön</title><description><![CDATA[Lång kö</item>",
                "<item><title>Kön</title><description>Lång kö <!-- </description></item>",
                "<item><title>Kön</title><description>Lång kö",
                "<itm><title>Kön</title><description>Lång kö</description></item>",
                "<title>Kön</title><description>Lång kö</description></item>",
            })
    void anItemThatCannotBeMendedIsRejectedWithItsText(String broken) {
        List<RecordOutcome> read = read(feed(broken + "\n"));
        assertThat(Readings.items(read))
                .extracting(NewsItem::headline)
                .containsExactly("Isbanan invigd", "Simhallen stängs");
        assertThat(read)
                .filteredOn(RecordOutcome.Rejected.class::isInstance)
                .singleElement()
                .satisfies(outcome -> {
                    Rejection rejection = ((RecordOutcome.Rejected) outcome).rejection();
                    assertThat(rejection.excerpt()).contains("Kön").contains("Lång kö");
                    assertThat(rejection.place()).contains("line ");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<it<![CDATA[em><title>Kön</title><description>Lång kö</description></item>",
                "<title>Kön <![CDATA[är</title><description>Lång kö</item>",
                "<item><title>Kön</channel> <![CDATA[är</title><description>Lång kö</description></item>",
                "<item><title>Kön</channel></rss> <![CDATA[är</title><description>Lång kö</description></item>",
            })
    void aSectionThatDoesNotEndOutsideAnItemTakesNoOthersWithIt(String broken) {
        for (String description : List.of("Is.", "<![CDATA[Is.]]>")) {
            List<RecordOutcome> read = read(feed(broken + "\n" + FIRST.replace("Is.", description)));
            assertThat(Readings.items(read))
                    .extracting(NewsItem::headline)
                    .containsExactly("Isbanan invigd", "Isbanan invigd", "Simhallen stängs");
            assertThat(read.toString()).contains("Lång kö");
        }
    }

    /** What such an item holds must not be taken for the author or the language of all others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Kön</feed> är lång</title><author><name>Bo Ek</name></author></entry>",
                "<title>Kön</feed> är lång</title><author><name>Bo Ek</name></author>",
                "<title>Kön</title><summary>Lång</entry> kö</summary><author><name>Bo Ek</name></author></entry>",
                "<title>Kön</entry></title><author><name>Bo Ek</name></author><link href='https://annan.example/'/></entry>",
                "<title>Kön</feed></feed></title><language>fi</language><author><name>Bo Ek</name></author></entry>",
            })
    void whatIsOfABrokenItemIsNotOfTheFeed(String broken) {
        String last = "<entry><title>Sist</title><link href='/2'/><published>2019-01-09T10:00:00Z</published></entry>";
        for (String title : List.of("<title>Staden</title>", "")) {
            String end = title.isEmpty() ? "<title>Staden</title></feed>" : "</feed>";
            String feed = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='sv'>" + title
                    + "<link href='https://staden.example/'/><entry>" + broken + "\n" + last + end;
            NewsItem item = Readings.items(read(feed)).getLast();
            assertThat(item.headline()).isEqualTo("Sist");
            assertThat(item.authors()).as(feed).isEmpty();
            assertThat(item.language()).isEqualTo("sv");
            assertThat(item.url()).isEqualTo("https://staden.example/2");
        }
    }

    @Test
    void aNewFeedInTheSameFileIsReadAlthoughTheFirstOneIsCutOff() {
        List<RecordOutcome> read = read("<?xml version='1.0'?><rss><channel><title>A</title>" + FIRST
                + "<item><title>Halv<?xml version='1.0'?>\n<rss><channel><title>B</title>" + LAST + "</channel></rss>");
        assertThat(Readings.items(read)).extracting(NewsItem::publisher).containsExactly("A", "B");
        assertThat(read).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warning: fopen() failed in /srv/www/feed.php on line 12<br />\n",
                "<br />\n<b>Notice</b>:  Undefined index: lang in <b>/srv/rss.php</b> on line <b>9</b><br />\n",
                "PHP Deprecated:  Function split() is deprecated in rss.php on line 3\n\n",
                "\n\n<!-- byggd på 3 ms -->\n",
            })
    void whatTheServerSaysBeforeTheFeedIsPassedOver(String warning) {
        String feed = feed("");
        assertThat(Readings.items(read(warning + feed))).hasSize(2);
        assertThat(Readings.items(read(warning + feed.substring(feed.indexOf("<rss")))))
                .hasSize(2);
        byte[] latin = (warning + feed.replace("utf-8", "iso-8859-1")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Readings.items(Readings.of(latin)))
                .extracting(NewsItem::headline)
                .contains("Simhallen stängs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HÃ¶stlov pÃ¥ Ã¶n|Höstlov på ön",
                "Ã…ret som gÃ¥tt: Ã„lgar, Ã–ar|Året som gått: Älgar, Öar",
                "â€Nejâ€, sÃ¤ger hon â€“ igen|”Nej”, säger hon – igen",
                "Avgift 5 â‚¬ enligt Â§ 4|Avgift 5 € enligt § 4",
                "HÃƒÂ¶stlov|Höstlov",
            })
    void whatWasEncodedTwiceIsMendedWithANote(String written, String right) {
        NewsItem item = Readings.items(read(feed("<item><title>" + written + "</title><pubDate>2019</pubDate></item>")))
                .get(1);
        assertThat(item.headline()).isEqualTo(right);
        assertThat(item.extra()).containsKey(ItemDraft.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åre älv, São Paulo och “Nej”", "PÅ» ÉÂ", "à â ã Ã"})
    void whatWasEncodedOnceStaysAsItIs(String text) {
        NewsItem item = Readings.items(read(feed("<item><title>" + text + "</title><pubDate>2019</pubDate></item>")))
                .get(1);
        assertThat(item.headline()).isEqualTo(text);
        assertThat(item.extra()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Skriv &lt;strong&gt; i mallen|Skriv <strong> i mallen",
                "Elementet &amp;lt;br&amp;gt; utgår|Elementet <br> utgår",
                "Ett&amp;lt;br&amp;gt;Två|Ett\\nTvå",
                "&lt;![CDATA[&lt;p&gt;Ett&lt;/p&gt;&lt;p&gt;Två&lt;/p&gt;]]&gt;|Ett\\n\\nTvå",
                "Ett &lt;em&gt;viktigt&lt;/em&gt; ord|Ett viktigt ord",
                "H&amp;amp;ouml;st|Höst",
            })
    void escapedMarkupIsMarkupUnlessTheTextSpeaksOfIt(String written, String right) {
        assertThat(Readings.items(read(feed("<item><title>A</title><pubDate>2019</pubDate><description>" + written
                                + "</description></item>")))
                        .get(1)
                        .lead())
                .isEqualTo(right.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Ny rektor.</p><p>The post <a href='x'>Ny rektor</a> appeared first on <a href='y'>Skolan</a>.</p>|Ny rektor.",
                "<p>Ny rektor.</p><p>Inlägget <a href='x'>Ny rektor</a> dök först upp på <a href='y'>Skolan</a>.</p>|Ny rektor.",
                "Ny rektor. <a href='x'>Läs mer</a>|Ny rektor.",
                "Ny rektor på […] <a href='x'>Fortsätt läsa ”Ny rektor”</a>|Ny rektor på […]",
                "Ny rektor på skolan <a href='x'>Läs mer &raquo;</a>|Ny rektor på skolan",
                "<p>Ny rektor.</p><p>Läs mer om rektorn på vår sida.</p>|Ny rektor.\\n\\nLäs mer om rektorn på vår sida.",
                "Eleverna ska läsa mer|Eleverna ska läsa mer",
            })
    void whatASiteAddsToItsTextsIsLeftOut(String written, String right) {
        assertThat(Readings.items(read(feed("<item><title>A</title><pubDate>2019</pubDate><description><![CDATA["
                                + written + "]]></description></item>")))
                        .get(1)
                        .lead())
                .isEqualTo(right.replace("\\n", "\n"));
    }

    private static String feed(String between) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Staden</title>\n"
                + FIRST + between + LAST + "</channel></rss>";
    }

    private static List<RecordOutcome> read(String feed) {
        return Readings.of(feed.getBytes(StandardCharsets.UTF_8));
    }
}
