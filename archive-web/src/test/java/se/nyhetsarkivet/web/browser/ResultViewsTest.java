package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The ways to look at what was found. */
class ResultViewsTest extends BrowserTest {

    ResultViewsTest(SharedBrowser.Running running) {
        super(running);
    }

    private Locator link(String name) {
        return page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void eachWidthTellsHowManyItWouldFind() {
        open("/?q=avgift");
        seeCount("60 nyheter");
        link("Exakt 0").waitFor();
        link("Böjningar 60").click();
        seeUrl("width=inflected");
        seeCount("60 nyheter");
        assertThat(page().locator(".chip").innerText()).startsWith("utan sammansättningar");
    }

    @Test
    void aHitTellsWhyItWasFound() {
        open("/?q=avgift&size=5");
        Locator hit = page().locator(".results > li").first();
        hit.getByText("Varför träff?").click();
        hit.locator(".more li").first().waitFor();
        assertThat(hit.locator(".more li").allInnerTexts())
                .contains("”avgiften” – annan form av ”avgift” (substantiv), en gång");
        assertAccessible();
    }

    @Test
    void nearlyTheSameTextsAreFoldedUnderTheFirst() {
        open("/?q=jordbrukets+maskiner");
        seeCount("2 nyheter");
        assertThat(headlines()).hasSize(1);
        page().getByText("1 nyhet till med nästan samma text").click();
        Locator other = page().locator(".more li a");
        assertThat(other.innerText()).startsWith("Besked nummer");
        other.click();
        page().locator(".reading h1").waitFor();
    }

    @Test
    void linesShowTheMatchesUnderEachOther() {
        open("/?q=avgift&size=5");
        link("Rad för rad").click();
        seeUrl("view=lines");
        page().locator(".concordance").waitFor();
        assertThat(page().locator(".concordance mark").allInnerTexts()).contains("Avgiften", "avgifterna");
        Object left = page().evaluate("new Set([...document.querySelectorAll('.concordance mark')]"
                + ".map(mark => Math.round(mark.getBoundingClientRect().left))).size");
        assertThat(left).isEqualTo(1);
        assertAccessible();
        page().locator(".concordance a").first().click();
        page().locator(".way-back a").first().click();
        seeUrl("view=lines");
        page().locator(".concordance").waitFor();
    }

    @Test
    void theDensityIsTheReadersChoiceAndRemembered() {
        open("/?q=avgift");
        page().locator(".snippet").first().waitFor();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tätt"))
                .click();
        assertThat(page().locator(".snippet").first().isVisible()).isFalse();
        assertThat(page().locator("density-switch [aria-pressed=true]").innerText())
                .isEqualTo("Tätt");
        open("/?q=färjan");
        page().waitForFunction("document.documentElement.dataset.density === 'compact'");
        assertThat(page().url()).doesNotContain("density");
        assertAccessible();
    }

    @Test
    void helpIsOneKeyAwayAndItsExamplesRun() {
        open("/?q=avgift");
        seeCount("60 nyheter");
        page().keyboard().press("F1");
        page().locator("dialog[open]").waitFor();
        assertAccessible();
        page().keyboard().press("Escape");
        assertThat(page().locator("dialog[open]").count()).isZero();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sökhjälp (F1)"))
                .click();
        link("skatt -moms").click();
        seeQuery("skatt -moms");
        page().waitForFunction("document.querySelector('dialog').open === false");
        seeValue("#search-text", "skatt -moms");
    }
}
