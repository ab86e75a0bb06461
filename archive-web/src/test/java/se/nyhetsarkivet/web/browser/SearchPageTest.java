package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** Searching in the browser. */
class SearchPageTest extends BrowserTest {

    SearchPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void theFieldHasTheFocusAndEnterSearches() {
        open("/");
        page().waitForFunction("document.activeElement.id === 'search-text'");
        page().keyboard().type("färjan");
        page().keyboard().press("Enter");
        seeCount("1 nyhet");
        seeUrl("?q=f%C3%A4rjan");
        assertThat(headlines()).containsExactly("Färjan går igen");
        assertThat(page().locator(".results mark").first().innerText()).isEqualTo("Färjan");
    }

    @Test
    void whatWasSaidBeforeIsFoundOnRequestAndSaysSo() {
        open("/?q=båten");
        seeCount("Inga nyheter");
        page().getByRole(AriaRole.LINK, exactly("Även tidigare lydelser")).click();
        seeCount("1 nyhet");
        seeUrl("earlier=true");
        assertThat(headlines()).containsExactly("Båten ligger stilla");
        assertThat(page().locator(".results .source").innerText()).contains("Tidigare lydelse");
        page().getByRole(AriaRole.LINK, exactly("Gällande lydelse")).click();
        seeCount("Inga nyheter");
    }

    @Test
    void theDateOfWhatWasKnownIsAFilterThatCanBeRemoved() {
        open("/?q=färjan&asOf=2017");
        seeCount("Inga nyheter");
        assertThat(page().getByRole(AriaRole.LINK, exactly("Sök utan filter")).getAttribute("href"))
                .doesNotContain("asOf");
        page().getByRole(AriaRole.LINK, exactly("Ta bort filtret som det var 2017"))
                .click();
        seeCount("1 nyhet");
        assertThat(page().url()).doesNotContain("asOf");
    }

    @Test
    void aPeriodIsWrittenAsPeopleWriteIt() {
        open("/?q=avgiften");
        seeCount("60 nyheter");
        searchIn("mars 2018");
        seeUrl("from=2018-03&to=2018-03");
        seeCount("1 nyhet");
        seeValue("#search-period", "mars 2018");
        searchIn("2018-03..2018-04");
        seeCount("2 nyheter");
        seeValue("#search-period", "mars 2018 – april 2018");
        page().keyboard().press("Enter");
        seeCount("2 nyheter");
        searchIn("förra veckan");
        seeCount("Inga nyheter");
        searchIn("sedan 2019");
        seeCount("24 nyheter");
    }

    @Test
    void aPeriodThatIsNoneIsExplainedAndDoesNotWidenTheSearch() {
        open("/?q=avgiften&from=2018");
        seeCount("36 nyheter");
        searchIn("någon gång");
        page().getByText("”någon gång” går inte att läsa som en tid.").waitFor();
        assertThat(page().locator("#search-period").getAttribute("aria-invalid"))
                .isEqualTo("true");
        seeUrl("from=2018");
        seeCount("36 nyheter");
        assertAccessible();
        searchIn("");
        seeCount("60 nyheter");
        assertThat(page().locator(".field-message").innerText()).isEmpty();
    }

    @Test
    void theLongestSearchCanBeSentAndReloaded() {
        open("/?q=avgiften");
        String longest = "överallt ".repeat(222);
        page().locator("#search-text").fill(longest);
        page().keyboard().press("Enter");
        seeQuery(longest.strip());
        reload();
        page().locator(".summary h2").waitFor();
        seeValue("#search-text", longest.strip());
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsExplained() {
        open("/?from=2018-05&to=2018-04");
        seeCount("Inga nyheter");
        page().getByText("Slutdatumet ligger före startdatumet.").waitFor();
    }

    @Test
    void aPageIsShownFromItsBeginningAndTheFocusIsThere() {
        open("/?q=avgiften");
        page().getByRole(AriaRole.LINK, exactly("Nästa")).click();
        seeUrl("page=1");
        page().waitForFunction("document.activeElement.matches('.summary h2')");
        page().waitForFunction("document.querySelector('.summary h2').getBoundingClientRect().top >= 0");
    }

    @Test
    void whoComesBackFromAnItemGoesOnAtItsHit() {
        open("/?q=avgiften");
        page().locator(".results h3 a").nth(15).click();
        page().locator(".reading h1").waitFor();
        page().waitForFunction("window.scrollY === 0");
        page().goBack();
        page().waitForFunction(
                        "[...document.querySelectorAll('.results h3 a')].indexOf(document.activeElement) === 15");
        page().waitForFunction("window.scrollY > 500");
        page().keyboard().press("Enter");
        page().locator(".way-back a").first().click();
        page().waitForFunction(
                        "[...document.querySelectorAll('.results h3 a')].indexOf(document.activeElement) === 15");
    }

    @Test
    void pagesLeadToTheVeryLastHit() {
        open("/?q=vägtullar&sort=oldest");
        assertThat(headlines().getFirst()).isEqualTo("Besked nummer 1 om vägtullar");
        page().getByRole(AriaRole.LINK, exactly("Sista")).click();
        seeUrl("page=2");
        page().getByText("Besked nummer 60 om vägtullar").waitFor();
        assertThat(headlines()).hasSize(20);
        assertThat(page().locator(".pager [aria-current=page]").innerText()).isEqualTo("3");
    }

    @Test
    void backAndForwardAndReloadReproduceTheSearch() {
        open("/?q=färjan");
        seeCount("1 nyhet");
        page().getByRole(AriaRole.LINK, exactly("Äldst först")).waitFor(hidden());
        page().getByRole(AriaRole.LINK, exactly("Arkivets sista år")).click();
        seeUrl("from=2019-12-15&to=2020-12-15");
        seeCount("Inga nyheter");
        page().goBack();
        seeCount("1 nyhet");
        page().goForward();
        seeCount("Inga nyheter");
        reload();
        seeCount("Inga nyheter");
        seeValue("#search-text", "färjan");
        seeValue("#search-period", "15 december 2019 – 15 december 2020");
    }

    @Test
    void aSharedLinkShowsTheWholeState() {
        open("/?q=avgiften&from=2017&to=2018&publisher=Tullkammaren&keyword=lastbilar&sort=newest");
        seeCount("8 nyheter");
        seeValue("#search-text", "avgiften");
        seeValue("#search-period", "2017 – 2018");
        assertThat(page().locator(".chip").count()).isEqualTo(3);
        assertThat(page().locator(".choices[aria-label=Ordning] [aria-current=true]")
                        .innerText())
                .isEqualTo("Nyast först");
    }

    /** A date is a filter, wherever it is typed; without words no item is more relevant than another. */
    @Test
    void aDateThatIsTypedAmongWordsIsAFilterAlsoForTheOrder() {
        open("/?q=datum:2018");
        page().locator(".choices[aria-label=Ordning] li").first().waitFor();
        assertThat(page().locator(".choices[aria-label=Ordning] li").allInnerTexts())
                .containsExactly("Nyast först", "Äldst först");
        assertThat(page().locator(".choices[aria-label=Ordning] [aria-current=true]")
                        .innerText())
                .isEqualTo("Nyast först");
    }

    @Test
    void aValueThatIsNoneIsPassedOverWithANotice() {
        open("/?from=igår&sort=best&page=x");
        seeCount("62 nyheter");
        assertThat(page().locator(".notices p").allInnerTexts())
                .anyMatch(text -> text.contains("from = igår"))
                .anyMatch(text -> text.contains("sort = best"));
    }

    @Test
    void noHitsComeWithHelp() {
        open("/?q=forvar&publisher=Tullkammaren");
        seeCount("Inga nyheter");
        assertThat(page().locator(".help").innerText()).contains("Å, ä och ö");
        page().getByRole(AriaRole.LINK, exactly("Sök utan filter")).click();
        seeUrl("?q=forvar");
    }

    @Test
    void whereNoItemHasAllWordsTheFiltersCanBeLeftAndThereIsNoEmptyTimeLine() {
        open("/?q=avgiften+kuckeliku&publisher=Tullkammaren");
        page().locator(".some-words").waitFor();
        assertThat(page().locator(".time-line").isVisible()).isFalse();
        page().getByRole(AriaRole.LINK, exactly("Sök utan filter")).click();
        page().waitForURL(address -> !address.contains("publisher"));
        page().getByRole(AriaRole.LINK, exactly("Sök utan filter")).waitFor(gone());
        page().locator(".some-words").waitFor();
    }

    @Test
    void thePageSpeaksEnglishToThoseWhoChooseIt() {
        open("/");
        page().getByRole(AriaRole.BUTTON, named("In English")).click();
        page().getByText("62 items from 2016–2020").waitFor();
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");
    }

    private void searchIn(String period) {
        page().locator("#search-period").fill(period);
        page().keyboard().press("Enter");
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
