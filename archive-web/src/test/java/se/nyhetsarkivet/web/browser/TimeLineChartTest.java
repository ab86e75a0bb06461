package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Choosing time in the time line with mouse and keyboard, and reading it as a table. */
class TimeLineChartTest extends BrowserTest {

    TimeLineChartTest(SharedBrowser.Running running) {
        super(running);
    }

    private Locator bars() {
        return page().locator("time-line .bars a");
    }

    private Locator bar(String label) {
        return page().locator("time-line .bars a[aria-label^='" + label + "']");
    }

    private void follow(String link) {
        page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    private void openMonths() {
        open("/?q=vägtullar");
        seeCount("60 nyheter");
        bars().first().waitFor();
        assertThat(bars().count()).isEqualTo(60);
    }

    @Test
    void aBarSearchesItsTime() {
        openMonths();
        bar("april 2018").click();
        seeCount("1 nyhet");
        seeUrl("from=2018-04&to=2018-04");
        assertThat(page().locator(".chip").innerText()).startsWith("april 2018");
    }

    @Test
    void draggingOverBarsSearchesTheirTime() {
        openMonths();
        BoundingBox first = bar("mars 2017").boundingBox();
        BoundingBox last = bar("maj 2017").boundingBox();
        page().mouse().move(first.x + first.width / 2, first.y + 20);
        page().mouse().down();
        page().mouse().move(last.x + last.width / 2, last.y + 20, new Mouse.MoveOptions().setSteps(6));
        assertThat(page().locator(".bar-told").innerText()).isEqualTo("mars 2017 – maj 2017: 3 nyheter");
        page().mouse().up();
        seeUrl("from=2017-03&to=2017-05");
        seeCount("3 nyheter");
    }

    @Test
    void shiftAndArrowsChooseSeveralBars() {
        openMonths();
        bars().last().focus();
        page().keyboard().press("Home");
        page().keyboard().press("Shift+ArrowRight");
        page().keyboard().press("Shift+ArrowRight");
        page().locator("time-line [aria-live]")
                .getByText("januari 2016 – mars 2016: 3 nyheter")
                .waitFor();
        page().keyboard().press("Enter");
        seeUrl("from=2016-01&to=2016-03");
        seeCount("3 nyheter");
        page().waitForFunction("document.activeElement.closest('time-line') !== null");
    }

    @Test
    void escapeGivesUpAChoiceOfBars() {
        openMonths();
        bars().last().focus();
        page().keyboard().press("Shift+ArrowLeft");
        assertThat(page().locator(".bars .chosen").count()).isEqualTo(2);
        page().keyboard().press("Escape");
        assertThat(page().locator(".bars .chosen").count()).isZero();
    }

    @Test
    void minusZoomsOutToTheLargerPeriod() {
        open("/?q=vägtullar&from=2018-04&to=2018-04");
        seeCount("1 nyhet");
        bars().last().focus();
        page().keyboard().press("-");
        seeUrl("from=2018&to=2018");
        seeCount("12 nyheter");
        follow("Zooma ut");
        seeUrl("from=2010&to=2019");
        follow("Zooma ut");
        page().waitForURL(address("/?q=v%C3%A4gtullar"));
    }

    @Test
    void oneStepsToThePeriodsBeforeAndAfter() {
        open("/?q=vägtullar&from=2018-04&to=2018-04");
        follow("Senare ›");
        seeUrl("from=2018-05&to=2018-05");
        follow("‹ Tidigare");
        seeUrl("from=2018-04&to=2018-04");
        open("/?from=2016&to=2016");
        bars().first().waitFor();
        assertThat(page().getByText("‹ Tidigare").count()).isZero();
    }

    @Test
    void theUnitCanBeChanged() {
        openMonths();
        follow("år");
        seeUrl("unit=year");
        page().waitForFunction("document.querySelectorAll('time-line .bars a').length === 5");
        assertThat(bar("2018").count()).isEqualTo(1);
    }

    @Test
    void sharesAreOfAllItemsOfTheTime() {
        openMonths();
        follow("Andel av alla nyheter");
        seeUrl("measure=share");
        bar("april 2018: 33").waitFor();
        assertThat(bar("maj 2018").getAttribute("aria-label"))
                .startsWith("maj 2018: 100")
                .contains("(1 nyhet)");
        assertAccessible();
    }

    @Test
    void theSameNumbersStandInATable() {
        openMonths();
        page().getByText("Visa som tabell").click();
        Locator row =
                page().locator(".time-line tbody tr").filter(new Locator.FilterOptions().setHasText("april 2018"));
        assertThat(row.innerText().replace('\u00a0', ' ')).isEqualTo("april 2018\t1\t3\t33 %");
        assertAccessible();
    }

    @Test
    void timeWithoutAnyItemsIsMarkedAndTold() {
        open("/?from=2020&to=2022");
        seeCount("12 nyheter");
        assertThat(page().locator(".time-line-description").innerText())
                .contains("Arkivet täcker 15 januari 2016 – 15 december 2020.");
        assertThat(bars().count()).isEqualTo(12);
    }

    @Test
    void manyBarsAreSeenOnANarrowScreen() {
        view(320, ColorScheme.LIGHT);
        open("/?q=vägtullar");
        page().locator(".time-line-folding > summary").click();
        bars().nth(59).waitFor();
        page().evaluate("() => { const bars = document.querySelector('time-line .bars');"
                + " for (let i = 0; i < 1400; i++) { bars.append(bars.firstElementChild.cloneNode(true)); } }");
        assertThat((Boolean) page().evaluate("[...document.querySelectorAll('time-line .bars a span')]"
                        + ".every(bar => bar.getBoundingClientRect().width > 0.1)"))
                .isTrue();
        assertNoSidewaysScrolling();
    }
}
