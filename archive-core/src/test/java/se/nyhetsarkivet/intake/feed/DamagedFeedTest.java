package se.nyhetsarkivet.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.draft.ItemDraft;
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
    @ValueSource(
            strings = {
                "\nWarning: Undefined array key \"puff\" in /srv/www/flode.php on line 31\n",
                "<br />\n<b>Notice</b>:  Undefined index: bild in <b>C:\\webb\\flode.php</b> on line <b>9</b><br />\n",
                "<br />\n<b>Warning</b>:  a() failed in <b>/a.php</b> on line <b>3</b><br />\n<br />\n<b>Deprecated</b>:  b() is old in <b>/b.php</b> on line <b>44</b><br />\n",
                "PHP Fatal error:  Uncaught Error: no x() in /a.php:4\nStack trace:\n#0 {main}\n  thrown in /a.php on line 4\n",
            })
    void aMessageOfPhpBetweenOrBehindTheItemsIsLeftOut(String message) {
        assertThat(Readings.items(read(feed(message)))).hasSize(2);
        assertThat(read(feed(message))).hasSize(2);
        assertThat(read(feed("") + message)).hasSize(2);
        assertThat(read(feed(message.repeat(40)))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warning: halka i Umeå",
                "<description>Kön i Umeå</description>\nWarning: x() failed in /a.php on line 3",
                "Warning: x() failed in /a.php on line 3\n<title>Kön i Umeå</title>",
            })
    void whatIsNotOfTheMessageIsTold(String between) {
        assertThat(read(feed(between)))
                .filteredOn(RecordOutcome.Rejected.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(refused.toString()).contains("Umeå"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item/>",
                "<item></item>",
                "<item> <title></title><link/><guid isPermaLink=\"false\"></guid><pubDate> </pubDate></item>",
                "<item xml:lang=\"sv\"><description><![CDATA[ ]]></description></item>",
            })
    void anItemThatSaysNothingIsLeftOut(String nothing) {
        assertThat(read(feed(nothing))).hasSize(2).allMatch(RecordOutcome.Accepted.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<item><pubDate>2019-01-08</pubDate></item>", "<item><link href=\"https://a.example/1\"/></item>"
            })
    void anItemThatSaysLittleIsTold(String little) {
        assertThat(read(feed(little)))
                .filteredOn(RecordOutcome.Rejected.class::isInstance)
                .hasSize(1);
    }

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

    @Test
    void whatIsLeftOfACommentBehindAnEndOfTheFeedCostsNoItem() {
        List<RecordOutcome> read = read(feed("<item><title>Kön</title></channel></rss></item><!\n"));
        assertThat(Readings.items(read)).extracting(NewsItem::headline).contains("Isbanan invigd", "Simhallen stängs");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is i dag <a class=\"more-link\" href=\"x\">Läs mer<span class=\"sr-only\"> om isen</span></a> | Is i dag",
                "<p>Is i dag</p><p><a href=\"x\">Fortsätt läsa <span class=\"screen-reader-text\">Isen</span></a></p> | Is i dag",
                "Is i dag <a href=\"x\">Läs mer…</a> | Is i dag",
                "<p>Is i dag <a href=\"x\">Read more</a>&nbsp;</p> | Is i dag",
                "Is i dag. <a href=\"x\">Läs mer om reglerna</a> | Is i dag. Läs mer om reglerna",
                "<a href=\"x\">Läs mer</a> i rapporten om is | Läs mer i rapporten om is",
            })
    void aLinkToTheRestOfTheTextIsLeftOut(String html, String right) {
        String item = "<item><title>Isen</title><pubDate>2019-01-08</pubDate><description><![CDATA[" + html
                + "]]></description></item>";
        assertThat(Readings.items(read(feed(item))).get(1).lead()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<![CDATA[Kön ]]> växer]]> | Kön ]]> växer",
                "<![CDATA[Kön ]]> och ]]> växer]]> | Kön ]]> och ]]> växer",
                "<![CDATA[Kön]]>]]> | Kön",
                "<![CDATA[Kön]] | Kön",
                "<![CDATA[Kön ]]]]><![CDATA[> växer]]> | Kön ]]> växer",
                "<![CDATA[Kön]]> växer | Kön växer",
            })
    void theMarkThatEndsASectionStaysWhereItIsOfTheText(String text, String right) {
        for (String name : List.of("title", "description")) {
            String other = name.equals("title") ? "description" : "title";
            String item = "<item><" + other + ">Köer</" + other + "><pubDate>2019-01-08</pubDate><" + name + ">" + text
                    + "</" + name + "></item>\n";
            NewsItem taken = Readings.items(read(feed(item))).get(1);
            assertThat(name.equals("title") ? taken.headline() : taken.lead()).isEqualTo(right);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "www.is.example/1,https://www.is.example/1",
        "N/A,''",
        "javascript:history.back(),''",
        "/a/1,https://staden.example/a/1",
    })
    void whatIsNoAddressIsNotMadeOne(String link, String right) {
        String item = "<item><title>Isen</title><pubDate>2019-01-08</pubDate><link>" + link + "</link></item>";
        String feed = feed(item).replaceFirst("<title>", "<link>https://staden.example/nytt</link><title>");
        assertThat(Readings.items(read(feed)).get(1).url()).isEqualTo(right);
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
