package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on a telephone. */
class NarrowPageTest extends BrowserTest {

    private static final int HEIGHT = 812;

    NarrowPageTest(SharedBrowser.Running running) {
        super(running);
        view(375, ColorScheme.LIGHT);
        page().setViewportSize(375, HEIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=avgiften",
                "/?q=färjan",
                "/?sort=newest",
                "/?q=avgiften&from=2017&to=2018",
                "/?q=avgiften&from=2017&to=2018&publisher=Tullkammaren",
                "/?q=avgiften&view=lines",
                "/?q=färjan+lastbilar+rodret"
            })
    void theFirstHitIsInViewAfterASearch(String path) {
        open(path);
        Locator first = page().locator(":is(.results, .concordance) h3").first();
        first.waitFor();
        assertThat(first.boundingBox().y + first.boundingBox().height).isLessThan(HEIGHT);
        assertThat((Number) page().evaluate("window.scrollY")).isEqualTo(0);
    }

    @Test
    void whatIsFoldedSaysWhatItHasAndUnfolds() {
        open("/?q=avgiften");
        Locator timeLine = page().locator(".time-line-folding > summary");
        assertThat(timeLine.innerText()).isEqualTo("Tidslinje: flest januari 2016");
        assertThat(page().locator("time-line").isVisible()).isFalse();
        timeLine.click();
        page().locator("time-line .bars a").first().waitFor();
        Locator filters = page().locator(".filters summary");
        assertThat(filters.innerText()).startsWith("Filter").endsWith("2 avsändare, 12 ämnen, 5 år");
        filters.click();
        page().locator(".value-filter li").first().waitFor();
        assertAccessible();
    }

    @Test
    void aLongNameIsDividedWhereItsPartsMeetAndCopiedWhole() {
        page().setViewportSize(1440, 1000);
        open("/?publisher=Arbetsmarknadsdepartementet");
        Locator name = page().locator(".value-filter li a[aria-current]");
        name.waitFor();
        Object lines = name.evaluate("""
                link => {
                  const top = text => { const range = document.createRange(); range.selectNode(text);
                    return range.getClientRects()[0].top; };
                  const texts = [...link.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
                  return top(texts[2]) > top(texts[1]) && top(texts[1]) === top(texts[0]);
                }
                """);
        assertThat(lines).isEqualTo(true);
        assertThat(name.innerText()).isEqualTo("Arbetsmarknadsdepartementet 0");
        assertThat(name.evaluate("link => { getSelection().selectAllChildren(link); return `${getSelection()}`; }"))
                .isEqualTo("Arbetsmarknadsdepartementet 0");
        assertThat(page().locator(".chip > span:first-child").ariaSnapshot()).contains("Arbetsmarknadsdepartementet");
    }
}
