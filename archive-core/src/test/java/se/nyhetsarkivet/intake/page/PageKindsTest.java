package se.nyhetsarkivet.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** Kinds of pages that were once read wrongly, each with what is right of it. */
@Tag("slow")
class PageKindsTest {

    private static final String FIRST =
            "Kommunen rustar upp hamnen i Tallhamn under våren. Kajen får nya bryggor och belysning längs hela promenaden.";
    private static final String SECOND =
            "Arbetet kostar elva miljoner kronor, säger hamnchefen. Båtägarna får flytta till norra piren under tiden.";
    private static final String THIRD =
            "Den som har frågor kan komma till mötet i Folkets hus. Ritningarna visas i biblioteket hela månaden.";
    private static final String HEADLINE = "Hamnen rustas upp";
    private static final String SITE = "Tallhamns kommun";
    private static final String H1 = "<h1>" + HEADLINE + "</h1>";
    private static final String DATE = "<p>Publicerad 2019-03-04</p>";
    private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void paragraphsInSeveralBlocksAreAllTaken() {
        String blocks = "</main><div class='wrap'><section class='x1'>" + H1 + "<p>2019-03-04</p><p>" + FIRST
                + "</p></section><section class='x1'><p>" + SECOND
                + "</p></section><section class='x1'><h2>Möte</h2><p>" + THIRD
                + "</p></section><section class='x1'><h2>Kontaktperson</h2><p>Pia Ek, 0999-1234</p></section></div>"
                + "<div id='bottom'><p>Tallhamns kommun, Storgatan 1, 999 99 Tallhamn</p></div>";
        assertThat(item(blocks).body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\nMöte\n\n" + THIRD);
    }

    @Test
    void paragraphsInDeepWrappersWithoutNamesAreAllTaken() {
        String wrapped = "<div><div><div><div>" + H1
                + "</div></div><div><div class='date'>2019-03-04</div></div><div><div><p>" + FIRST
                + "</p></div></div><div><div><p>" + SECOND
                + "</p></div></div><div><h3>Kontakta hamnen</h3><div><p>hamn@t.example</p></div></div></div></div>";
        assertThat(item(wrapped).body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='ingress'>Nyhet</p>",
                "<p class='ingress'>Pressmeddelande</p>",
                "<div class='ingress-datum'>4 mars 2019</div>",
                "<div class='preamble-date'>Nyhet • 4 mars 2019</div>",
                "<div class='page-intro-meta lead'>Pressmeddelande • 4 mars 2019</div>"
            })
    void aLabelIsNoLead(String label) {
        for (String before : List.of(label + H1, H1 + label)) {
            NewsItem item =
                    item(before + DATE + "<div class='ingress'><p>" + FIRST + "</p></div><p>" + SECOND + "</p>");
            assertThat(item.lead()).isEqualTo(FIRST);
            assertThat(item.body()).isEqualTo(SECOND);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='sv-font-ingress'>%s</p>",
                "<h2 class='ingress'>%s</h2>",
                "<div class='ArticlePage_preamble__b7'><p>%s</p></div>",
                "<div class='field field--name-field-lead field-label-hidden'>%s</div>",
                "<div id='Ingress'></div><div class='sv-text-portlet-content'><p>%s</p></div>",
                "<p><strong>%s</strong></p>"
            })
    void theLeadIsWhatThePageMarksAsIntroduction(String introduction) {
        NewsItem item = item(H1 + DATE + introduction.formatted(FIRST) + "<p>" + SECOND + "</p>");
        assertThat(item.lead()).isEqualTo(FIRST);
        assertThat(item.body()).isEqualTo(SECOND);
    }

    @Test
    void aPartThatHoldsOnlyADateIsKept() {
        String body = item(H1 + DATE + "<p>" + FIRST
                        + "</p><h3>Mötesdagar</h3><ul><li>12/5 2019</li><li>fredag 17 maj 2019</li><li>den 20 maj 2019 klockan 18</li></ul>"
                        + "<h3>Datum</h3><p>12 maj 2019 kl. 18.00</p><dl><dt>Sista dag</dt><dd>2019-06-01</dd></dl>"
                        + "<table><tr><td>2019-05-12</td><td>Hamnen</td></tr></table><p>" + SECOND + "</p>")
                .body();
        assertThat(body)
                .isEqualTo(
                        FIRST + "\n\nMötesdagar\n\n* 12/5 2019\n* fredag 17 maj 2019\n* den 20 maj 2019 klockan 18\n\n"
                                + "Datum\n\n12 maj 2019 kl. 18.00\n\nSista dag\n2019-06-01\n\n2019-05-12 | Hamnen\n\n"
                                + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3><button aria-expanded='false' aria-controls='a'>Varför nu?</button></h3><div id='a' hidden><p>Kajen är sliten.</p></div>",
                "<button type='button'>Varför nu?</button><div hidden><p>Kajen är sliten.</p></div>",
                "<h3>Varför nu?</h3><div class='accordion-panel' aria-hidden='true'><p>Kajen är sliten.</p></div>",
                "<h3><a data-toggle='collapse' href='#c'>Varför nu?</a></h3><div id='c' class='collapse' style='display: none'><p>Kajen är"
                        + " sliten.</p></div>",
                "<details><summary>Varför nu?</summary><p>Kajen är sliten.</p></details>",
                "<h3>Varför nu?</h3><div hidden='until-found'><p>Kajen är sliten.</p></div>"
            })
    void whatAReaderCanOpenIsKept(String folded) {
        assertThat(item(H1 + DATE + "<p>" + FIRST + "</p>" + folded + "<p>" + SECOND + "</p>")
                        .body())
                .isEqualTo(FIRST + "\n\nVarför nu?\n\nKajen är sliten.\n\n" + SECOND);
    }

    @Test
    void whatNobodySeesIsNotKept() {
        assertThat(item(H1 + DATE + TEXT
                                + "<div hidden><p>Bara för utskrift.</p></div><p style='display:none'>Sidmall 4.</p>")
                        .body())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void boxesOfFactsAndTheFootOfTheArticleAreKept() {
        String page =
                "<article>" + H1 + DATE + "<p>" + FIRST + "</p><aside><h2>Fakta</h2><p>Hamnen byggdes 1870.</p></aside>"
                        + "<section role='complementary' class='faktaruta'><p>Kajen är 300 meter lång.</p></section>"
                        + "<aside><h2>Läs också</h2><p>Så gick det till när färjan fick ett nytt namn i fjol.</p></aside><p>"
                        + SECOND
                        + "</p><footer><p>För mer information: Pia Ek, hamnchef.</p></footer></article>";
        assertThat(item(page).body())
                .isEqualTo(FIRST + "\n\nFakta\n\nHamnen byggdes 1870.\n\nKajen är 300 meter lång.\n\n" + SECOND
                        + "\n\nFör mer information: Pia Ek, hamnchef.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-sidebar",
                "has-related",
                "article-body-with-related",
                "category-nyhetsbrev",
                "text-print",
                "menu-content",
                "node-teaser-no"
            })
    void aNameThatOnlyHasAWordForAnotherPartIsNoReasonToLeaveATextOut(String name) {
        assertThat(item(H1 + DATE + "<p>" + FIRST + "</p><div class='" + name + "'><p>" + SECOND
                                + "</p></div><p class='" + name + "'>" + THIRD + "</p>")
                        .body())
                .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Hamnen rustas upp - Tallhamns kommun # <h1>Hamnen rustas upp</h1>",
                "Tallhamns kommun - Hamnen rustas upp # <h1>Hamnen rustas upp</h1>",
                "Tallhamns kommun - Hamnen rustas upp # <h1>Tallhamns kommun</h1><h2>Hamnen rustas upp</h2>",
                "Tallhamns kommun: Hamnen rustas upp # <h1>Tallhamns kommun</h1><h2>Hamnen rustas upp</h2>",
                "Hamnen rustas upp – Tallhamns kommun # <h1><a href='/'>Tallhamns kommun</a></h1><h2>Hamnen rustas upp</h2>",
                "Hamnen rustas upp | Nyheter | Tallhamns kommun # <h1>Hamnen rustas upp</h1>",
                "Tallhamns kommun » Blog Archive » Hamnen rustas upp # <h1><a href='https://t.example/'>Tallhamns kommun</a></h1><h2>Hamnen rustas"
                        + " upp</h2>",
                "Hamnen rustas upp • Tallhamns kommun # <h1>Hamnen rustas upp</h1>",
                "Hamnen rustas upp - Tallhamns kommun # <h1>4 mars 2019 Hamnen rustas upp</h1>"
            })
    void headlineAndPublisherAreTheRightWayRound(String title, String headings) {
        NewsItem item = item(title, headings + DATE + TEXT);
        assertThat(item.headline()).isEqualTo(HEADLINE);
        assertThat(item.publisher()).isEqualTo(SITE);
    }

    @Test
    void aTitleWithADashIsWholeIfNothingSaysThatAPartOfItIsTheSite() {
        NewsItem item = item("Sommaren är här – nu öppnar baden", DATE + TEXT);
        assertThat(item.headline()).isEqualTo("Sommaren är här – nu öppnar baden");
        assertThat(item.publisher()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li class='sv-channel-item'><a href='/%1$d'>Rubrik %1$d</a><span>2019-03-0%1$d</span><p>%2$s</p></li>",
                "<div class='card'><h3>Rubrik nummer %1$d</h3><p>%2$s</p><a href='/%1$d'>Läs mer</a></div>",
                "<div class='n'><a href='/%1$d'>Rubrik %1$d</a> 2019-03-0%1$d<br>%2$s</div>",
                "<article><h2><a href='/%1$d'>Rubrik %1$d</a></h2><time datetime='2019-03-0%1$d'>%1$d mars</time><p>%2$s</p></article>",
                "<p><a href='/%1$d'>Rubrik %1$d</a> 2019-03-0%1$d<br>%2$s</p>",
                "<h2>Rubrik %1$d</h2><p>2019-03-0%1$d</p><p>%2$s <a href='/%1$d'>Läs mer</a></p>",
                "<dd>2019-03-0%1$d <a href='/%1$d'>Rubrik %1$d</a><br>%2$s</dd>"
            })
    void aListOfTeasersIsRefusedAlsoWithADate(String teaser) {
        StringBuilder list = new StringBuilder("<h1>Aktuellt</h1><div>");
        List<String> texts = List.of(FIRST, SECOND, THIRD);
        for (int i = 0; i < texts.size(); i++) {
            list.append(teaser.formatted(i + 1, texts.get(i)));
        }
        List<RecordOutcome> read = Readings.of(page("Aktuellt - Tallhamns kommun", list + "</div>"));
        assertThat(read.toString()).startsWith("[Rejected").contains("it lists links to other pages");
    }

    @Test
    void aPageOfFramesSaysWhatToImportInstead() {
        String frames =
                "<html><head><title>x</title></head><frameset cols='20%,*'><frame src='m.html'><frame src='n.html'></frameset></html>";
        assertThat(Readings.of(frames.getBytes(StandardCharsets.UTF_8)).toString())
                .contains("only arranges frames");
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1, UTF-8", "windows-1252, UTF-8", "utf-8, windows-1252"})
    void bytesThatAreInAnotherEncodingThanThePageSaysAreRead(String told, String actual) {
        String page = "<!DOCTYPE html><html><head><meta charset=\"" + told + "\"><title>x</title></head><body><main>"
                + H1 + DATE + TEXT + "</main></body></html>";
        assertThat(Readings.items(Readings.of(page.getBytes(Charset.forName(actual))))
                        .getFirst()
                        .body())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    private static NewsItem item(String main) {
        return item(HEADLINE + " - " + SITE, main);
    }

    private static NewsItem item(String title, String main) {
        return Readings.items(Readings.of(page(title, main))).getFirst();
    }

    private static byte[] page(String title, String main) {
        return ("<!DOCTYPE html><html lang='sv'><head><meta charset='UTF-8'><title>" + title
                        + "</title></head><body><main>" + main + "</main></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
