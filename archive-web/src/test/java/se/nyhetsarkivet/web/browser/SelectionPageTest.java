package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** A journalist collects news while searching and reading, and takes them, or a whole result, home. */
class SelectionPageTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    SelectionPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private Locator button(String name) {
        return page().locator("main").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private void see(String text) {
        page().getByText(text, new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
    }

    private List<String> chosen() {
        return page().locator(".selection h3").allInnerTexts();
    }

    private void mark(int... hits) {
        for (int hit : hits) {
            page().locator(".results mark-item button").nth(hit).click();
        }
    }

    private String download(Runnable choosing) throws IOException {
        Download file = page().waitForDownload(choosing);
        return Files.readString(file.path());
    }

    @Test
    void whatIsMarkedAtHitsAndWhileReadingIsCollectedNotedOnAndTakenHome() throws IOException {
        open("/?q=avgiften&sort=newest");
        assertThat(page().locator("header a[href='/urval']").isVisible()).isFalse();
        mark(0, 1);
        assertThat(page().locator(".results mark-item button[aria-pressed=true]")
                        .count())
                .isEqualTo(2);
        assertThat(page().locator("header a[href='/urval']").innerText()).isEqualTo("Urval (2)");
        open("/nyhet/" + MadeUpNews.notice(0));
        page().locator("mark-item button").click();
        page().locator("header a[href='/urval']").click();
        see("3 nyheter i urvalet");
        String newest = "Besked nummer 60 om vägtullar";
        String oldest = "Besked nummer 1 om vägtullar";
        assertThat(chosen()).containsExactly(newest, "Besked nummer 59 om vägtullar", oldest);
        button("Äldst först").click();
        assertThat(chosen()).containsExactly(oldest, "Besked nummer 59 om vägtullar", newest);
        page().locator(".selection textarea").first().fill("Ring Tullkammaren");
        page().locator(".selection textarea").first().blur();
        page().locator(".selection li button").nth(1).click();
        see("2 nyheter i urvalet");
        assertThat(chosen()).containsExactly(oldest, newest);

        String table = download(
                () -> page().locator("form button[data-separator=semicolon]").click());
        assertThat(table.lines().toList())
                .hasSizeGreaterThan(2)
                .first()
                .asString()
                .startsWith("\ufeffDatum;");
        assertThat(table.indexOf(oldest)).isPositive().isLessThan(table.indexOf(newest));
        assertThat(table).contains(";Ring Tullkammaren;").doesNotContain("nummer 59");
        assertThat(download(() -> page().locator("form button[value=ris]").click()))
                .contains("N1  - Ring Tullkammaren\r\n");

        reload();
        see("2 nyheter i urvalet");
        assertThat(page().locator(".selection textarea").first().inputValue()).isEqualTo("Ring Tullkammaren");
    }

    @Test
    void whatIsWithdrawnSinceItWasChosenIsMarkedAndSaidBesideTheFormats() {
        NewsItem item = NewsItem.builder("Kvarnen stängs", PartialDate.parse("2019-03-01"))
                .identifier("kvarnen-som-dras-tillbaka")
                .body("Kvarnen vid kvarndammen stängs.")
                .build();
        archive().add(List.of(item));
        open("/?q=kvarndammen");
        seeCount("1 nyhet");
        mark(0);
        archive().ledger().withdraw(item.id(), "Fel uppgift");
        open("/urval");
        page().locator(".selection .gone")
                .getByText("Tillbakadragen sedan du valde den: Fel uppgift")
                .waitFor();
        assertThat(page().locator(".gone-count").innerText())
                .isEqualTo("1 av nyheterna visas inte längre och följer inte med i exporten.");
        assertAccessible();
        button("Ta bort").click();
        page().locator(".gone-count").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void nothingIsLostByClearing() {
        open("/?q=avgiften&sort=newest");
        mark(0, 1, 2);
        open("/urval");
        button("Töm urvalet").click();
        see("0 nyheter i urvalet");
        assertThat(page().locator("selection-list").innerText()).contains("Urvalet är tomt. Välj Markera vid en träff");
        button("Ångra").click();
        see("3 nyheter i urvalet");
    }

    @Test
    void allTabsHaveTheSameSelection() {
        open("/?q=avgiften&sort=newest");
        Page other = page().context().newPage();
        other.navigate(address("/urval"));
        other.getByText("0 nyheter i urvalet").waitFor();
        mark(3);
        other.getByText("1 nyhet i urvalet").waitFor();
        other.locator(".selection li button").click();
        page().locator(".results mark-item button[aria-pressed=false]").nth(3).waitFor();
        page().waitForFunction("!document.querySelector('mark-item button[aria-pressed=true]')");
        other.close();
    }

    @Test
    void aWholeResultIsExportedFromItsPageWithItsProgress() throws IOException {
        open("/?q=avgiften&from=2017&sort=oldest");
        page().locator(".result-links summary").click();
        page().locator(".result-links").getByText("Exportera").click();
        see("Sökning: avgiften");
        seeUrl("/urval?q=avgiften&from=2017&sort=oldest");
        see("48 nyheter att exportera, alla som har allt du sökte.");
        assertThat(page().locator(".export-search dl").innerText()).contains("Från", "2017", "Ordning", "Äldst först");
        assertThat(download(() -> page().locator("a[href*=comma]").click())).startsWith("\ufeffDatum,Avsändare,");
        String table = download(() -> page().locator("a[href*=semicolon]").click());
        assertThat(Pattern.compile("/nyhet/").matcher(table).results().count()).isEqualTo(48);
        see("Klart: 48 nyheter exporterade.");
        assertThat(download(() -> page().locator("a[data-format=jsonl]").click())
                        .lines())
                .hasSize(48);
        Page list =
                page().waitForPopup(() -> page().locator("a[data-format=html]").click());
        list.locator("footer").waitFor();
        assertThat(list.locator("ol > li").count()).isEqualTo(48);
        assertThat(list.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
                        .toString())
                .contains("Georgia");
        list.close();
    }

    @Test
    void aKeyboardIsEnough() {
        open("/?q=avgiften&sort=newest");
        page().locator(".results h3 a").first().focus();
        page().keyboard().press("Tab");
        page().keyboard().press("Space");
        assertThat(page().locator(":focus").getAttribute("aria-pressed")).isEqualTo("true");
        open("/urval");
        page().locator(".selection h3 a").focus();
        page().keyboard().press("Tab");
        page().keyboard().type("En anteckning");
        page().keyboard().press("Tab");
        page().keyboard().press("Enter");
        see("0 nyheter i urvalet");
        seeFocus("selection-list button");
        page().keyboard().press("Enter");
        see("1 nyhet i urvalet");
        assertThat(page().locator(".selection textarea").inputValue()).isEqualTo("En anteckning");
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "375, DARK", "320, LIGHT"})
    void thePageIsAccessibleWithASelection(int width, ColorScheme scheme) {
        view(width, scheme);
        open("/?q=avgiften&sort=newest&size=5");
        mark(0, 1);
        assertNoSidewaysScrolling();
        assertAccessible();
        open("/urval?q=avgiften&from=2017&publisher=Tullkammaren");
        page().locator(".selection li").first().waitFor();
        assertNoSidewaysScrolling();
        assertAccessible();
        page().screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("selection-" + width + "-" + scheme + ".png")));
    }

    @Test
    void whatTheBrowserKeepsCannotHarmThePage() {
        open("/urval");
        page().evaluate("localStorage.setItem('selection', JSON.stringify([null, 7, {id: '<b>'},"
                + " {id: '0123456789abcdef', headline: '<img src=x onerror=alert(1)>', date: '2018', publisher: '',"
                + " path: 'javascript:alert(1)'}]))");
        reload();
        see("1 nyhet i urvalet");
        assertThat(chosen()).containsExactly("<img src=x onerror=alert(1)>");
        assertThat(page().locator(".selection a").getAttribute("href")).isEqualTo("/nyhet/0123456789abcdef");
        page().evaluate("localStorage.setItem('selection', '{')");
        reload();
        see("0 nyheter i urvalet");
    }
}
