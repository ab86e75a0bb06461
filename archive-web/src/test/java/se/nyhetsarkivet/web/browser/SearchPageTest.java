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
        seeCount("62 nyheter");
        page().waitForFunction("document.activeElement.closest('vaadin-text-field') !== null");
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
    void aTypedDayMonthOrYearLimitsTheSearch() {
        open("/");
        seeCount("62 nyheter");
        typeDate("Från och med", "2018-04");
        seeUrl("from=2018-04-01");
        typeDate("Till och med", "2018-04");
        seeUrl("to=2018-04-30");
        seeCount("3 nyheter");
        typeDate("Till och med", "2018-04-22");
        seeUrl("to=2018-04-22");
        seeCount("2 nyheter");
    }

    @Test
    void aDayCanBePickedInTheCalendar() {
        open("/?from=2018-04-10&to=2018-04-30");
        seeCount("3 nyheter");
        page().locator("vaadin-date-picker")
                .first()
                .locator("[part~=toggle-button]")
                .click();
        page().locator("vaadin-month-calendar [part~=date][aria-label*='20 april 2018']")
                .click();
        seeUrl("from=2018-04-20");
        seeCount("2 nyheter");
    }

    @Test
    void aDateThatIsNoneIsExplainedBesideItsField() {
        open("/");
        seeCount("62 nyheter");
        typeDate("Från och med", "2018-02-30");
        page().getByText("Skriv datumet som 2018-04-23, 2018-04 eller 2018.").waitFor();
        seeCount("62 nyheter");
    }

    @Test
    void aDateThatIsNoneDoesNotWidenTheSearchBehindTheReadersBack() {
        open("/?q=avgiften&from=2018");
        seeCount("36 nyheter");
        typeDate("Från och med", "i våras");
        page().getByText("Skriv datumet som 2018-04-23, 2018-04 eller 2018.").waitFor();
        page().getByRole(AriaRole.BUTTON, exactly("Sök")).click();
        page().waitForFunction("document.activeElement.closest('vaadin-date-picker') !== null");
        seeUrl("from=2018");
        seeCount("36 nyheter");
        typeDate("Från och med", "");
        seeCount("60 nyheter");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsExplained() {
        open("/?from=2018-05&to=2018-04");
        seeCount("Inga nyheter");
        page().getByText("Slutdatumet ligger före startdatumet.").waitFor();
    }

    @Test
    void wordsThatWereTypedGoAlongWithAPeriodOrAFilter() {
        open("/");
        seeCount("62 nyheter");
        page().getByRole(AriaRole.TEXTBOX, named("Sök bland nyheterna")).fill("avgiften");
        page().getByRole(AriaRole.LINK, exactly("Senaste året")).click();
        seeUrl("?q=avgiften&from=");
        seeCount("Inga nyheter");
        page().goBack();
        seeCount("62 nyheter");
        page().getByRole(AriaRole.TEXTBOX, named("Sök bland nyheterna")).fill("avgiften");
        page().getByRole(AriaRole.CHECKBOX, named("Tullkammaren (40)")).check();
        seeUrl("?q=avgiften&publisher=Tullkammaren");
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
    void aFilterKeepsTheFocus() {
        open("/?q=avgiften");
        page().getByRole(AriaRole.CHECKBOX, named("Vägnämnden (20)")).focus();
        page().keyboard().press("Space");
        seeCount("20 nyheter");
        page().waitForFunction("document.activeElement.closest('vaadin-checkbox')?.textContent.includes('Vägnämnden')");
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
        page().locator(".way-back a").click();
        page().waitForFunction(
                        "[...document.querySelectorAll('.results h3 a')].indexOf(document.activeElement) === 15");
    }

    @Test
    void filtersNarrowAndCanBeRemoved() {
        open("/");
        page().getByRole(AriaRole.CHECKBOX, named("Rederinämnden (2)")).check();
        seeCount("2 nyheter");
        seeUrl("publisher=Rederin%C3%A4mnden");
        page().getByRole(AriaRole.LINK, exactly("Ta bort filtret Rederinämnden"))
                .click();
        seeCount("62 nyheter");
    }

    @Test
    void aBarOfTheTimeLineSearchesItsTime() {
        open("/?q=vägtullar");
        seeCount("60 nyheter");
        page().locator("time-line-bars a[title^='april 2018']").click();
        seeCount("1 nyhet");
        seeUrl("from=2018-04&to=2018-04");
        assertThat(page().locator(".chip").innerText()).startsWith("april 2018");
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
        page().getByRole(AriaRole.LINK, exactly("Senaste året")).click();
        seeUrl("from=");
        seeCount("Inga nyheter");
        page().goBack();
        seeCount("1 nyhet");
        page().goForward();
        seeCount("Inga nyheter");
        page().reload();
        seeCount("Inga nyheter");
        assertThat(page().locator("vaadin-text-field input").inputValue()).isEqualTo("färjan");
    }

    @Test
    void aSharedLinkShowsTheWholeState() {
        open("/?q=avgiften&from=2017&to=2018&publisher=Tullkammaren&keyword=lastbilar&sort=newest");
        seeCount("8 nyheter");
        assertThat(page().locator("vaadin-text-field input").inputValue()).isEqualTo("avgiften");
        assertThat(page().locator("vaadin-date-picker input").first().inputValue())
                .isEqualTo("2017-01-01");
        assertThat(page().locator("vaadin-date-picker input").last().inputValue())
                .isEqualTo("2018-12-31");
        assertThat(page().locator(".chip").count()).isEqualTo(4);
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
    void thePageSpeaksEnglishToThoseWhoChooseIt() {
        open("/");
        page().getByRole(AriaRole.BUTTON, named("In English")).click();
        seeCount("62 items");
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");
    }

    private void typeDate(String field, String date) {
        page().getByRole(AriaRole.COMBOBOX, named(field)).fill(date);
        page().keyboard().press("Enter");
        page().keyboard().press("Tab");
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
