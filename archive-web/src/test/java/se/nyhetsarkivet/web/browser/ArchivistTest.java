package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;

/** Tests of pages for those who have signed in. */
abstract class ArchivistTest extends BrowserTest {

    static final String PASSWORD = "trappan luktar av kanel";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final boolean ALL_SCREENSHOTS = "all".equals(System.getProperty("screenshots"));
    private static final int NARROW = 375;

    ArchivistTest(SharedBrowser.Running running) {
        super(running);
    }

    /** Makes an account, and gives its first password. */
    final String account(String name, Role role) {
        return accounts().add(name, role, new Accounts.Change(Acting.program(new Actor("test")), "test"));
    }

    private Accounts accounts() {
        return application().getBean(Accounts.class);
    }

    /** Signs in to an account whose first password is changed already. */
    final void signInAs(String name, Role role) {
        makeAccount(name, role);
        open("/logga-in");
        signIn(name, PASSWORD);
        page().locator("footer").getByText(name).waitFor();
    }

    /** Makes an account with {@link #PASSWORD}, unless there is one of that name. */
    final void makeAccount(String name, Role role) {
        if (accounts().find(name).isEmpty()) {
            SignedIn holder =
                    new SignedIn(name, SignedIn.Kind.ACCOUNT, role, new SignedIn.Standing(1, true), Instant.EPOCH);
            assertThat(accounts().changePassword(holder, account(name, role), PASSWORD))
                    .isPresent();
        }
    }

    final void signIn(String name, String password) {
        page().getByLabel("Användarnamn").fill(name);
        page().getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        button("Logga in").click();
    }

    final Locator button(String text) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    final void see(String title) {
        page().locator("main h1")
                .getByText(title, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    /** What holds for the state that is shown now. */
    final void check(String state) {
        assertAccessible();
        for (int width : new int[] {1440, NARROW, 320}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page().setViewportSize(width, 1000);
                page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertNoSidewaysScrolling();
                if (scheme == ColorScheme.DARK) {
                    assertAccessible();
                }
                if (ALL_SCREENSHOTS) {
                    page().screenshot(new Page.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve(state + "-" + width + "-" + scheme + ".png"))
                            .setFullPage(true));
                }
            }
        }
        page().setViewportSize(1440, 1000);
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
