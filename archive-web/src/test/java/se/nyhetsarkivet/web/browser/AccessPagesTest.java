package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;

/** An administrator comes for the first time, makes a key and an account, and reads what was done. */
class AccessPagesTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final boolean ALL_SCREENSHOTS = "all".equals(System.getProperty("screenshots"));
    private static final int NARROW = 375;
    private static final String PASSWORD = "trappan luktar av kanel";

    AccessPagesTest(SharedBrowser.Running running) {
        super(running);
    }

    private String account(String name, Role role) {
        return application()
                .getBean(Accounts.class)
                .add(name, role, new Accounts.Change(Acting.program(new Actor("test")), "test"));
    }

    private void signIn(String name, String password) {
        page().getByLabel("Användarnamn").fill(name);
        page().getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        button("Logga in").click();
    }

    private Locator button(String text) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private void see(String title) {
        page().locator("main h1")
                .getByText(title, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    private void change(String old, String wanted) {
        page().getByLabel("Nuvarande lösenord").fill(old);
        page().getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true))
                .fill(wanted);
        page().getByLabel("Nytt lösenord igen").fill(wanted);
        button("Byt lösenord").click();
    }

    /** What holds for the state that is shown now. */
    private void check(String state) {
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

    @Test
    void anAdministratorComesForTheFirstTimeAndSetsToWork() {
        String first = account("vera", Role.ADMINISTRATOR);
        open("/arkivarie/nycklar");
        see("Logga in");
        check("sign-in");
        signIn("vera", "fel lösenord här");
        page().getByText("Användarnamnet eller lösenordet stämmer inte.").waitFor();
        check("sign-in-wrong");
        signIn("vera", first);
        page().getByText("Välj ett eget lösenord innan du fortsätter.").waitFor();
        change(first, "sommaren2026!");
        page().getByText("Lösenordet är bland de första").waitFor();
        check("account-first-password");
        change(first, PASSWORD);
        page().getByText("Lösenordet är bytt.").waitFor();
        check("account");
        page().getByText("Gå vidare").click();
        see("Nycklar");
        seeUrl("/arkivarie/nycklar");
        makeAKey();
        makeAnAccount();
        readTheLog();
    }

    private void makeAKey() {
        page().getByLabel("Program", new Page.GetByLabelOptions().setExact(true))
                .fill("nattlig körning");
        button("Gör en nyckel").click();
        page().getByText("Skriv varför.").waitFor();
        page().getByLabel("Vad den ska användas till").fill("hämtar nya nyheter");
        button("Gör en nyckel").click();
        assertThat(page().locator("[role=status] code").innerText()).startsWith("nyhetsarkivet_");
        check("keys");
        button("Återkalla nattlig körning").click();
        page().getByLabel("Varför", new Page.GetByLabelOptions().setExact(true)).fill("behövs inte");
        button("Återkalla").click();
        page().getByText("återkallad").waitFor();
    }

    private void makeAnAccount() {
        page().locator("footer").getByText("För arkivarier").click();
        see("För arkivarier");
        check("archivist");
        page().locator("main")
                .getByText("Konton", new Locator.GetByTextOptions().setExact(true))
                .click();
        see("Konton");
        page().getByLabel("Användarnamn").fill("rut");
        page().locator("#new-role").selectOption("reader");
        page().locator("#new-reason").fill("ny kollega");
        button("Lägg upp kontot").click();
        page().locator("[role=status] code").waitFor();
        button("Ändra rut").click();
        page().locator("#chosen-reason").waitFor();
        check("accounts");
        page().locator("#chosen-reason").fill("slutat");
        button("Lås kontot").click();
        page().getByText("låst", new Page.GetByTextOptions().setExact(true)).waitFor();
    }

    private void readTheLog() {
        page().locator("footer").getByText("För arkivarier").click();
        page().locator("main")
                .getByText("Händelser", new Locator.GetByTextOptions().setExact(true))
                .click();
        see("Händelser");
        page().getByLabel("Vad", new Page.GetByLabelOptions().setExact(true)).selectOption("account.lock");
        button("Visa").click();
        seeUrl("act=account.lock");
        page().locator("tbody td").getByText("slutat").waitFor();
        assertThat(page().locator("tbody tr").first().innerText()).contains("vera (konto)", "låste ett konto", "rut");
        check("audit");
        page().locator("footer").getByText("vera").click();
        see("Mitt konto");
        button("Logga ut").click();
        page().locator("footer").getByText("Logga in").waitFor();
        open("/konto");
        see("Logga in");
    }

    /** Within the application no document is loaded, so Vaadin decides. */
    @Test
    void whoGoesToAPageOfAnotherRoleWithinTheApplicationIsTold() {
        String first = account("rolf", Role.READER);
        open("/om");
        follow("/arkivarie/konton");
        see("Logga in");
        signIn("rolf", first);
        page().getByText("Välj ett eget lösenord").waitFor();
        change(first, PASSWORD);
        page().getByText("Lösenordet är bytt.").waitFor();
        page().getByText("Gå vidare").click();
        see("Det här är inte för din roll");
        open("/arkivarie");
        page().getByText("Din roll omfattar inga sidor här ännu.").waitFor();
        follow("/arkivarie/konton");
        see("Det här är inte för din roll");
        assertAccessible();
    }

    /** Follows a link that no page has, as if one had it. */
    private void follow(String path) {
        page().evaluate(
                        "path => { const link = document.createElement('a'); link.href = path;"
                                + " link.setAttribute('router-link', ''); link.textContent = path;"
                                + " document.querySelector('main').append(link); link.click(); }",
                        path);
    }
}
