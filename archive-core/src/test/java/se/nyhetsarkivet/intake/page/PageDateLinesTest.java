package se.nyhetsarkivet.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** The lines in which sites write when a page was published, and those that look like them. */
@Tag("slow")
class PageDateLinesTest {

    private static final String FIRST =
            "Kommunen rustar upp hamnen i Tallhamn under våren. Kajen får nya bryggor och belysning längs hela promenaden.";
    private static final String SECOND =
            "Arbetet kostar elva miljoner kronor, säger hamnchefen. Båtägarna får flytta till norra piren under tiden.";
    private static final String H1 = "<h1>Hamnen rustas upp</h1>";
    private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final String TITLE = "Hamnen rustas upp - Tallhamns kommun";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skapad 4 juni 2018",
                "Sidan skapad: 4 juni 2018",
                "Upprättad 2018-06-04",
                "Skrivet av admin den 4 juni 2018",
                "Skriven av Eva Ek den 4 juni 2018",
                "Stockholm den 4 juni 2018",
                "Stockholm, 4 juni 2018",
                "Stockholm 2018-06-04",
                "STOCKHOLM 4 juni 2018",
                "Östra Göinge den 4 juni 2018",
                "Stockholm, Sverige, 4 juni 2018",
                "<em>Stockholm den 4 juni 2018</em>",
                "<i>Stockholm 4 juni 2018</i>",
                "Av Eva Ek, 4 juni 2018",
                "Av Eva Ek 4 juni 2018",
                "Av Eva Ek, 4/6-18",
                "Text: Eva Ek, 4 juni 2018",
                "4 juni 2018 av Eva Ek",
                "Nyhet från 4 juni 2018",
                "Nyhet från den 4 juni 2018",
                "Pressmeddelande den 4 juni 2018",
                "Pressmeddelande från Kajen AB, Stockholm 4 juni 2018",
                "Posted on 4 juni 2018",
                "Posted on June 4, 2018 by admin",
                "Posted by admin on June 4, 2018 in Nyheter",
                "Postat den 4 juni 2018",
                "Postat den 4 juni, 2018 av admin",
                "Postades av Eva Ek den 4 juni 2018",
                "Inlagt 4 juni 2018",
                "Inlagt av admin 4 juni 2018",
                "Upplagt 4 juni 2018",
                "Utlagt: 2018-06-04",
                "Utgivningsdatum: 2018-06-04",
                "Utsänt 2018-06-04",
                "Offentliggjord 2018-06-04",
                "Datum: 4 juni 2018",
                "Daterad 4 juni 2018",
                "Publicerat i Nyheter den 4 juni 2018",
                "Publicerad av: Eva Ek, 4 juni 2018",
                "Publicerad:2018-06-04",
                "Senast publicerad: 2018-06-04",
                "Submitted by admin on Mon, 06/04/2018",
                "<strong>Publicerad:</strong> 4/6-18",
                "Publicerad 2018–06–04",
                "– 4 juni 2018 –",
                "180604"
            })
    void aLineUnderTheHeadingSaysWhenThePageWasPublished(String line) {
        NewsItem item = item(TITLE, "<main>" + H1 + "<p>" + line + "</p>" + TEXT + "</main>");
        assertThat(item.published().iso()).isEqualTo("2018-06-04");
        assertThat(item.headline()).isEqualTo("Hamnen rustas upp");
        assertThat(item.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            Publicerad 4 juni 2018 14:30–15:00           = 2018-06-04T14:30:00+02:00
            2018-06-04 14:30-15:00                       = 2018-06-04T14:30:00+02:00
            4 juni 2018 kl. 14–15                        = 2018-06-04T14:00:00+02:00
            4 juni 2018 kl. 14.30 till 15.00             = 2018-06-04T14:30:00+02:00
            Publicerad kl. 14.30–15.00 den 4 juni 2018   = 2018-06-04T14:30:00+02:00
            Publicerad 4 juni 2018 kl. 2.30 em           = 2018-06-04T14:30:00+02:00
            4 juni 2018 2.30 e.m.                        = 2018-06-04T14:30:00+02:00
            4 juni 2018 kl. 9.30 f.m.                    = 2018-06-04T09:30:00+02:00
            4 juni 2018 14:30 (CET)                      = 2018-06-04T14:30:00+01:00
            4 juni 2018 14:30 MEZ                        = 2018-06-04T14:30:00+01:00
            4 juni 2018 14:30 (UTC)                      = 2018-06-04T14:30:00Z
            Kajen AB • Jun 04, 2018 08:30 CEST           = 2018-06-04T08:30:00+02:00
            Mon, 4 Jun 2018 08:30 GMT                    = 2018-06-04T08:30:00Z
            """)
    void theTimeIsTheBeginningOfASpanInTheZoneThatIsNamed(String line, String date) {
        assertThat(item(TITLE, "<main>" + H1 + "<p>" + line + "</p>" + TEXT + "</main>")
                        .published()
                        .iso())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<main><div class='entry-date'>4 juni, 2018</div>%1$s%2$s</main>",
                "%1$s<div class='entry-date'><span>04</span><span>jun</span><span>2018</span></div>%2$s",
                "%1$s<div class='post-date'><div>04</div><div>jun</div><div>2018</div></div>%2$s",
                "%1$s<p class='meta'>4 juni 2018 | Nyheter</p>%2$s",
                "%1$s<p class='postmetadata'>4 juni 2018 av admin | Lagrat under <a href='/n'>Nyheter</a></p>%2$s",
                "%1$s<p><time class='entry-date published updated' datetime='2018-06-04'>4 juni</time></p>%2$s",
                "%1$s<p><abbr class='published' title='2018-06-04'>i måndags</abbr></p>%2$s",
                "%1$s<h3>4 juni 2018</h3>%2$s",
                "<main><p>Nyhet | 4 juni 2018</p>%1$s%2$s</main>",
                "<main><p>4/6-18</p>%1$s%2$s</main>",
                "%1$s%2$s<p>Skapad 4 juni 2018</p>",
                "%1$s<p>Skapad 28 maj 2018</p>%2$s<p>Publicerad 4 juni 2018</p>",
                "%1$s%2$s<table><tr><td>Skapad</td><td>Ändrad</td></tr><tr><td>2018-06-04</td><td>2018-06-08</td></tr></table>",
                "%1$s%2$s<p>Senast granskad 8 juni 2018</p><p>Publicerad 4 juni 2018</p>",
                "%1$s%2$s<p>Uppdaterad 8 juni 2018, publicerad 4 juni 2018</p>",
                "%1$s<p>4 juni 2018 (uppdaterad 8 juni 2018)</p>%2$s",
                "<div class='title'>Hamnen rustas upp</div><div class='date'>4 juni 2018</div><div class='text'>%2$s</div>",
                "<div><div>Hamnen rustas upp</div><div>4 juni 2018</div><div>%2$s</div></div>",
                "<table><tr><td>Hamnen rustas upp</td></tr><tr><td>2018-06-04</td></tr><tr><td>%2$s</td></tr></table>"
            })
    void aPageIsBuiltInManyWays(String page) {
        NewsItem item = item(TITLE, page.formatted(H1, TEXT));
        assertThat(item.published().iso()).isEqualTo("2018-06-04");
        assertThat(item.headline()).isEqualTo("Hamnen rustas upp");
        assertThat(item.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hamnen rustas upp - 2018-06-04 - Tallhamns kommun",
                "Hamnen rustas upp (4 juni 2018) | Tallhamns kommun",
                "Hamnen rustas upp | Nyhet 4 juni 2018",
                "2018-06-04 Hamnen rustas upp"
            })
    void aDateThatOnlyTheTitleHasIsTakenIfItStandsApart(String title) {
        assertThat(item(title, "<main>" + H1 + TEXT + "</main>").published().iso())
                .isEqualTo("2018-06-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Umeå den 4 juni 2018</p>", "<p><em>Umeå 4 juni 2018</em></p><p>Eva Ek</p>"})
    void aSignatureBelowTheTextDatesItAndIsPartOfIt(String signature) {
        NewsItem item = item(TITLE, "<main>" + H1 + TEXT + signature + "</main>");
        assertThat(item.published().iso()).isEqualTo("2018-06-04");
        assertThat(item.body()).contains("Umeå");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s<p>Uppdaterad 4 juni 2018</p>%2$s",
                "%1$s<p>Senast ändrad 4 juni 2018</p>%2$s",
                "%1$s%2$s<p>Granskad: 4 juni 2018</p>",
                "%1$s<p class='updated'>4 juni 2018</p>%2$s",
                "%1$s<p><span itemprop='dateModified'>4 juni 2018</span></p>%2$s",
                "%1$s<p>Tallhamn 4 juni – 8 juni 2018</p>%2$s",
                "%1$s<p>Sedan 4 juni 2018</p>%2$s",
                "%1$s<p>Öppet 4/5 1430–1600</p>%2$s",
                "%1$s<p>Invigning 4 juni 2018</p>%2$s",
                "%1$s<p>Konsert i parken, 4 juni 2018</p>%2$s",
                "%1$s<p>Öppet hus den 4 juni 2018</p>%2$s",
                "%1$s<p>Mötet hålls den 4 juni 2018.</p>%2$s",
                "%1$s<p>Föds 4 juni 2018</p>%2$s",
                "%1$s<p>När: 4 juni 2018</p>%2$s",
                "%1$s<p>Tid: 4 juni 2018 kl. 14.30–15.00</p>%2$s",
                "%1$s<p>Gäller från 4 juni 2018</p>%2$s",
                "%1$s<p>Beslutsdatum:</p><p>2018-06-04</p>%2$s",
                "%1$s<p>Foto: Eva Ek, 4 juni 2018</p>%2$s",
                "%1$s<p>Inlagd sill serveras den 4 juni 2018</p>%2$s",
                "%1$s<p>Publicerad forskning visar att det den 4 juni 2018 var varmt</p>%2$s",
                "%1$s<p>4 juni 2018 inviger kommunen den nya kajen.</p>%2$s",
                "%1$s<p>Den 4 juni 2018 kl. 14.30 inviger vi kajen</p>%2$s",
                "%1$s<p>Möt oss på mässan 4 juni 2018 kl. 14.30</p>%2$s",
                "%1$s<p>Hamnen 1923–2018</p>%2$s",
                "%1$s<p>Telefon:</p><p>180604</p>%2$s",
                "%1$s<p>Diarienummer:</p><p>2018-113</p>%2$s",
                "%1$s<h3>4 juni 2018</h3><p>Konsert</p><h3>5 juni 2018</h3><p>Teater</p>%2$s",
                "%1$s%2$s<p>180604</p>",
                "%1$s%2$s<p>juni 2018</p>",
                "%1$s%2$s<p>vecka 23 2018</p>",
                "%1$s%2$s<p>Turnén:</p><p>Göteborg den 4 juni 2018</p><p>Malmö den 5 juni 2018</p>",
                "%1$s%2$s<p>Rapporten skrevs av Eva Ek den 4 juni 2018 och finns på biblioteket.</p>",
                "%1$s%2$s<p>Skrivet på väggen stod: kom hit den 4 juni 2018</p>"
            })
    void aDateOfSomethingElseIsNotThatOfThePage(String page) {
        assertThat(Readings.of(bytes(TITLE, page.formatted(H1, TEXT))).toString())
                .contains("no date of publication");
        assertThat(Readings.of(bytes("Hamnen rustas upp den 4 juni 2018", "<main>" + H1 + TEXT + "</main>"))
                        .toString())
                .contains("no date of publication");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s<p>Publicerad 4 juni 2018</p>%2$s<p>Uppdaterad 8 juni 2018</p>",
                "%1$s<p>Uppdaterad 8 juni 2018</p>%2$s<p>Skapad 4 juni 2018</p>",
                "%1$s<p>4 juni 2018</p>%2$s<p>Senast granskad av Eva Ek den 8 juni 2018</p>",
                "%1$s<ul><li>Ändrad: 2018-06-08</li><li>Skapad: 2018-06-04</li></ul>%2$s"
            })
    void theDateOfTheChangeIsKeptBeside(String page) {
        NewsItem item = item(TITLE, page.formatted(H1, TEXT));
        assertThat(item.published().iso()).isEqualTo("2018-06-04");
        assertThat(item.modified().map(PartialDate::iso)).contains("2018-06-08");
    }

    private static NewsItem item(String title, String body) {
        List<NewsItem> items = Readings.items(Readings.of(bytes(title, body)));
        assertThat(items).as(body).hasSize(1);
        return items.getFirst();
    }

    private static byte[] bytes(String title, String body) {
        return ("<!DOCTYPE html><html lang='sv'><head><meta charset='UTF-8'><title>" + title + "</title></head><body>"
                        + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
