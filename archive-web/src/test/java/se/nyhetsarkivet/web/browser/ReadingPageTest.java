package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

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
    void anUnknownItemIsExplainedWithStatus404() {
        Response response = page().navigate(address("/nyhet/0000000000000000"));
        assertThat(response.status()).isEqualTo(404);
        page().getByText("Sidan finns inte").waitFor();
    }
}
