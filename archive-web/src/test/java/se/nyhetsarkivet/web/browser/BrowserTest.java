package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;

/** A page of its own in the shared browser for each test. */
@Tag("slow")
@ExtendWith(SharedBrowser.class)
abstract class BrowserTest {

    /** In milliseconds; a busy machine is slow, a failing test should not be slower. */
    private static final int PATIENCE = 60_000;

    /** What each answer takes over a slow line, in milliseconds. */
    private static final int SLOW = 900;

    /** What passed is not described, which takes longer than finding it. */
    private static final AxeRunOptions VIOLATIONS_ALONE = new AxeRunOptions();

    static {
        VIOLATIONS_ALONE.setResultTypes(List.of("violations"));
    }

    private final Browser browser;
    private final String address;
    private final ConfigurableApplicationContext application;
    private BrowserContext context;
    private Page page;

    BrowserTest(SharedBrowser.Running running) {
        browser = running.browser();
        address = running.address();
        application = running.application();
        context = newContext(1440, ColorScheme.LIGHT);
        page = context.newPage();
    }

    @BeforeEach
    void failOnErrorsOfThePage() {
        page.onPageError(error -> assertThat(error).as("an error in the page").isEmpty());
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    /** The archive that all tests share: what one changes, it puts back. */
    final NewsArchive archive() {
        return application.getBean(NewsArchive.class);
    }

    final Path archiveDirectory() {
        return Path.of(application.getEnvironment().getRequiredProperty("archive.directory"));
    }

    final Page page() {
        return page;
    }

    /** Goes on at another width and in another theme. */
    final void view(int width, ColorScheme scheme) {
        context.close();
        context = newContext(width, scheme);
        page = context.newPage();
    }

    private BrowserContext newContext(int width, ColorScheme scheme) {
        BrowserContext made = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 1000)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("sv-SE"));
        made.setDefaultTimeout(PATIENCE);
        return made;
    }

    final String address(String path) {
        return address + path;
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
        AxeResults results = new AxeBuilder(page)
                .options(VIOLATIONS_ALONE)
                .setLegacyMode(true) // There are no frames of other sites, for which it would open a page each time.
                .analyze();
        assertThat(results.getViolations())
                .as("violations on %s", page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml() + " at "
                                + rule.getNodes().getFirst().getTarget())
                .isEmpty();
    }

    final void assertNoSidewaysScrolling() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("overflow on %s", page.url())
                .isLessThanOrEqualTo(0);
    }
}
