package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.PartialDate;

/** What programs write where they know no date is none in every format: the record is rejected, or has the date that is named. */
@Tag("slow")
class SentinelDatesTest {

    private static final ReadOptions NAMED = ReadOptions.NONE.withDate(PartialDate.parse("2018-04-23"));
    private static final String TEXT = "Texten handlar om en bro. ".repeat(20);

    private static final Map<String, UnaryOperator<String>> FORMATS = formats();

    private static Map<String, UnaryOperator<String>> formats() {
        Map<String, UnaryOperator<String>> formats = new LinkedHashMap<>();
        formats.put(
                "RSS",
                date -> "<rss version='2.0'><channel><title>Verket</title><item><title>Rubrik</title><pubDate>" + date
                        + "</pubDate></item></channel></rss>");
        formats.put(
                "Atom",
                date ->
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Verket</title><entry><id>1</id><title>Rubrik</title><published>"
                                + date + "</published></entry></feed>");
        formats.put(
                "WXR",
                date ->
                        "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Rubrik"
                                + "</title><wp:post_date>"
                                + date.replace('T', ' ').replace("Z", "")
                                + "</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>");
        formats.put(
                "NewsML-G2",
                date ->
                        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='urn:x:1' version='1'><itemMeta>"
                                + "<itemClass qcode='ninat:text'/><provider><name>Byrån</name></provider><firstCreated>"
                                + date
                                + "</firstCreated></itemMeta><contentMeta><headline>Rubrik</headline></contentMeta><contentSet><inlineXML><html"
                                + " xmlns='http://www.w3.org/1999/xhtml'><body><p>Text.</p></body></html></inlineXML></contentSet></newsItem>"
                                + "</itemSet></newsMessage>");
        formats.put(
                "ninjs",
                date -> "{\"uri\":\"urn:x:1\",\"type\":\"text\",\"headline\":\"Rubrik\",\"firstcreated\":\"" + date
                        + "\"}");
        formats.put(
                "JSON Feed",
                date ->
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Verket\",\"items\":[{\"id\":\"1\",\"title\":"
                                + "\"Rubrik\",\"date_published\":\"" + date + "\"}]}");
        formats.put(
                "REST",
                date -> "[{\"id\":1,\"date\":\"" + date
                        + "\",\"type\":\"post\",\"status\":\"publish\",\"link\":\"https://k.example/1\","
                        + "\"title\":{\"rendered\":\"Rubrik\"},\"content\":{\"rendered\":\"<p>Text.</p>\"}}]");
        formats.put("list of items", date -> "[{\"headline\":\"Rubrik\",\"datePublished\":\"" + date + "\"}]");
        formats.put("list by other names", date -> "[{\"title\":\"Rubrik\",\"published\":\"" + date + "\"}]");
        formats.put("table", date -> "Rubrik;Publicerad\nRubrik;\"" + date + "\"\n");
        formats.put(
                "page for machines",
                date -> "<html><head><title>Rubrik</title><meta property='article:published_time' content='" + date
                        + "'></head><body><main><h1>Rubrik</h1><p>" + TEXT + "</p></main></body></html>");
        formats.put(
                "page for readers",
                date ->
                        "<html><head><title>Rubrik</title></head><body><main><h1>Rubrik</h1><p>Publicerad <time datetime='"
                                + date + "'>" + date + "</time></p><p>" + TEXT + "</p></main></body></html>");
        formats.put(
                "page of an article",
                date ->
                        "<html><head><title>Rubrik</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                + "\"Rubrik\",\"datePublished\":\"" + date
                                + "\"}</script></head><body><main><h1>Rubrik</h1><p>" + TEXT
                                + "</p></main></body></html>");
        return formats;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1970-01-01",
                "0001-01-01",
                "0001-01-01T00:00:00Z",
                "1900-01-01",
                "1900-01-01T00:00:00",
                "1601-01-01T00:00:00Z",
                "1753-01-01",
                "1899-12-30",
                "1904-01-01",
                "9999-12-31",
                "9999-12-31T23:59:59Z"
            })
    void areNoneInAnyFormat(String date) {
        FORMATS.forEach((name, format) -> {
            byte[] document = format.apply(date).getBytes(StandardCharsets.UTF_8);
            List<RecordOutcome> read = Readings.of("test", document, ReadOptions.NONE);
            assertThat(Readings.items(read)).as(name + ": " + read).isEmpty();
            assertThat(read).as(name).hasSize(1);
            assertThat(Readings.items(Readings.of("test", document, NAMED)))
                    .as(name)
                    .extracting(item -> item.published().iso())
                    .containsExactly("2018-04-23");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-02", "1900-01-02", "1904-06-01"})
    void theDaysBesideThemAreDatesInEveryFormat(String date) {
        FORMATS.forEach((name, format) -> assertThat(
                        Readings.items(Readings.of(format.apply(date).getBytes(StandardCharsets.UTF_8))))
                .as(name)
                .extracting(item -> item.published().iso())
                .containsExactly(date));
    }
}
