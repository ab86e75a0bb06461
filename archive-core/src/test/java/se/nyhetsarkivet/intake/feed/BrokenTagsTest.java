package se.nyhetsarkivet.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;

/** Feeds in which the tags of an item are broken: what is left of it is told, and the feed does not say it of itself. */
class BrokenTagsTest {

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Hamnen</title><link rel="self" href="https://h.example/a"/>
            <updated>2019-01-07T10:00:00Z</updated>
            %s
            <entry><title>Kajen lagas</title><updated>2019-01-08T10:00:00Z</updated></entry></feed>
            """;

    private static final String RSS = """
            <rss version="2.0"><channel><title>Hamnen</title><link>https://h.example/</link><language>sv</language>
            <item><title>Kajen lagas</title><pubDate>2019-01-08</pubDate></item>
            %s
            </channel></rss>
            """;

    private static final String WORDPRESS = """
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Hamnen</title>
            <link>https://h.example/</link><description>Allt</description><wp:wxr_version>1.2</wp:wxr_version>
            <wp:author><wp:author_login>eva</wp:author_login></wp:author><wp:category><wp:cat_name>Bad</wp:cat_name></wp:category>
            %s
            <item><title>Kajen lagas</title><wp:post_date>2019-01-08 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>
            <wp:status>publish</wp:status></item></channel></rss>
            """;

    private static final String NEWSML = """
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sender>h.example</sender></header><itemSet>
            <newsItem guid="urn:h:1"><itemMeta><versionCreated>2019-01-08T10:00:00Z</versionCreated></itemMeta>
            <contentMeta><headline>Kajen lagas</headline></contentMeta></newsItem>
            %s
            </itemSet></newsMessage>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<²itle><link href=\"/1\"/><author><name>Bo Ek</name></author><content>Kranen.</content></entry>",
                "entry><author><name>Bo Ek</name></author><title>Kranen</title></entry>",
                "<author><name>Bo Ek</name></author><title>Kranen</title><content>Ny.</content>",
                "<><author><name>Bo Ek</name></author><published>2019-01-07</published><title>Kranen</title>",
                "<link href=\"/1\"/><author><name>Bo Ek</name></author><title>Kranen</title></entry>",
            })
    void whatIsLeftOfTheFirstEntryIsNotSaidOfTheFeed(String broken) {
        List<RecordOutcome> read = read(ATOM, broken);
        NewsItem item = Readings.items(read).getFirst();
        assertThat(item.authors()).isEmpty();
        assertThat(item.publisher()).isEqualTo("Hamnen");
        assertThat(rejection(read).excerpt()).contains("Kranen");
    }

    @Test
    void whatMayBeOfTheFeedOrOfABrokenEntryIsNotPassedOnToOthers() {
        String feed = ATOM.replace("<updated>2019-01-07T10:00:00Z</updated>", "%s");
        String author = "<author><name>Eva Ö</name></author>";
        String broken = "<title>Kranen</title><published>2019-01-07</published></entry>";
        assertThat(Readings.items(read(feed.formatted(author, "%s"), broken))
                        .getFirst()
                        .authors())
                .isEmpty();
        String certain = author + "<subtitle>Allt om hamnen</subtitle>";
        assertThat(Readings.items(read(feed.formatted(certain, "%s"), broken))
                        .getFirst()
                        .authors())
                .containsExactly("Eva Ö");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Kranen</title><pubDate>2019-01-07</pubDate>",
                "<itm><title>Kranen</title><pubDate>2019-01-07</pubDate></itm>",
                "<itm><p><title>Kranen</title>",
                "<ite<p>m><title>Kranen</title><pubDate>2019-01-07</pubś>",
                "item><title>Kranen</title></itme>",
                "<description>Kranen</description>",
                "<item><title>Ny</title><pubDate>2019-01-07</pubDate></item> Kranen",
            })
    void anItemThatHasLostBothTagsIsTold(String broken) {
        for (String document : List.of(RSS, WORDPRESS)) {
            List<RecordOutcome> read = read(document, broken);
            assertThat(Readings.items(read))
                    .extracting(NewsItem::headline, NewsItem::publisher)
                    .contains(org.assertj.core.groups.Tuple.tuple("Kajen lagas", "Hamnen"));
            assertThat(read.toString()).contains("Kranen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<itemMeta><versionCreated>2019</versionCreated></itemMeta><headline>Kranen</headline>",
                "<newsItm><contentMeta><headline>Kranen</headline></contentMeta></newsItm>",
                "newsItem><contentMeta><headline>Kranen</headline></contentMeta>",
            })
    void anItemOfAMessageThatHasLostBothTagsIsTold(String broken) {
        List<RecordOutcome> read = read(NEWSML, broken);
        assertThat(Readings.items(read)).hasSize(1);
        assertThat(rejection(read).excerpt()).contains("Kranen");
        assertThat(rejection(read).place()).isEqualTo("line 4");
    }

    @Test
    void aDocumentTypeWithoutItsEndCostsNoItem() {
        List<RecordOutcome> read = read(
                RSS,
                "<item><title>Kran </rss><!DOCTYPE x [e</title></item><item><title>Ö</title><pubDate>2019</pubDate></item>");
        assertThat(read.toString()).contains("Kajen lagas").contains("Kran").contains("headline=Ö");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=\"next\" href=\"https://h.example/2\"/><generator>Gen</generator><rights>Alla</rights>",
                "<updated>2019-01-09T10:00:00Z</updated><id>h</id><!-- slut -->",
            })
    void whatAFeedMaySayBehindItsEntriesIsNoItem(String behind) {
        String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Hamnen</title>"
                + "<entry><title>Kajen</title><updated>2019-01-08T10:00:00Z</updated></entry>%s</feed>";
        assertThat(read(feed, behind)).hasSize(1);
    }

    @Test
    void aStrayMarkInTheHeaderCostsNothing() {
        for (String mark : List.of(">", "&lt;", "]]>", "hej")) {
            List<RecordOutcome> read = read(RSS.replace("<channel>", "<channel>" + mark), "");
            assertThat(Readings.items(read)).singleElement().satisfies(item -> {
                assertThat(item.publisher()).isEqualTo("Hamnen");
                assertThat(item.language()).isEqualTo("sv");
            });
        }
    }

    private static Rejection rejection(List<RecordOutcome> read) {
        return read.stream()
                .filter(RecordOutcome.Rejected.class::isInstance)
                .map(outcome -> ((RecordOutcome.Rejected) outcome).rejection())
                .findFirst()
                .orElseThrow();
    }

    private static List<RecordOutcome> read(String document, String broken) {
        return Readings.of(document.formatted(broken).getBytes(StandardCharsets.UTF_8));
    }
}
