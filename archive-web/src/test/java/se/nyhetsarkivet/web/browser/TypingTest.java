package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching while one types, and what is offered meanwhile. */
class TypingTest extends BrowserTest {

    TypingTest(SharedBrowser.Running running) {
        super(running);
    }

    @BeforeEach
    void start() {
        open("/");
        seeFocus("#search-text");
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
        seeTitle("färjan");
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
        seeValue("#search-text", "");
        page().goForward();
        seeQuery("avgift lastbilar");
        seeValue("#search-text", "avgift lastbilar");
    }

    @Test
    void anAnswerDoesNotTouchWhatIsTypedMeanwhile() {
        useSlowLine();
        page().waitForRequest(request -> request.url().contains("v-r=uidl"), () -> type("avg"));
        type("iften lastbilar");
        seeQuery("avgiften lastbilar");
        assertThat(typed()).isEqualTo("avgiften lastbilar");
        seeCount("60 nyheter");
        assertThat(typed()).isEqualTo("avgiften lastbilar");
    }

    @Test
    void anEarlierOfferDoesNotOvertakeALaterOne() {
        List<Route> asked = new ArrayList<>();
        page().route(Pattern.compile(".*/completions.*"), route -> {
            if (asked.isEmpty()) {
                asked.add(route);
            } else {
                route.resume();
            }
        });
        page().waitForRequest(Pattern.compile(".*/completions.*"), () -> type("avg"));
        page().keyboard().press("Backspace");
        page().keyboard().press("Backspace");
        page().keyboard().press("Backspace");
        type("färj");
        offers().filter(new Locator.FilterOptions().setHasText("färjan"))
                .first()
                .waitFor();
        asked.getFirst().resume();
        // Asked for and answered after the first: whatever its answer changes has been changed.
        page().evaluate("fetch('/api/v1/items?size=1').then(answer => answer.text())");
        assertThat(offers().allInnerTexts()).isNotEmpty().noneMatch(offer -> offer.startsWith("avg"));
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
}
