package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is typed while an answer is on its way stays, in every field, though every answer takes most of a second. A faster or
 * slower machine changes how much of the typing the answer meets, and not what is expected.
 */
class TypedTextTest extends BrowserTest {

    private static final String TEXT = "#search-text";
    private static final String PERIOD = "#search-period";

    /** Notes what a script writes into a field. */
    private static final String NOTE_WRITES = """
            (() => {
              window.written = [];
              const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
              Object.defineProperty(HTMLInputElement.prototype, 'value', {
                get() { return value.get.call(this); },
                set(text) { window.written.push(`${this.id}: ${text}`); value.set.call(this, text); },
              });
            })()
            """;

    TypedTextTest(SharedBrowser.Running running) {
        super(running);
    }

    private void openSlowly(String path) {
        open(path);
        page().evaluate(NOTE_WRITES);
        useSlowLine();
    }

    private void enter(String field, String text) {
        page().locator(field).fill(text);
        page().locator(field).press("Enter");
    }

    private Locator link(String name) {
        return page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aPeriodTypedAtOnceAfterAnotherStays() {
        openSlowly("/?q=avgiften");
        enter(PERIOD, "mars 2018");
        page().locator(PERIOD).fill("2019");
        seeUrl("from=2018-03&to=2018-03");
        seeCount("1 nyhet");
        seeValue(PERIOD, "2019");
        page().locator(PERIOD).press("Enter");
        seeUrl("from=2019&to=2019");
        seeCount("12 nyheter");
        seeValue(PERIOD, "2019");
        assertThat(page().evaluate("window.written")).asString().doesNotContain("mars 2018");
    }

    @Test
    void twoPeriodsSentOneAfterTheOtherEndWithTheSecond() {
        openSlowly("/?q=avgiften");
        enter(PERIOD, "mars 2018");
        enter(PERIOD, "2018-04..2018-05");
        seeUrl("from=2018-04&to=2018-05");
        seeCount("2 nyheter");
        seeValue(PERIOD, "april 2018 – maj 2018");
        assertThat(page().evaluate("window.written")).asString().doesNotContain("mars 2018");
    }

    @Test
    void aTextTypedAfterEnterStaysAndIsSearchedFor() {
        openSlowly("/");
        enter(TEXT, "avgiften");
        page().locator(TEXT).fill("färjan");
        seeQuery("färjan");
        seeCount("1 nyhet");
        seeValue(TEXT, "färjan");
    }

    @Test
    void whatIsTypedAfterALinkWasFollowedStays() {
        openSlowly("/?q=avgiften");
        link("Arkivets sista år").click();
        page().locator(PERIOD).fill("2017");
        seeUrl("from=2019-12-15");
        seeCount("13 nyheter");
        seeValue(PERIOD, "2017");
    }

    @Test
    void aPeriodThatIsChosenTakesThePlaceOfOneThatWasBegunBefore() {
        openSlowly("/?q=avgiften");
        page().locator(PERIOD).fill("2017");
        link("Arkivets sista år").click();
        seeUrl("from=2019-12-15");
        seeValue(PERIOD, "15 december 2019 – 15 december 2020");
    }

    @Test
    void theWayBackShowsTheEarlierSearchAndLeavesWhatIsTypedThen() {
        open("/?q=avgiften");
        enter(PERIOD, "2018");
        seeCount("12 nyheter");
        seeUrl("from=2018");
        useSlowLine();
        page().goBack();
        page().locator(TEXT).fill("färjan");
        seeQuery("färjan");
        seeValue(TEXT, "färjan");
        seeValue(PERIOD, "");
    }

    @Test
    void aPeriodThatCannotBeReadDoesNotTakeTheFocusFromWhoTypesOn() {
        openSlowly("/?q=avgiften");
        enter(PERIOD, "någon gång");
        page().locator(TEXT).fill("färjan");
        page().getByText("”någon gång” går inte att läsa som en tid.").waitFor();
        seeCount("1 nyhet");
        seeFocus(TEXT);
        seeValue(TEXT, "färjan");
    }

    @Test
    void whatIsTypedBeforeTheScriptsHaveComeIsSearchedFor() {
        visitForTheFirstTime();
        useSlowLine();
        page().navigate(address("/"));
        page().locator(TEXT).waitFor();
        enter(TEXT, "färjan");
        page().locator(PERIOD).fill("2018");
        seeQuery("färjan");
        seeCount("1 nyhet");
        seeValue(TEXT, "färjan");
        seeValue(PERIOD, "2018");
        page().locator(PERIOD).press("Enter");
        seeUrl("from=2018&to=2018");
    }

    @Test
    void aListThatIsLookedThroughKeepsItsFieldThroughASearch() {
        openSlowly("/?sort=newest");
        Locator list = page().locator(".value-filter").filter(new Locator.FilterOptions().setHasText("Ämne"));
        list.getByRole(AriaRole.BUTTON).click();
        Locator field = list.locator("input");
        field.fill("lastb");
        link("Tullkammaren 40").click();
        field.fill("lastbilar");
        seeCount("40 nyheter");
        page().waitForFunction("document.querySelectorAll('.value-filter:nth-of-type(2) li').length === 1");
        assertThat(field.inputValue()).isEqualTo("lastbilar");
        list.getByRole(AriaRole.BUTTON).click();
        field.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page().waitForFunction("document.activeElement.closest('.value-filter') !== null");
    }

    @Test
    void aListThatComesLateDoesNotTakeTheFocusFromWhoTypesElsewhere() {
        openSlowly("/?sort=newest");
        Locator list = page().locator(".value-filter").filter(new Locator.FilterOptions().setHasText("Ämne"));
        list.getByRole(AriaRole.BUTTON).click();
        page().locator(PERIOD).pressSequentially("2018");
        list.locator("input").waitFor();
        seeFocus(PERIOD);
        seeValue(PERIOD, "2018");
    }

    @Test
    void aDateTypedIntoACalendarStays() {
        openSlowly("/?q=avgiften");
        page().locator(".period-opener").click();
        Locator from = page().getByLabel("Från och med");
        enter(PERIOD, "mars 2018");
        page().locator(".period-opener").click();
        from.fill("2019-01-01");
        seeCount("1 nyhet");
        assertThat(from.inputValue()).isEqualTo("2019-01-01");
    }

    @Test
    void aCitationPastedDuringACheckStays() {
        open("/kontrollera");
        useSlowLine();
        page().locator("#pasted-citation").fill("Vad som helst");
        page().locator(".check button").click();
        page().locator("#pasted-citation").fill("Något annat");
        page().getByText("Det går inte att se vad som citeras").waitFor();
        seeValue("#pasted-citation", "Något annat");
    }

    /** Each text field of each page; typed in as soon as it is there, before the last answer that makes the page. */
    @ParameterizedTest
    @CsvSource({
        "/, #search-text #search-period",
        "/?q=avgiften, #search-period",
        "/kontrollera, #pasted-citation",
        "/press/fullmakt, #giver-name #receiver-newsroom #case-authority #covers-other #signature-place"
    })
    void whatIsTypedWhileThePageIsComingStays(String path, String fieldsOfThePage) {
        visitForTheFirstTime();
        List<String> fields = List.of(fieldsOfThePage.split(" "));
        useSlowLine();
        page().navigate(address(path));
        for (String field : fields) {
            page().locator(field).fill("färjan 2018 " + field);
        }
        page().waitForLoadState(LoadState.NETWORKIDLE);
        for (String field : fields) {
            seeValue(field, "färjan 2018 " + field);
        }
    }
}
