package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about the archive, and the one where citations are checked. */
class AboutPageTest extends BrowserTest {

    AboutPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @ParameterizedTest
    @CsvSource({"/om, 1440, LIGHT", "/om, 375, DARK", "/kontrollera, 1440, LIGHT", "/kontrollera, 320, DARK"})
    void thePagesAreAccessible(String path, int width, ColorScheme scheme) {
        view(width, scheme);
        open(path);
        assertNoSidewaysScrolling();
        assertAccessible();
    }

    @Test
    void theCalendarShowsEachMonthAndItsGaps() {
        open("/om");
        page().locator("coverage-calendar td").first().waitFor();
        assertThat(page().locator("coverage-calendar tbody tr").count()).isEqualTo(5);
        assertThat(page().locator("coverage-calendar td a[href='/?from=2018-04&to=2018-04']")
                        .innerText())
                .isEqualTo("3");
    }

    @Test
    void thePublishersAreCountedByYear() {
        open("/om");
        page().getByText("Tullkammaren: 40").click();
        page().locator(".by-year li").first().waitFor();
        assertThat(page().locator(".by-year li").allInnerTexts()).contains("2018 8");
        page().locator(".by-year a").first().click();
        seeCount("8 nyheter");
    }

    @Test
    void theStatementTellsHowToReportWhatCannotBeUsed() {
        open("/om");
        assertThat(page().locator("#tillganglighet").innerText()).contains("2018:1937", "WCAG 2.2", "Digg");
    }
}
