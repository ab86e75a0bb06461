package se.nyhetsarkivet.web.browser;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A step back is taken however soon it comes after the address has changed. */
class StepBackTest extends BrowserTest {

    StepBackTest(SharedBrowser.Running running) {
        super(running);
    }

    /** Steps back at the very moment at which the address has a part, with the browser busy for some milliseconds after it. */
    private void stepBackAt(String change, String part, int busy) {
        page().evaluate("""
                        ({change, part, busy}) => {
                          const original = history[change];
                          history[change] = function (...step) {
                            original.apply(this, step);
                            if (location.href.includes(part)) {
                              history[change] = original;
                              // Outlives a reload of the page, unlike a variable.
                              sessionStorage.setItem('stepped-back', true);
                              history.back();
                              const until = performance.now() + busy;
                              while (performance.now() < until) {
                                // Nothing else comes in between.
                              }
                            }
                          };
                        }""", Map.of("change", change, "part", part, "busy", busy));
    }

    @Test
    void fromASearchThatWasTyped() {
        open("/");
        seeFocus("#search-text");
        page().keyboard().type("avgift");
        seeCount("60 nyheter");
        stepBackAt("replaceState", "lastbilar", 500);
        page().keyboard().type(" lastbilar");
        page().locator(".start-columns").waitFor();
        seeValue("#search-text", "");
    }

    @Test
    void fromAPageToTheOneBefore() {
        open("/om");
        Object heading = page().locator("main h1").first().textContent();
        stepBackAt("pushState", "/kontrollera", 0);
        page().locator(".page-footer a[href='/kontrollera']").click();
        page().waitForFunction(
                        "heading => sessionStorage.getItem('stepped-back') && location.pathname === '/om'"
                                + " && document.querySelector('main h1')?.textContent === heading",
                        heading);
    }

    @Test
    void fromAnItemToTheSearchThatFoundIt() {
        open("/?q=avgift");
        seeCount("60 nyheter");
        stepBackAt("pushState", "/nyhet/", 0);
        page().locator(".results h3 a").first().click();
        page().waitForFunction("sessionStorage.getItem('stepped-back') && location.pathname === '/'"
                + " && document.querySelector('.results h3 a')");
        seeCount("60 nyheter");
    }
}
