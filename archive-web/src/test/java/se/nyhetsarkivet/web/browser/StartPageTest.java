package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What is shown before anything is asked. */
class StartPageTest extends BrowserTest {

    StartPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void theNewestItemsAreListedWithDateHeadlineAndLead() {
        open("/");
        Locator newest = page().locator(".headlines > li").first();
        newest.waitFor();
        assertThat(newest.innerText().lines().filter(line -> !line.isBlank()))
                .startsWith("15 december 2020", "Besked nummer 60 om vägtullar")
                .hasSize(3);
    }

    @Test
    void theMastheadTellsWhatTheArchiveHolds() {
        open("/");
        assertThat(page().locator(".folio").innerText()).contains("62 nyheter från 2016–2020");
    }

    @Test
    void theTimeLineIsThatOfTheWholeArchive() {
        open("/");
        page().locator("time-line .bars a").first().waitFor();
        assertThat(page().locator("time-line .bars a").count()).isEqualTo(60);
        assertThat(page().locator(".time-line-description").innerText()).contains("Arkivet täcker 15 januari 2016");
    }

    @Test
    void anItemIsReadAndTheWayBackLeadsToTheStart() {
        open("/");
        page().locator(".headlines h3 a").first().click();
        page().locator(".reading h1").waitFor();
        page().locator(".way-back a").first().click();
        page().locator(".start-columns").waitFor();
    }

    @Test
    void allItemsAreALinkAway() {
        open("/");
        page().getByText("Alla nyheter, nyast först").click();
        seeCount("62 nyheter");
        assertThat(headlines().getFirst()).isEqualTo("Besked nummer 60 om vägtullar");
    }
}
