package se.nyhetsarkivet.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.item.NewsItem;

/** When a page was published, wherever and however it says so. */
class PageDatesTest {

    private static final String TEXT =
            "<p>Kommunen rustar upp hamnen i Tallhamn under våren. Kajen får nya bryggor och belysning.</p>"
                    + "<p>Arbetet kostar elva miljoner kronor, säger hamnchefen. Båtägarna får flytta till norra piren.</p>";
    private static final String H1 = "<h1>Hamnen rustas upp</h1>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Publicerad: 4 mars 2019 # 2019-03-04",
                "Publicerad den 4:e mars 2019 # 2019-03-04",
                "Publicerat 4/3 2019 # 2019-03-04",
                "Publicerad: 4.3.2019 # 2019-03-04",
                "2019.03.04 # 2019-03-04",
                "Publicerad 2019‑03‑04 # 2019-03-04",
                "Publicerad 20190304 # 2019-03-04",
                "Nyhet • 4 mar. 2019 # 2019-03-04",
                "Nyhet den 4 mars 2019 # 2019-03-04",
                "Sidan publicerades 2019-03-04 # 2019-03-04",
                "Publicerad av Pia Ek den 4 mars 2019 # 2019-03-04",
                "Publicerad: 4 mars 2019 kl 14:30 # 2019-03-04T14:30:00+01:00",
                "Publicerad kl. 14.30 den 4 mars 2019 # 2019-03-04T14:30:00+01:00",
                "Publicerad 4 mars 14.30 2019 # 2019-03-04T14:30:00+01:00",
                "Publicerat 2019-03-04 | 14:30 # 2019-03-04T14:30:00+01:00",
                "Av admin, mån, 03/24/2019 - 14:30 # 2019-03-24T14:30:00+01:00",
                "Kajen AB, Mon, Mar 4, 2019 07:30 CET # 2019-03-04T07:30:00+01:00",
                "Published March 4, 2019 2:30 PM # 2019-03-04T14:30:00+01:00",
                "Uppdaterad 5 mars 2019. Publicerad 4 mars 2019 # 2019-03-04",
                "Senast ändrad: 2019-03-09 Publicerad: 2019-03-04 14:30 # 2019-03-04T14:30:00+01:00",
                "Uppdaterad: 7 mars 2019 | Publicerad: 4 mars 2019 # 2019-03-04",
                "Last updated: 7 March 2019. Published: 4 March 2019 # 2019-03-04",
                "Publicerat den 4 mars 2019 av Pia Ek # 2019-03-04",
                "2019-03-04 (kl. 14:30) # 2019-03-04T14:30:00+01:00",
                "Av admin, mån, 03/04/2019 - 14:30 # 2019-03-04T14:30:00+01:00"
            })
    void aDateIsReadInAnyFormUnderTheHeading(String line, String date) {
        NewsItem item = item("", "<main>" + H1 + "<p>" + line + "</p>" + TEXT + "</main>");
        assertThat(item.published().iso()).isEqualTo(date);
        assertThat(item.body()).startsWith("Kommunen rustar").endsWith("norra piren.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<header><time datetime='2021-06-30'>onsdag 30 juni 2021</time></header><main>%1$s<p>Publicerad 4 mars 2019</p>%2$s</main>",
                "<div class='topbar'><span class='date'>onsdag 30 juni 2021</span></div><main>%1$s<p class='published'>Publicerad 4 mars"
                        + " 2019</p>%2$s</main>",
                "<div id='top'>Onsdag 30 juni 2021</div><main>%1$s<p>4 mars 2019</p>%2$s</main>",
                "<div id='wrap'><div id='top'>30 juni 2021</div><div>%1$s<p>2019-03-04</p>%2$s</div></div>",
                "<div id='page'><div class='datum'>Onsdag 30 juni 2021</div>%1$s<div class='publ'>2019-03-04</div>%2$s</div>",
                "%1$s<pre>Pressmeddelande 2019-03-04\n\nHamnen i Tallhamn rustas upp av kommunen i år.\n</pre>%2$s",
                "<main>%1$s<p>När: <time datetime='2019-06-01T18:00'>1 juni 2019 kl. 18</time></p>%2$s<p>Publicerad: 2019-03-04</p></main>",
                "<main>%1$s%2$s<h2>Fler nyheter</h2><ul><li><time datetime='2020-01-01'>1 januari 2020</time> <a href='/x'>Färjan ställs"
                        + " in</a></li></ul><p>Publicerad: 4 mars 2019</p></main>",
                "<main>%1$s%2$s<h2>Datum</h2><p>12 maj 2019</p><p>Sidan publicerades 2019-03-04</p></main>",
                "<main>%1$s<p>Sista svarsdag: 2019-06-30</p>%2$s<p>Publicerad 2019-03-04</p></main>",
                "<main>%1$s%2$s</main><footer><p>Publicerad 2019-03-04</p><p>© Tallhamns kommun 2021</p></footer>",
                "<main>%1$s<dl><dt>Publicerad</dt><dd>4 mars 2019</dd><dt>Ändrad</dt><dd>7 mars 2019</dd></dl>%2$s</main>",
                "<main>%1$s%2$s<table><tr><th>Publicerad</th><td>2019-03-04</td></tr><tr><th>Uppdaterad</th><td>2019-03-08</td></tr></table></main>",
                "<main><h1><time datetime='2019-03-04'>4 mars 2019</time> Hamnen rustas upp</h1>%2$s</main>",
                "<main><h1>2019-03-04 Hamnen rustas upp</h1>%2$s</main>"
            })
    void theDateOfThePageGoesBeforeThatOfTheDayTheEventOrAnotherPage(String page) {
        NewsItem item = item("", page.formatted(H1, TEXT));
        assertThat(item.published().iso()).isEqualTo("2019-03-04");
        assertThat(item.headline()).isEqualTo("Hamnen rustas upp");
    }

    @ParameterizedTest
    @CsvSource({
        "/nyheter/20190304-hamnen.html, 2019-03-04",
        "/nyheter/2019-03-04-hamnen, 2019-03-04",
        "/aktuellt/2019/mars/4/hamnen/, 2019-03-04",
        "/arkiv/2019/3/4/hamnen/, 2019-03-04",
        "/2019/03/04/hamnen/, 2019-03-04",
        "/?date=2019-03-04, 2019-03-04",
        "/2019/03/hamnen/, 2019-03",
        "/arkiv/2019/mars/hamnen.html, 2019-03",
        "/arkiv/2019-03/hamnen/, 2019-03"
    })
    void aDateThatOnlyTheAddressHasIsTaken(String path, String date) {
        String link = "<link rel='canonical' href='https://t.example" + path + "'>";
        assertThat(item(link, "<main>" + H1 + TEXT + "</main>").published().iso())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "DC.Date.Created", "dcterms.date"})
    void whatThePageSaysGoesBeforeWhatItsHeadSaysOfItsFile(String meta) {
        String head = "<meta name='" + meta + "' content='2021-05-05'>";
        assertThat(item(head, "<main>" + H1 + "<p>Publicerad 4 mars 2019</p>" + TEXT + "</main>")
                        .published()
                        .iso())
                .isEqualTo("2019-03-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<header><time datetime='2020-01-02'>torsdag 2 januari 2020</time></header><main>%1$s%2$s</main><footer>Sidan skrevs ut"
                        + " 2020-01-02</footer>",
                "<main>%1$s<p>Sista svarsdag: 2019-06-30</p>%2$s</main>",
                "<main>%1$s<p>måndag 4 mars</p>%2$s</main>",
                "<main>%1$s%2$s<p>Boken publicerades av hembygdsföreningen på våren 2019 och är slut på förlaget sedan den 4 mars 2019, men"
                        + " finns på biblioteket.</p></main>"
            })
    void aPageWithoutItsOwnDateHasNone(String page) {
        assertThat(Readings.of(bytes("", page.formatted(H1, TEXT))).toString()).contains("no date of publication");
    }

    private static NewsItem item(String head, String body) {
        List<NewsItem> items = Readings.items(Readings.of(bytes(head, body)));
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static byte[] bytes(String head, String body) {
        return ("<!DOCTYPE html><html lang='sv'><head><meta charset='UTF-8'><title>Hamnen rustas upp - Tallhamns kommun</title>"
                        + head + "</head><body>" + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
