package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Checking what somebody is quoted for, as a journalist does. */
class QuotePageTest extends BrowserTest {

    private static final String ARTICLE = """
            I Färjebladet stod att ”Färjan tar sextio bilar” och att “rodret håller nu i många dagar”.

            – Trafiken över sundet är i gång efter […] rodret, säger en talesperson.

            Ingen har sagt ”vi lägger ner hela trafiken i höst”.
            """;

    QuotePageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void anArticleIsPastedAndEachQuoteHasAVerdict() {
        open("/verktyg");
        page().getByText("Kontrollera citat").first().click();
        seeTitle("Kontrollera citat");
        check(ARTICLE);
        assertThat(page().locator(".quotes [role=status]").innerText())
                .isEqualTo("4 citat: 1 ordagrant, 2 nästan, 1 hittades inte.");
        assertThat(page().locator(".quote h2").allInnerTexts())
                .containsExactly(
                        "Citat 1: ordagrant",
                        "Citat 2: nästan",
                        "Citat 3: ordagrant utom det som är utelämnat",
                        "Citat 4: hittades inte");
        assertThat(page().locator(".quote ins").innerText()).isEqualTo("bara i citatet: dagar");
        assertThat(page().locator(".quote del").innerText()).isEqualTo("bara i nyheten: år");
        assertThat(page().locator(".quote .left-out").innerText()).isEqualTo("utelämnat: reparationen av");
        assertThat(page().locator(".quote .source").first().innerText())
                .contains("23 april 2018", "Rederinämnden", "lydelse 2");
        assertAccessible();
        view(375, ColorScheme.DARK);
        open("/citat");
        check(ARTICLE);
        assertNoSidewaysScrolling();
        assertAccessible();
    }

    @Test
    void aQuoteLeadsToItsPassageInTheItem() {
        open("/citat");
        check("Färjan tar sextio bilar");
        page().locator(".quote h3 a").click();
        page().locator(".reading mark").first().waitFor();
        assertThat(String.join(" ", page().locator(".reading mark").allInnerTexts()))
                .isEqualTo("Färjan tar sextio bilar");
    }

    @Test
    void whatWasRemovedIsFoundInTheEarlierWording() {
        open("/citat");
        check("Båten ligger stilla");
        assertThat(page().locator(".quote h2").innerText()).isEqualTo("Citat 1: ordagrant, men borttaget");
        assertThat(page().locator(".quote .note").innerText()).contains("borttaget i lydelse 2");
        page().locator(".quote h3 a").click();
        seeUrl("revision=1");
        page().locator(".reading h1 mark").first().waitFor();
    }

    @Test
    void aTextWithoutWordsGetsASentence() {
        open("/citat");
        page().locator("#quoted-text").fill("”…” !?");
        page().locator(".quotes button.primary").click();
        page().getByText("Det finns inga ord att kontrollera.").waitFor();
    }

    @Test
    void aTextThatIsFarTooLongIsReadAsFarAsItGoes() {
        open("/citat");
        page().evaluate(
                        "document.getElementById('quoted-text').value = '”Färjan tar sextio bilar” ' + 'x '.repeat(600000)");
        page().locator(".quotes button.primary").click();
        page().getByText("Bara de första 100 000 tecknen kontrollerades.").waitFor();
        assertThat(page().locator(".quote h2").innerText()).isEqualTo("Citat 1: ordagrant");
    }

    private void check(String text) {
        page().locator("#quoted-text").fill(text);
        page().locator(".quotes button.primary").click();
        page().locator(".quote h2").first().waitFor();
    }
}
