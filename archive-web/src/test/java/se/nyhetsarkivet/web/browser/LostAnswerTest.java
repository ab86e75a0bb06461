package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page that loads itself anew, since an answer got lost or the server has forgotten it, keeps what was typed and not sent. */
class LostAnswerTest extends BrowserTest {

    private static final String TEXT = "#search-text";
    private static final String PERIOD = "#search-period";
    private static final String PASTED = "#pasted-citation";
    private static final Pattern MESSAGES = Pattern.compile(".*v-r=uidl.*");
    private static final Pattern NUMBER = Pattern.compile("\"syncId\":(\\d+)");

    LostAnswerTest(SharedBrowser.Running running) {
        super(running);
    }

    /** From now on each answer arrives as the one after it, so that the browser misses one and in the end asks for the whole page. */
    private void loseAnswers() {
        page().route(MESSAGES, route -> {
            if (route.request().postData().contains("\"resynchronize\"")) {
                page().unroute(MESSAGES);
                route.resume();
                return;
            }
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(NUMBER.matcher(answer.text())
                            .replaceFirst(number -> "\"syncId\":" + (numberOf(number) + 1))));
        });
    }

    private static int numberOf(MatchResult number) {
        return Integer.parseInt(number.group(1));
    }

    /** Does what makes the page load itself anew, and waits until it has. */
    private void throughReload(Runnable cause) {
        page().evaluate("window.isOld = true");
        cause.run();
        page().waitForFunction("!window.isOld && document.querySelector('main h1')");
    }

    private void seeNothingStored() {
        assertThat(page().evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void aPeriodAndATextStayWhenTheAnswerToASearchGetsLost() {
        open("/?q=avgiften");
        page().locator(PERIOD).fill("mars 2018");
        loseAnswers();
        throughReload(() -> page().locator(TEXT).fill("färjan"));
        seeValue(TEXT, "färjan");
        seeValue(PERIOD, "mars 2018");
        seeQuery("färjan");
        seeValue(PERIOD, "mars 2018");
        seeNothingStored();
        page().locator(PERIOD).press("Enter");
        seeUrl("from=2018-03&to=2018-03");
    }

    @Test
    void whatTheAddressSaysIsNotSearchedForOnceMore() {
        open("/?q=avgiften");
        page().locator(TEXT).fill("färjan");
        seeQuery("färjan");
        seeCount("1 nyhet");
        Object steps = page().evaluate("history.length");
        loseAnswers();
        throughReload(() -> page().locator(".results .more summary").first().click());
        seeValue(TEXT, "färjan");
        seeCount("1 nyhet");
        assertThat(page().evaluate("history.length")).isEqualTo(steps);
    }

    @Test
    void aCitationStaysWhenTheAnswerToItsCheckGetsLost() {
        open("/kontrollera");
        page().locator(PASTED).fill("Vad som helst");
        loseAnswers();
        throughReload(() -> page().locator(".check button").click());
        seeValue(PASTED, "Vad som helst");
        seeNothingStored();
        page().locator(".check button").click();
        page().getByText("Det går inte att se vad som citeras").waitFor();
    }

    @Test
    void aCitationStaysWhenTheServerHasForgottenThePage() {
        open("/kontrollera");
        page().locator(PASTED).fill("Vad som helst");
        throughReload(() -> {
            page().context().addCookies(List.of(new Cookie("JSESSIONID", "forgotten").setUrl(address("/"))));
            page().locator(".check button").click();
        });
        seeValue(PASTED, "Vad som helst");
    }

    /** Nothing of this form is sent; the browser finds out by its heartbeat that the server has forgotten the page. */
    @Test
    void aMandateStaysWhenThePageIsLoadedAnewByItself() {
        open("/press/fullmakt");
        List<String> fields = List.of("#giver-name", "#receiver-newsroom", "#covers-other", "#signature-place");
        fields.forEach(field -> page().locator(field).fill("Kim " + field));
        page().locator("#covers-answers").check();
        throughReload(() -> page().evaluate("setTimeout(() => location.reload())"));
        fields.forEach(field -> seeValue(field, "Kim " + field));
        page().waitForFunction("document.querySelector('#covers-answers').checked");
        assertThat(page().locator("#covers-documents").isChecked()).isFalse();
        seeNothingStored();
    }

    @Test
    void whatWasClearedOrLeftBehindDoesNotComeBack() {
        open("/press/fullmakt");
        page().locator("#giver-name").fill("Kim");
        page().locator("#giver-number").fill("12");
        page().locator(".mandate-buttons .quiet").click();
        throughReload(() -> page().evaluate("setTimeout(() => location.reload())"));
        page().locator("#giver-name").waitFor();
        seeValue("#giver-name", "");
        page().locator("#giver-name").fill("Kim");
        page().locator(".way-back a").click();
        page().waitForURL(address("/press"));
        page().goBack();
        page().locator("#giver-name").waitFor();
        throughReload(() -> page().evaluate("setTimeout(() => location.reload())"));
        page().locator("#giver-name").waitFor();
        seeValue("#giver-name", "");
        seeNothingStored();
    }

    @Test
    void oneModuleKeepsAllTyped() {
        open("/");
        page().locator(TEXT).fill("färjan");
        seeQuery("färjan");
        assertThat(page().evaluate(
                                "performance.getEntriesByType('resource').filter(each => each.name.includes('kept-text'))"
                                        + ".map(each => new URL(each.name).pathname + new URL(each.name).search)"))
                .isEqualTo(List.of("/kept-text.js"));
    }
}
