package se.nyhetsarkivet.web.browser;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A step back is taken however soon it comes after the address has changed. */
class StepBackTest extends BrowserTest {

    StepBackTest(SharedBrowser.Running running) {
        super(running);
    }

    /** Steps back at the very moment at which the address has a part, before the browser does anything else. */
    private void stepBackAt(String change, String part) {
        page().evaluate("""
                        ({change, part}) => {
                          const original = history[change];
                          history[change] = function (...step) {
                            original.apply(this, step);
                            if (location.href.includes(part)) {
                              history[change] = original;
                              history.back();
                              const until = performance.now() + 500;
                              while (performance.now() < until) {
                                // Nothing else comes in between.
                              }
                            }
                          };
                        }""", Map.of("change", change, "part", part));
    }

    @Test
    void fromASearchThatWasTyped() {
        open("/");
        seeFocus("#search-text");
        page().keyboard().type("avgift");
        seeCount("60 nyheter");
        stepBackAt("replaceState", "lastbilar");
        page().keyboard().type(" lastbilar");
        page().locator(".start-columns").waitFor();
        seeValue("#search-text", "");
    }

    @Test
    void fromAPageToTheOneBefore() {
        open("/om");
        Object heading = page().locator("main h1").first().textContent();
        stepBackAt("pushState", "/kontrollera");
        page().locator(".page-footer a[href='/kontrollera']").click();
        page().waitForFunction(
                        "heading => location.pathname === '/om'"
                                + " && document.querySelector('main h1')?.textContent === heading",
                        heading);
    }

    @Test
    void fromAnItemToTheSearchThatFoundIt() {
        open("/?q=avgift");
        seeCount("60 nyheter");
        stepBackAt("pushState", "/nyhet/");
        page().locator(".results h3 a").first().click();
        page().waitForFunction("location.pathname === '/' && document.querySelector('.results h3 a')");
        seeCount("60 nyheter");
    }
}
