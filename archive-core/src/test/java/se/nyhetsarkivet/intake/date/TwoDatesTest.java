package se.nyhetsarkivet.intake.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Two dates that stand in one value. */
class TwoDatesTest {

    @ParameterizedTest(name = "{0} is {1}, changed {2}")
    @CsvSource(delimiter = '=', textBlock = """
            2018-04-23 (uppdaterad 2018-04-25)                            = 2018-04-23 = 2018-04-25
            2018-04-23, uppdaterad 2018-04-25                             = 2018-04-23 = 2018-04-25
            2018–04–23 (senast ändrad den 25 april 2018)                  = 2018-04-23 = 2018-04-25
            Publicerad: 2018-04-23 | Uppdaterad: 2018-04-25               = 2018-04-23 = 2018-04-25
            Publicerad 23 april 2018 Uppdaterad 25 april 2018 kl. 10.15   = 2018-04-23 = 2018-04-25T10:15:00+02:00
            Uppdaterad 2018-04-25, publicerad 2018-04-23                  = 2018-04-23 = 2018-04-25
            2018-04-23 (publicerad), 2018-04-25 (uppdaterad)              = 2018-04-23 = 2018-04-25
            23/4-18 (rev. 25/4-18)                                        = 2018-04-23 = 2018-04-25
            April 23, 2018 (last updated on April 25, 2018)               = 2018-04-23 = 2018-04-25
            Mon, 23 Apr 2018 10:15:00 +0200 (updated Wed, 25 Apr 2018 10:15:00 +0200) = 2018-04-23T10:15:00+02:00 = 2018-04-25T10:15:00+02:00
            Skapad 2018-04-22, publicerad 2018-04-23                      = 2018-04-23 = none
            2018-04-23 2018-04-25                                         = 2018-04-23 = none
            2018-04-23 10:15, 2018-04-25                                  = 2018-04-23T10:15:00+02:00 = none
            2018-04-23 och 2018-04-25                                     = 2018-04-23 = none
            23/4 2018; 25/4 2018                                          = 2018-04-23 = none
            """)
    void theOneOfPublicationIsTheDateAndTheOneOfAChangeIsKept(String written, String published, String modified) {
        assertThat(SourceDates.parse(written).iso()).isEqualTo(published);
        TwoDates two = SourceDates.findTwo(written).orElseThrow();
        assertThat(two.published().iso()).isEqualTo(published);
        assertThat(two.modified().map(PartialDate::iso).orElse("none")).isEqualTo(modified);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-04-23/2018-04-25",
                "8–10 november 2016",
                "2018-04-23 14:30–15:00",
                "Mon, 23 Apr 2018 10:15:00 GMT+0200 (CEST)",
                "2018-04-23",
                "",
                "april 2018 (mars 2018)",
                "2018-04-23 (Umeå)",
                "010-485 66 55 010-485 66 56"
            })
    void whatIsOneDateOrNoneIsNotTwo(String written) {
        assertThat(SourceDates.findTwo(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>Verket</title><item><title>Ny bro</title><pubDate>2018-04-23 (uppdaterad"
                        + " 2018-04-25)</pubDate></item></channel></rss>",
                "Rubrik;Publicerad\nNy bro;2018-04-23 (uppdaterad 2018-04-25)\n",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Verket\",\"items\":[{\"id\":\"1\",\"title\":\"Ny bro\","
                        + "\"date_published\":\"2018-04-23 (uppdaterad 2018-04-25)\"}]}",
                "{\"headline\":\"Ny bro\",\"datePublished\":\"2018-04-23 (uppdaterad 2018-04-25)\",\"publisher\":\"Verket\"}\n"
            })
    void everySourceKeepsTheChangeAndRemarksThatThereAreTwo(String document) {
        List<NewsItem> items = Readings.items(Readings.of(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().published().iso()).isEqualTo("2018-04-23");
        assertThat(items.getFirst().modified().map(PartialDate::iso)).contains("2018-04-25");
        assertThat(items.getFirst().extra().get(ItemDraft.NOTE))
                .contains("two dates, '2018-04-23 (uppdaterad 2018-04-25)', and 2018-04-23 was taken");
    }

    @Test
    void aNoteDoesNotTakeThePlaceOfAnother() {
        String feed = "<rss version='2.0'><channel><title>Verket</title><item><title>Ny bro Ã¶ver Ã¤lven</title>"
                + "<pubDate>2018-04-23, 2018-04-25</pubDate></item></channel></rss>";
        NewsItem item = Readings.items(Readings.of(feed.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(item.headline()).isEqualTo("Ny bro över älven");
        assertThat(item.extra().get(ItemDraft.NOTE)).contains("encoded twice").contains("two dates");
    }

    @Test
    void anyTwoDaysAreReadAsTheyStand() {
        List<String> between = List.of(" ", ", ", "; ", " | ", " och ", " (");
        Seeds.run(500, random -> {
            LocalDate first = LocalDate.of(1990, 1, 2).plusDays(random.nextInt(14_000));
            LocalDate second = first.plusDays(random.nextInt(700));
            String mark = Seeds.oneOf(random, between);
            String written = first + mark + second + (mark.endsWith("(") ? ")" : "");
            assertThat(SourceDates.findTwo(written).map(TwoDates::published))
                    .as(written)
                    .contains(PartialDate.of(first));
        });
    }
}
