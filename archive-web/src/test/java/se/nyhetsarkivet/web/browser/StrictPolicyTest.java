package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.ItemId;

/** The pages work under their strict Content-Security-Policy, and the text before the scripts gives way to the application. */
class StrictPolicyTest extends BrowserTest {

    private static final ItemId NOTICE = MadeUpNews.notice(0);

    StrictPolicyTest(SharedBrowser.Running running) {
        super(running, Visit.FIRST);
    }

    @Test
    void noPageViolatesThePolicy() {
        List<String> errors = new ArrayList<>();
        page().onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                errors.add(page().url() + ": " + message.text());
            }
        });
        open("/");
        page().locator("#outlet main h1").first().waitFor();
        open("/?q=avgiften");
        page().locator(".results h3 a").first().click();
        page().locator(".provenance").waitFor();
        open("/nyhet/" + NOTICE);
        page().locator(".provenance").waitFor();
        page().getByText("Visa källhänvisningar").click();
        page().locator(".citation h3").first().waitFor();
        open("/?q=avgiften&view=lines&measure=share");
        page().locator(".concordance").waitFor();
        open("/om");
        page().locator("coverage-calendar td").first().waitFor();
        open("/kontrollera");
        open("/urval?q=avgiften");
        page().locator("export-files a").first().waitFor();
        open("/mina-sokningar?q=avgiften");
        page().locator(".saved-form").waitFor();
        open("/press");
        open("/press/fullmakt");
        open("/logga-in");
        page().locator(".form-fields").waitFor();
        assertThat(errors).isEmpty();
    }

    @Test
    void eachDocumentHasANumberOfItsOwn() {
        String first = policy("/");
        assertThat(first).contains("script-src 'self' 'nonce-").contains("frame-ancestors 'none'");
        assertThat(first.substring(first.indexOf("script-src"), first.indexOf("style-src")))
                .doesNotContain("unsafe-inline");
        assertThat(policy("/")).isNotEqualTo(first);
    }

    private String policy(String path) {
        Response response = page().navigate(address(path));
        return String.valueOf(response.headerValue("content-security-policy"));
    }

    @Test
    void theTextBeforeTheScriptsGivesWayToTheApplication() {
        open("/nyhet/" + NOTICE + "/vad-som-helst");
        page().locator(".provenance").waitFor();
        assertThat(page().locator("h1").count()).isEqualTo(1);
        assertThat(page().locator("#before-scripts").count()).isZero();
        assertThat(page().locator("[class=Z3988]").count()).isEqualTo(1);
    }

    @Test
    void theMetadataFollowTheReaderFromPageToPage() {
        open("/?q=\"Besked nummer 1 om\"");
        assertThat(page().locator("[data-about-page]").count()).isZero();
        page().locator(".results h3 a").first().click();
        page().locator(".provenance").waitFor();
        assertThat(page().locator("link[rel=canonical]").getAttribute("href"))
                .isEqualTo(address("/nyhet/" + NOTICE + "/besked-nummer-1-om-vagtullar"));
        assertThat(page().locator("script[type='application/ld+json']").textContent())
                .contains("\"headline\":\"Besked nummer 1 om vägtullar\"");
        page().locator(".way-back a").first().click();
        seeCount("1 nyhet");
        page().waitForFunction("!document.querySelector('[data-about-page]')");
    }
}
