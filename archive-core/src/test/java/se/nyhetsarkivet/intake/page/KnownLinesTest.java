package se.nyhetsarkivet.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.item.NewsItem;

/** What a page shows around its text and the item has in fields of their own is not told again in its text. */
class KnownLinesTest {

    private static final String FIRST =
            "Kommunen rustar upp hamnen i Tallhamn under våren. Kajen får nya bryggor och belysning längs hela promenaden.";
    private static final String SECOND =
            "Arbetet kostar elva miljoner kronor, säger hamnchefen. Båtägarna får flytta till norra piren under tiden.";
    private static final String H1 = "<h1>Hamnen rustas upp</h1>";

    private static NewsItem item(String body) {
        String page =
                "<!DOCTYPE html><html lang='sv'><head><meta charset='utf-8'><title>Hamnen rustas upp - Tallhamns kommun</title>"
                        + "<meta name='keywords' content='Hamnar, Trafik och gator, Båtliv'><meta name='author' content='Pia Ek'>"
                        + "<meta property='article:published_time' content='2019-03-04'></head><body><main>" + body
                        + "</main></body></html>";
        List<NewsItem> items = Readings.items(Readings.of(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(items).as(body).hasSize(1);
        return items.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>4 mars 2019</p>",
                "<p>Pia Ek</p>",
                "<p>Text: Pia Ek</p>",
                "<p>Av Pia Ek | 2019-03-04</p>",
                "<p>Publicerad av Pia Ek, 4 mars 2019</p>",
                "<ul><li>Hamnar</li><li>Båtliv</li></ul>",
                "<p>Hamnar, Trafik och gator, Båtliv</p>",
                "<div>#Hamnar</div><div>#Båtliv</div>",
                "<p>Nyhet | 4 mars 2019 | Hamnar</p>",
                "<p>Annons</p>",
                "<div>ANNONS</div>",
                "<p>Annons:</p>",
                "<p>Läs mer</p>",
                "<p>Läs mer:</p>",
                "<h2>Läs mer</h2>",
                "<div>Relaterat</div>"
            })
    void whatIsKnownIsLeftOutBeforeAndBehindTheText(String line) {
        String text = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
        assertThat(item(H1 + line + text).body()).as("before").isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(item(H1 + text + line).body()).as("behind").isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Annons</p>",
                "<div class='ad'><span>Annons</span></div>",
                "<p>Läs mer:</p><ul><li><a href='/a'>Så blir bryggorna</a></li><li><a href='/b'>Så blir lamporna</a></li></ul>",
                "<h2>Läs mer</h2><ul><li><a href='/a'>Så blir bryggorna</a></li><li><a href='/b'>Så blir lamporna</a></li></ul>"
            })
    void betweenParagraphsLabelsAndHeadingsOfLinksAreLeftOut(String line) {
        assertThat(item(H1 + "<p>" + FIRST + "</p>" + line + "<p>" + SECOND + "</p>")
                        .body())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hamnar är dyra.",
                "Annonser i hamnen blir förbjudna.",
                "Pia Ek leder arbetet.",
                "Läs mer om hamnen på biblioteket.",
                "5 mars 2019 börjar arbetet."
            })
    void whatSaysMoreStays(String sentence) {
        String text = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + sentence + "</p>";
        assertThat(item(H1 + text).body()).endsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <time datetime='2018-04-23'>23 april 2018</time> kl. 14.30            | 2018-04-23T14:30+02:00
            <time datetime='2018-04-23'>23 april 2018</time>, 14:30               | 2018-04-23T14:30+02:00
            <time datetime='2018-04-23'>23 april 2018</time> klockan 9.05         | 2018-04-23T09:05+02:00
            <time datetime='2018-04-23'>23 april 2018</time>                      | 2018-04-23
            <time datetime='2018-04-23'>23 april 2018</time> kl. 14.30–16.00      | 2018-04-23
            <time datetime='2018-04-23T08:00:00+02:00'>23 april 2018</time> 14.30 | 2018-04-23T08:00+02:00
            """)
    void theHourBesideATimeBelongsToIt(String time, String expected) {
        String page = "<html><head><title>Hamnen rustas upp</title></head><body><main>" + H1 + "<p>Publicerad " + time
                + "</p><p>" + FIRST + "</p><p>" + SECOND + "</p></main></body></html>";
        List<NewsItem> items = Readings.items(Readings.of(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(items)
                .extracting(item -> item.published().iso().replaceFirst(":00(?=[+Z])", ""))
                .containsExactly(expected);
        assertThat(items.getFirst().body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aPageThatWasEncodedTwiceIsMendedWithANote() {
        String page = "<html><head><meta charset='utf-8'><title>Hamnen rustas upp</title></head><body><main>" + H1
                + "<p>Publicerad 2019-03-04</p><p>" + FIRST + "</p><p>" + SECOND + "</p></main></body></html>";
        String twice =
                new String(page.getBytes(StandardCharsets.UTF_8), java.nio.charset.Charset.forName("windows-1252"));
        NewsItem item = Readings.items(Readings.of(twice.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(item.body()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(item.extra().get("archivedNote")).contains("encoded twice");
    }
}
