package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Choosing for and against publishers, keywords and years. */
class FilterPanelTest extends BrowserTest {

    FilterPanelTest(SharedBrowser.Running running) {
        super(running);
    }

    private Locator link(String name) {
        return page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aFilterNarrowsKeepsTheFocusAndCanBeRemoved() {
        open("/?q=avgiften");
        link("Vägnämnden 20").focus();
        page().keyboard().press("Enter");
        seeCount("20 nyheter");
        seeUrl("publisher=V%C3%A4gn%C3%A4mnden");
        page().waitForFunction("document.activeElement.dataset.focus === 'AvsändareVägnämnden'");
        page().locator(".active-filters a").click();
        seeCount("60 nyheter");
    }

    @Test
    void aValueCanBeExcluded() {
        open("/?q=avgiften");
        link("Uteslut Tullkammaren").click();
        seeCount("20 nyheter");
        seeUrl("notPublisher=Tullkammaren");
        assertThat(page().locator(".chip").innerText()).startsWith("inte Tullkammaren");
        assertThat(page().locator(".value-filter .against").innerText()).contains("Tullkammaren 40");
        assertAccessible();
    }

    @Test
    void yearsAreCountedAndChosen() {
        open("/?q=avgiften");
        link("2018 12").click();
        seeCount("12 nyheter");
        seeUrl("year=2018");
        link("2017 12").click();
        seeCount("24 nyheter");
        link("Ta bort alla filter").click();
        seeCount("60 nyheter");
    }

    @Test
    void aLongListIsLookedThrough() {
        open("/?sort=newest");
        Locator list = page().locator(".value-filter").filter(new Locator.FilterOptions().setHasText("Ämne"));
        list.getByRole(AriaRole.BUTTON).click();
        Locator field = list.locator("input");
        field.waitFor();
        page().waitForFunction("document.activeElement.closest('list-search') !== null");
        page().keyboard().type("lastb");
        page().waitForFunction("document.querySelectorAll('.value-filter:nth-of-type(2) li').length === 1");
        assertThat(list.locator("li").innerText()).startsWith("lastbilar");
        assertAccessible();
        list.locator("li a").first().click();
        seeCount("30 nyheter");
    }

    @Test
    void everyNarrowingOrWideningHasAChip() {
        open(
                "/?q=avgiften&from=2017&to=2018&notYear=2018&publisher=Tullkammaren&keyword=lastbilar&width=exact&earlier=true");
        seeCount("4 nyheter");
        assertThat(page().locator(".chip > span:first-child").allInnerTexts())
                .containsExactly(
                        "2017 – 2018",
                        "inte 2018",
                        "Tullkammaren",
                        "lastbilar",
                        "Även tidigare lydelser",
                        "bara exakt stavning");
        for (int left = 6; left > 0; left--) {
            page().locator(".chip").first().focus();
            page().keyboard().press("Enter");
            page().waitForFunction(
                            "left => [...document.querySelectorAll('.chip')]"
                                    + ".filter(chip => chip.checkVisibility()).length === left",
                            left - 1);
            page().waitForFunction("document.activeElement !== document.body");
        }
        page().waitForURL(address("/?q=avgiften"));
    }
}
