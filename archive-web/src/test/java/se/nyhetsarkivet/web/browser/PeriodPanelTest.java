package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing the time in two calendars. */
class PeriodPanelTest extends BrowserTest {

    private static final String PERIOD = "#search-period";

    PeriodPanelTest(SharedBrowser.Running running) {
        super(running);
    }

    private Locator from() {
        return page().getByLabel("Från och med");
    }

    private Locator to() {
        return page().getByLabel("Till och med");
    }

    private void openPanel() {
        page().locator(PERIOD).press("Alt+ArrowDown");
        from().waitFor();
        page().waitForFunction("document.activeElement.closest('vaadin-date-picker')");
    }

    /** Waits for a message at a date, which for a moment is also in a place where it is read out. */
    private void seeMessage(String text) {
        page().locator("[slot=error-message]").getByText(text).waitFor();
    }

    @Test
    void aKeyboardIsEnough() {
        open("/?q=avgiften");
        openPanel();
        page().keyboard().type("2018-03-01");
        page().keyboard().press("Tab");
        seeValue(PERIOD, "2018-03-01..");
        to().fill("30/4 2018");
        to().press("Tab");
        seeValue(PERIOD, "2018-03-01..2018-04-30");
        assertThat(to().inputValue()).isEqualTo("2018-04-30");
        page().locator(".period-dates button.primary").press("Enter");
        seeUrl("from=2018-03-01&to=2018-04-30");
        seeCount("2 nyheter");
        seeValue(PERIOD, "1 mars 2018 – 30 april 2018");
        assertThat(page().locator(".period-dates").isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 600, 720, 1440})
    void thePanelIsWholeOnEveryPage(int width) {
        page().setViewportSize(width, 812);
        open("/?q=avgiften");
        openPanel();
        BoundingBox panel = page().locator(".period-dates").boundingBox();
        assertThat(panel.x).isNotNegative();
        assertThat(panel.x + panel.width).isLessThanOrEqualTo(width);
    }

    @Test
    void theCalendarsShowThePeriodThatIsSearched() {
        open("/?q=avgiften&from=2017&to=2018-02");
        openPanel();
        assertThat(from().inputValue()).isEqualTo("2017-01-01");
        assertThat(to().inputValue()).isEqualTo("2018-02-28");
        page().keyboard().press("Escape");
        seeFocus(".period-opener");
        assertThat(page().locator(".period-dates").isVisible()).isFalse();
        assertThat(page().url()).endsWith("from=2017&to=2018-02");
    }

    @Test
    void aDayIsChosenInACalendarAndSearchedFromTheField() {
        open("/?q=avgiften&from=2018-04-10&to=2018-04-20");
        openPanel();
        page().keyboard().press("ArrowDown");
        page().locator("vaadin-date-picker[opened]").waitFor();
        page().getByText("april 2018", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        page().keyboard().press("ArrowRight");
        page().keyboard().press("Enter");
        seeValue(PERIOD, "2018-04-11..2018-04-20");
        page().locator(PERIOD).press("Enter");
        seeUrl("from=2018-04-11&to=2018-04-20");
        seeCount("1 nyhet");
    }

    @Test
    void whatIsNoDateIsToldAndAnEndBeforeTheBeginningToo() {
        open("/?q=avgiften");
        openPanel();
        from().fill("31 februari");
        from().press("Tab");
        seeMessage("Skriv ett datum, till exempel 2018-03-23.");
        assertThat(page().locator(PERIOD).inputValue()).isEmpty();
        assertAccessible();
        from().fill("2018-05-01");
        from().press("Tab");
        to().fill("2018-04-01");
        to().press("Tab");
        seeMessage("Perioden slutar innan den börjar.");
        assertAccessible();
    }

    @Test
    void theCalendarsSpeakEnglishToThoseWhoChooseIt() {
        open("/");
        page().locator(".masthead button").click();
        page().getByText("62 items from 2016–2020").waitFor();
        open("/");
        page().locator(PERIOD).press("Alt+ArrowDown");
        page().waitForFunction("document.activeElement.closest('vaadin-date-picker')");
        assertThat(page().locator("vaadin-date-picker").count()).isEqualTo(2);
        page().keyboard().press("ArrowDown");
        page().getByText("Today", new Page.GetByTextOptions().setExact(true)).waitFor();
    }
}
