package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds in every state of every page: accessible, no sideways scrolling, usable by keyboard. With {@code -Dscreenshots=all} each
 * is photographed at every width in both themes.
 */
class EveryStateTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final boolean ALL_SCREENSHOTS = "all".equals(System.getProperty("screenshots"));
    private static final int NARROW = 375;
    private static final int HEIGHT = 1_000;
    private static final int[] WIDTHS = {1440, 1024, 768, NARROW, 320};

    EveryStateTest(SharedBrowser.Running running) {
        super(running, Visit.GOING_ON);
    }

    /** Where the hits are not what is looked at there are few, since each colour beside each other takes its time. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "start, /",
        "lines, '/?q=avgiften&view=lines&size=5'",
        "shares, '/?q=avgiften&measure=share&size=5'",
        "excluded, '/?q=avgiften&notPublisher=Tullkammaren&notYear=2018&width=inflected&size=5'",
        "did-you-mean, /?q=lastbilr",
        "about, /om",
        "press, /press",
        "mandate, /press/fullmakt",
        "check, /kontrollera",
        "tools, /verktyg",
        "sign-in-wait, /logga-in?problem=wait&minutes=4",
        "selection, /urval",
        "saved, '/mina-sokningar?q=avgiften&publisher=Tullkammaren'",
        "search-export, '/urval?q=avgiften&from=2017&keyword=lastbilar'",
        "follow, '/folj?q=avgiften&publisher=Tullkammaren'",
        "alerts-off, '/bevakningar?q=avgiften&publisher=Tullkammaren'",
        "alert-unknown, /bevakning/x",
        "changes, /andringar",
        "changes-silent, '/andringar?order=silent&kind=headline&publisher=Rederinämnden&words=5'",
        "changes-bad-value, /andringar?kind=stor",
        "words, '/andringar/ord?q=vid sundet'",
        "words-found, /andringar/ord?q=avgiften&width=inflected",
        "words-removed, /andringar/ord?q=båten",
        "quotes, /citat",
        "list, /lista",
        "compare, '/jamfor?q=avgiften&q=färjan&q=lastbilar&q=finns inte&q=isen&measure=share&words=true'",
        "compare-publisher, /jamfor?q=avgiften&by=publisher&measure=best",
        "this-day, /denna-dag?date=2021-04-15",
        "this-day-empty, /denna-dag?date=2021-04-16",
        "series-none, /serie?item=0000000000000000",
        "notices, '/?q=(avgiften datum:xyz&size=5'",
        "results, /?q=avgiften",
        "filtered, '/?q=avgiften&from=2017&to=2018&publisher=Tullkammaren&keyword=lastbilar&sort=newest&size=5'",
        "one-month, '/?from=2018-04&to=2018-04'",
        "last-page, '/?q=avgiften&page=2'",
        "past-the-end, '/?q=avgiften&page=99'",
        "no-hits, '/?q=forvar&publisher=Tullkammaren'",
        "earlier-wording, '/?q=båten&earlier=true&size=5'",
        "long-name, /?publisher=Arbetsmarknadsdepartementet&size=5",
        "as-of, '/?q=färjan&asOf=2017&size=5'",
        "some-words, /?q=färjan+lastbilar+rodret&size=5",
        "bad-values, /?from=igår&sort=best&size=5",
        "missing-page, /finns/inte",
        "missing-item, /nyhet/0000000000000000"
    })
    void isAccessibleAtEveryWidthInLightAndDark(String state, String path) {
        openByLink(path);
        checkAtEveryWidthInLightAndDark(state);
        stay();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"item, /?q=färjan", "item-by-month, /?q=isläge", "item-with-duplicates, '/?q=\"Besked nummer 1 om\"'"})
    void aReadingPageIsAccessibleAtEveryWidthInLightAndDark(String state, String search) {
        openByLink(search);
        page().locator(".results h3 a").first().click();
        page().locator(".provenance").waitFor();
        checkAtEveryWidthInLightAndDark(state);
        stay();
    }

    /** What opens on a page: the path, what is clicked, and what is seen then. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "help, /?q=avgiften&size=5, search-help button, dialog[open]",
        "why, '/?q=avgiften&size=3', .results .more summary, .results .more li",
        "folded, /?q=jordbrukets+maskiner, .results .more summary, .results .more li a",
        "time-table, /?q=avgiften&size=5, .time-line-table summary, .time-line tbody tr",
        "period-panel, '/?q=avgiften&from=2018&size=5', .period-opener, vaadin-date-picker",
        "calendar, '/?q=avgiften&from=2018&size=5', .period-opener, vaadin-date-picker",
        "whole-list, /?sort=newest, .value-filter button, .value-filter input",
        "comparison, '/?q=färjan', .results h3 a, .revisions a[href*=before]",
        "citations, '/?q=färjan', .results h3 a, .citation summary"
    })
    void whatOpensOnAPageIsAccessible(String state, String path, String clicked, String seen) {
        open(path);
        page().locator(clicked).first().click();
        page().locator(seen).first().waitFor();
        if (state.equals("comparison") || state.equals("citations")) {
            page().locator(seen).first().click();
            page().locator(state.equals("citations") ? ".citation h3" : ".comparison")
                    .first()
                    .waitFor();
        }
        if (state.equals("calendar")) {
            page().waitForFunction("document.activeElement.closest('vaadin-date-picker')");
            page().keyboard().press("ArrowDown");
            page().locator("vaadin-date-picker[opened]").waitFor();
            page().locator("vaadin-month-calendar td[tabindex='0']").first().waitFor();
        }
        check(state, WIDTHS[0], ColorScheme.LIGHT);
        check(state, NARROW, ColorScheme.DARK);
    }

    @Test
    void theTombstoneOfAnItemIsAccessibleAtEveryWidthInLightAndDark() {
        open("/nyhet/" + MadeUpNews.WITHDRAWN.id());
        checkAtEveryWidthInLightAndDark("withdrawn-item");
    }

    @Test
    void theAlarmAboutTheRecordIsAccessibleAtEveryWidthInLightAndDark() throws IOException {
        Path original = anOriginal();
        Path aside = Files.createTempDirectory("aside").resolve("original");
        Files.move(original, aside);
        try {
            assertThat(archive().verify().isSound()).isFalse();
            open("/om");
            page().locator(".alarm").waitFor();
            checkAtEveryWidthInLightAndDark("alarm");
        } finally {
            Files.move(aside, original);
            // What was found stays on the page until a verification has found it mended.
            assertThat(archive().verify().isSound()).isTrue();
        }
    }

    private Path anOriginal() throws IOException {
        try (Stream<Path> files = Files.walk(archiveDirectory().resolve("originals"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void thePanelOfFiltersUnfoldsWhereThereIsLittleRoom() {
        view(375, ColorScheme.LIGHT);
        open("/?q=avgiften");
        page().locator(".filters summary").click();
        page().locator(".value-filter li").first().waitFor();
        check("filters-unfolded", 375, ColorScheme.LIGHT);
    }

    @Test
    void aKeyboardIsEnoughToSearchFilterTravelInTimeAndRead() {
        open("/");
        page().waitForFunction("document.activeElement.id === 'search-text'");
        page().keyboard().type("avgiften");
        page().keyboard().press("Enter");
        seeCount("60 nyheter");
        tabUntil("document.activeElement.closest('time-line') !== null");
        page().keyboard().press("Home");
        page().keyboard().press("ArrowRight");
        page().keyboard().press("Enter");
        seeCount("1 nyhet");
        seeUrl("from=2016-02&to=2016-02");
        tabUntil("document.activeElement.closest('.value-filter') !== null");
        page().keyboard().press("Enter");
        seeUrl("publisher=");
        tabUntil("document.activeElement.closest('.results') !== null");
        page().keyboard().press("Enter");
        page().locator(".reading h1").waitFor();
        assertThat(page().locator(".reading h1").innerText()).isEqualTo("Besked nummer 2 om vägtullar");
    }

    @Test
    void theSkipLinkLeadsPastTheHeader() {
        open("/?q=avgiften");
        page().locator(".skip-link").focus();
        page().keyboard().press("Enter");
        page().waitForFunction("document.activeElement.id === 'content'");
        assertThat(page().url()).endsWith("/?q=avgiften");
    }

    private void tabUntil(String condition) {
        for (int tabs = 0; tabs < 60; tabs++) {
            if ((Boolean) page().evaluate(condition)) {
                return;
            }
            page().keyboard().press("Tab");
        }
        assertThat(page().evaluate(condition)).as(condition).isEqualTo(true);
    }

    /** The theme changes the colours and the width the layout: each of both is looked at once, unless all pictures are wanted. */
    private void checkAtEveryWidthInLightAndDark(String state) {
        for (int width : WIDTHS) {
            page().setViewportSize(width, HEIGHT);
            assertNoSidewaysScrolling();
        }
        if (ALL_SCREENSHOTS) {
            for (int width : WIDTHS) {
                look(state, width, ColorScheme.LIGHT);
                look(state, width, ColorScheme.DARK);
            }
        }
        check(state, WIDTHS[0], ColorScheme.LIGHT);
        check(state, NARROW, ColorScheme.DARK);
    }

    private void check(String state, int width, ColorScheme scheme) {
        look(state, width, scheme);
        assertNoSidewaysScrolling();
        assertAccessible();
    }

    private void look(String state, int width, ColorScheme scheme) {
        page().setViewportSize(width, HEIGHT);
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        if (ALL_SCREENSHOTS) {
            String name = state + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            page().screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name))
                    .setFullPage(true));
        }
    }
}
