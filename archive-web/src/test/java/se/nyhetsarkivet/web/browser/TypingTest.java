package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching while one types, and what is offered meanwhile. */
class TypingTest extends BrowserTest {

    private static final int SLOW = 600;

    TypingTest(SharedBrowser.Running running) {
        super(running);
    }

    @BeforeEach
    void start() {
        open("/");
        page().waitForFunction("document.activeElement.id === 'search-text'");
        page().waitForFunction("customElements.get('search-box') !== undefined");
    }

    private void type(String text) {
        page().keyboard().type(text);
    }

    private String typed() {
        return page().locator("#search-text").inputValue();
    }

    private Locator offers() {
        return page().locator(".offers [role=option]");
    }

    @Test
    void resultsAreShownWhileOneTypes() {
        type("färjan");
        seeCount("1 nyhet");
        seeUrl("?q=f%C3%A4rjan");
        assertThat(headlines()).containsExactly("Färjan går igen");
        assertThat(page().title()).startsWith("färjan");
        assertThat((Boolean) page().evaluate("document.activeElement.id === 'search-text'"))
                .isTrue();
    }

    @Test
    void aWordThatIsNotFinishedFindsWhatBeginsSo() {
        type("lastb");
        page().getByText("Ord som börjar så söks medan du skriver: lastb*").waitFor();
        seeQuery("lastb*");
        type("ilar");
        seeQuery("lastbilar");
        assertThat(typed()).isEqualTo("lastbilar");
    }

    @Test
    void typingIsOneStepInTheHistory() {
        type("avgift");
        seeCount("60 nyheter");
        type(" lastbilar");
        seeQuery("avgift lastbilar");
        page().goBack();
        page().locator(".start-columns").waitFor();
        assertThat(typed()).isEmpty();
        page().goForward();
        seeQuery("avgift lastbilar");
        page().waitForFunction("document.getElementById('search-text').value === 'avgift lastbilar'");
    }

    @Test
    void anAnswerDoesNotTouchWhatIsTypedMeanwhile() {
        page().route(Pattern.compile(".*v-r=uidl.*"), TypingTest::answerSlowly);
        type("avg");
        page().waitForTimeout(SLOW / 2.0);
        type("iften lastbilar");
        seeQuery("avgiften lastbilar");
        assertThat(typed()).isEqualTo("avgiften lastbilar");
        page().waitForTimeout(2.0 * SLOW);
        assertThat(typed()).isEqualTo("avgiften lastbilar");
        seeCount("60 nyheter");
    }

    @Test
    void anEarlierOfferDoesNotOvertakeALaterOne() {
        AtomicInteger asked = new AtomicInteger();
        page().route(Pattern.compile(".*/completions.*"), route -> {
            if (asked.getAndIncrement() == 0) {
                answerSlowly(route);
            } else {
                route.resume();
            }
        });
        type("avg");
        page().waitForTimeout(200);
        page().keyboard().press("Backspace");
        page().keyboard().press("Backspace");
        page().keyboard().press("Backspace");
        type("färj");
        offers().filter(new Locator.FilterOptions().setHasText("färjan"))
                .first()
                .waitFor();
        page().waitForTimeout(2.0 * SLOW);
        assertThat(offers().allInnerTexts()).noneMatch(offer -> offer.startsWith("avg"));
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void wordsPublishersAndHeadlinesAreOfferedToTheKeyboard() {
        type("rederi");
        offers().first().waitFor();
        assertThat(page().locator(".offers [role=group]").allInnerTexts())
                .anyMatch(group -> group.startsWith("Avsändare"));
        page().keyboard().press("ArrowDown");
        assertThat(page().locator("#search-text").getAttribute("aria-activedescendant"))
                .isEqualTo("offer-0");
        page().keyboard().press("ArrowUp");
        page().keyboard().press("ArrowUp");
        assertThat(page().locator(".offers [aria-selected=true]").innerText()).isEqualTo("Rederinämnden");
        assertAccessible();
        page().keyboard().press("Enter");
        seeUrl("publisher=Rederin%C3%A4mnden");
        seeCount("2 nyheter");
    }

    @Test
    void anOfferedHeadlineLeadsToItsItem() {
        type("båtar färj");
        page().keyboard().press("Control+A");
        type("färjan går");
        offers().filter(new Locator.FilterOptions().setHasText("Färjan går igen"))
                .click();
        page().locator(".reading h1").waitFor();
        assertThat(page().locator(".reading h1").innerText()).isEqualTo("Färjan går igen");
    }

    @Test
    void escapeClosesTheOffersAndKeepsTheText() {
        type("färj");
        offers().first().waitFor();
        page().keyboard().press("Escape");
        page().waitForFunction("document.querySelector('.offers').hidden");
        assertThat(typed()).isEqualTo("färj");
        assertThat(page().locator("#search-text").getAttribute("aria-expanded")).isEqualTo("false");
    }

    private static void answerSlowly(Route route) {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        route.resume();
    }
}
