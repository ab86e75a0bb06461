package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.PartialDate;

/** Reading an item in the browser. */
class ReadingPageTest extends BrowserTest {

    ReadingPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void aHitLeadsToItsTextAndBackToTheSearch() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        page().locator(".reading h1").waitFor();
        assertThat(page().locator(".reading h1").innerText()).isEqualTo("Färjan går igen");
        assertThat(page().locator(".reading time").innerText()).isEqualTo("23 april 2018");
        assertThat(page().locator(".reading article p").allInnerTexts())
                .contains("– Rodret håller nu i många år, säger en talesperson.");
        assertThat(page().locator(".reading article h2").innerText()).isEqualTo("Turlistan");
        assertThat(page().title()).isEqualTo("Färjan går igen");
        page().waitForFunction("document.activeElement.matches('.reading h1')");
        page().locator(".way-back a").click();
        seeCount("1 nyhet");
        seeUrl("?q=f%C3%A4rjan");
    }

    @Test
    void anAddressThatIsNoWebPageIsNoLink() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        page().locator(".provenance").waitFor();
        assertThat(page().locator("a[href^='javascript']").count()).isZero();
    }

    @Test
    void markupInATextStaysText() {
        open("/?q=isläge");
        assertThat(headlines()).containsExactly("Vinterns isläge <b>och</b> & så vidare");
        page().locator(".results h3 a").click();
        page().locator(".reading h1").waitFor();
        assertThat(page().locator(".reading time").innerText()).isEqualTo("april 2018");
    }

    @Test
    void anItemTellsFromWhichFileAndPlaceItCame() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        assertThat(description("Importerad från").innerText()).isEqualTo("rederinämnden.jsonl, line 1");
        assertThat(page().locator(".provenance dt").allInnerTexts()).doesNotContain("Nästan samma text");
    }

    @Test
    void anItemLeadsToOthersWithNearlyTheSameText() {
        open("/?q=\"Besked nummer 1 om\"");
        page().locator(".results h3 a").click();
        Locator duplicates = description("Nästan samma text").locator("li");
        assertThat(duplicates.first().innerText()).contains(", ").contains(" 20");
        String headline = duplicates.first().locator("a").innerText();
        assertThat(headline).startsWith("Besked nummer").isNotEqualTo("Besked nummer 1 om vägtullar");
        duplicates.first().locator("a").click();
        page().locator(".reading h1").getByText(headline).waitFor();
    }

    @Test
    void aWithdrawnItemIsExplainedWithStatus410() {
        Response response = page().navigate(address("/nyhet/" + MadeUpNews.WITHDRAWN.id()));
        assertThat(response.status()).isEqualTo(410);
        page().locator("main h1").getByText("Nyheten är gallrad").waitFor();
        assertThat(page().title()).isEqualTo("Nyheten är gallrad");
        String text = page().locator("main").innerText();
        assertThat(text)
                .contains("Skäl: Dom i hovrätten")
                .contains(String.valueOf(LocalDate.now(PartialDate.ZONE).getYear()))
                .doesNotContain("misstänkte");
        assertThat(page().locator(".provenance").count()).isZero();
    }

    private Locator description(String term) {
        page().locator(".provenance").waitFor();
        return page().locator(".provenance dt:text-is('" + term + "') + dd");
    }

    @Test
    void anUnknownItemIsExplainedWithStatus404() {
        Response response = page().navigate(address("/nyhet/0000000000000000"));
        assertThat(response.status()).isEqualTo(404);
        page().getByText("Sidan finns inte").waitFor();
    }
}
