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

/** Each test visits the application in the shared browser, in which nothing is left of the visits of other tests. */
@Tag("slow")
@ExtendWith(SharedBrowser.class)
abstract class BrowserTest {

    /** Whose page it is. */
    enum Visit {
        /** A new reader, in a tab whose page has to come with all that belongs to it. What a test adds to a page goes with it. */
        FIRST,
        /** The {@link RegularVisitor}, which costs much less. */
        LATER,
        /** The same, who is where the last test of the class has {@linkplain #stay() stayed}, if it has. */
        GOING_ON
    }

    private static final String FOLLOW = """
            path => {
              const link = document.body.appendChild(document.createElement('a'));
              link.href = path;
              link.click();
              link.remove();
            }
            """;

    private static final String FOLLOWED = """
            path => location.href === new URL(path, location).href
                && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())
            """;

    /** In milliseconds; a busy machine is slow, a failing test should not be slower. */
    private static final int PATIENCE = 60_000;

    /** What each answer takes over a slow line, in milliseconds. */
    private static final int SLOW = 900;

    private static final int HEIGHT = 1_000;

    private final SharedBrowser.Running running;
    private Visit visit;
    private Page page;
    private boolean stays;

    BrowserTest(SharedBrowser.Running running) {
        this(running, Visit.LATER);
    }

    BrowserTest(SharedBrowser.Running running, Visit visit) {
        this.running = running;
        this.visit = visit;
        page = switch (visit) {
            case FIRST -> newReader();
            case LATER -> running.regularVisitor().newVisit(running.address());
            case GOING_ON -> running.regularVisitor().tab();
        };
        view(1440, ColorScheme.LIGHT);
    }

    private Page newReader() {
        return newPage(SharedBrowser.newVisitor(running.browser()));
    }

    static Page newPage(BrowserContext context) {
        Page made = context.newPage();
        made.setDefaultTimeout(PATIENCE);
        made.onPageError(error -> assertThat(error).as("an error in the page").isEmpty());
        return made;
    }

    /** Goes on at another width and in another theme. */
    final void view(int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null).setColorScheme(scheme));
    }

    /** What the browser and the server keep of a visit is not there at the next. */
    @AfterEach
    void closePage() {
        if (visit == Visit.FIRST) {
            page.context().close();
        } else if (!stays) {
            running.regularVisitor().leave(running.address());
        }
    }

    /** Lets the next test begin on this page. */
    final void stay() {
        stays = true;
    }

    /** Goes on as a new reader. */
    final void visitForTheFirstTime() {
        if (visit != Visit.FIRST) {
            visit = Visit.FIRST;
            page = newReader();
            view(1440, ColorScheme.LIGHT);
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

    final String address(String path) {
        return running.address() + path;
    }

    /** From now on every answer takes its time. */
    final void useSlowLine() {
        page.context().setExtraHTTPHeaders(Map.of(SlowLine.HEADER, String.valueOf(SLOW)));
    }

    final void open(String path) {
        page.navigate(address(path));
        awaitScripts();
    }

    /** Comes to a page by a link, where this is possible: the application changes what is shown, and nothing is loaded anew. */
    final void openByLink(String path) {
        if (!(Boolean) page.evaluate("!!window.Vaadin")) {
            open(path);
            return;
        }
        page.waitForResponse(answer -> answer.url().contains("v-r=uidl"), () -> page.evaluate(FOLLOW, path));
        page.waitForFunction(FOLLOWED, path);
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
