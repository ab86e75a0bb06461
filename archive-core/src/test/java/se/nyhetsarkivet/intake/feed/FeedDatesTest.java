package se.nyhetsarkivet.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Of several dates in an item of a feed, the first that says something. */
class FeedDatesTest {

    private static final ReadOptions YEAR_2000 = ReadOptions.NONE.withDate(PartialDate.parse("2000"));

    private static List<RecordOutcome> read(String dates, ReadOptions options) {
        String rss =
                "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:atom='http://www.w3.org/2005/Atom'>"
                        + "<channel><title>Verket</title><pubDate>Wed, 30 Nov 2016 10:00:00 +0100</pubDate><item><title>Ny bro</title>"
                        + dates + "</item></channel></rss>";
        return Readings.of("test", rss.getBytes(StandardCharsets.UTF_8), options);
    }

    private static NewsItem item(String dates) {
        return Readings.items(read(dates, YEAR_2000)).getFirst();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <pubDate>Di, 8 Nov 2016 00:00:00 +0100</pubDate>                                             | 2016-11-08
            <pubDate>snart</pubDate><dc:date>2016-11-08T00:00:00+01:00</dc:date>                         | 2016-11-08
            <pubDate>snart</pubDate><atom:updated>2016-11-08T09:30:00+01:00</atom:updated>               | 2016-11-08T09:30:00+01:00
            <pubDate>Tue, 31 Nov 2016 10:00:00 GMT</pubDate><dc:date>2016-11-30</dc:date>                | 2016-11-30
            <pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate><dc:date>2016-11-08</dc:date>              | 2016-11-08
            <pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate><atom:updated>2016-11-08</atom:updated>    | 2016-11-08
            <pubDate>Mon, 01 Jan 1900 00:00:00 +0000</pubDate><dc:date>2016-11-08</dc:date>              | 2016-11-08
            <pubDate>1478611800</pubDate>                                                                | 2016-11-08T13:30:00Z
            <pubDate>Tue, 8 Nov 2016 10:00:00 +0100</pubDate><pubDate>Wed, 9 Nov 2016 10:00:00 +0100</pubDate> | 2016-11-08T10:00:00+01:00
            """)
    void theFirstDateThatSaysSomethingIsTaken(String dates, String expected) {
        assertThat(item(dates).published().iso()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>",
                "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>",
                "<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate>",
                "<pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate>",
                "<pubDate>1900-01-01T00:00:00</pubDate>",
                "<pubDate>snart</pubDate>"
            })
    void aDateThatSaysNothingIsToldWithTheItemOrAsTheReasonOfARejection(String dates) {
        String stated = dates.substring("<pubDate>".length(), dates.length() - "</pubDate>".length());
        NewsItem named = item(dates);
        assertThat(named.published().iso()).isEqualTo("2000");
        assertThat(named.extra()).containsEntry("statedDate", "\"" + stated + "\"");
        assertThat(read(dates, ReadOptions.NONE))
                .singleElement()
                .asString()
                .startsWith("Rejected")
                .contains("'" + stated + "'")
                .contains(Remedy.DATE.words());
    }

    @Test
    void anItemWithoutADateHasNothingToTell() {
        NewsItem named = item("<pubDate/>");
        assertThat(named.published().iso()).isEqualTo("2000");
        assertThat(named.extra()).isEmpty();
    }

    @Test
    void anEntryOfAtomGetsTheDayOfItsUpdateIfItsPublicationCannotBeRead() {
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Verket</title><entry><title>Ny bro</title>"
                + "<published>i förrgår</published><updated>2016-11-08T09:30:00Z</updated></entry></feed>";
        NewsItem item = Readings.items(Readings.of(atom.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(item.published().iso()).isEqualTo("2016-11-08T09:30:00Z");
        assertThat(item.extra()).containsEntry("statedDate", "\"i förrgår\"");
    }
}
