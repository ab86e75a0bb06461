package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;

/** Each test has another page of the shared browser. */
@Tag("slow")
@ExtendWith(SharedBrowser.class)
abstract class BrowserTest {

    /** Whose page it is: most tests have a new visitor; what is only looked at is faster to a visitor who has its scripts already. */
    enum Visit {
        FIRST,
        LATER
    }

    /** In milliseconds; a busy machine is slow, a failing test should not be slower. */
    private static final int PATIENCE = 60_000;

    /** What each answer takes over a slow line, in milliseconds. */
    private static final int SLOW = 900;

    private final SharedBrowser.Running running;
    private final Visit visit;
    private BrowserContext context;
    private Page page;

    BrowserTest(SharedBrowser.Running running) {
        this(running, Visit.FIRST);
    }

    BrowserTest(SharedBrowser.Running running, Visit visit) {
        this.running = running;
        this.visit = visit;
        context = visitor();
        page = newPage(1440, ColorScheme.LIGHT);
    }

    private BrowserContext visitor() {
        return visit == Visit.FIRST ? SharedBrowser.newVisitor(running.browser()) : running.regularVisitor();
    }

    private Page newPage(int width, ColorScheme scheme) {
        Page made = context.newPage();
        made.setDefaultTimeout(PATIENCE);
        made.setViewportSize(width, 1000);
        made.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        made.onPageError(error -> assertThat(error).as("an error in the page").isEmpty());
        return made;
    }

    /** What the server keeps of a visit is not there at the next. */
    @AfterEach
    void closePage() {
        page.close();
        if (visit == Visit.FIRST) {
            context.close();
        } else {
            context.clearCookies();
        }
    }

    /** The archive that all tests share: what one changes, it puts back. */
    final NewsArchive archive() {
        return running.application().getBean(NewsArchive.class);
    }

    final ConfigurableApplicationContext application() {
        return running.application();
    }

    final Path archiveDirectory() {
        return Path.of(running.application().getEnvironment().getRequiredProperty("archive.directory"));
    }

    final Page page() {
        return page;
    }

    /** Goes on at another width and in another theme. */
    final void view(int width, ColorScheme scheme) {
        closePage();
        context = visitor();
        page = newPage(width, scheme);
    }

    final String address(String path) {
        return running.address() + path;
    }

    /** From now on every answer takes its time. */
    final void useSlowLine() {
        context.setExtraHTTPHeaders(Map.of(SlowLine.HEADER, String.valueOf(SLOW)));
    }

    final void open(String path) {
        page.navigate(address(path));
        awaitScripts();
    }

    final void reload() {
        page.reload();
        awaitScripts();
    }

    /** Waits until the page is there and its scripts have come, without which it does not hear keys and clicks. */
    private void awaitScripts() {
        page.locator("main h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForFunction("!document.querySelector('main :not(:defined)')");
    }

    /** Waits for a field to say this. */
    final void seeValue(String field, String value) {
        page.waitForFunction(
                "([field, value]) => document.querySelector(field).value === value", List.of(field, value));
    }

    /** Waits for a field to have the focus. */
    final void seeFocus(String selector) {
        page.waitForFunction("selector => document.activeElement.matches(selector)", selector);
    }

    /** Waits for the count to say this; the answer of the server has then been shown. */
    final void seeCount(String text) {
        page.locator("[role=status] h2").getByText(text, exact()).waitFor();
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    final void seeUrl(String part) {
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(part) + ".*"));
    }

    /** Waits for the title of the page; a title comes after what the page shows. */
    final void seeTitle(String beginning) {
        page.waitForFunction("beginning => document.title.startsWith(beginning)", beginning);
    }

    /** Waits for the address to say that this is searched for. */
    final void seeQuery(String text) {
        page.waitForFunction("text => new URLSearchParams(location.search).get('q') === text", text);
    }

    final List<String> headlines() {
        return page.locator(".results h3").allInnerTexts();
    }

    final void assertAccessible() {
        assertThat(Axe.violations(page)).as("violations on %s", page.url()).isEmpty();
    }

    final void assertNoSidewaysScrolling() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("overflow on %s", page.url())
                .isLessThanOrEqualTo(0);
    }
}
