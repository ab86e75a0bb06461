package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.access.Role;

/** An administrator comes for the first time, makes a key and an account, and reads what was done. */
class AccessPagesTest extends ArchivistTest {

    AccessPagesTest(SharedBrowser.Running running) {
        super(running);
    }

    private void change(String old, String wanted) {
        page().getByLabel("Nuvarande lösenord").fill(old);
        page().getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true))
                .fill(wanted);
        page().getByLabel("Nytt lösenord igen").fill(wanted);
        button("Byt lösenord").click();
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
        rowOf("nattlig körning").getByText("återkallad").waitFor();
    }

    /** Other tests leave rows of other names. */
    private Locator rowOf(String name) {
        return page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
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
        rowOf("rut")
                .getByText("låst", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
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
        rowOf("rut").getByText("slutat").waitFor();
        assertThat(rowOf("rut").innerText()).contains("vera (konto)", "låste ett konto");
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
        page().locator("main h2").getByText("Liggare").waitFor();
        assertThat(page().locator("main h2").allInnerTexts()).doesNotContain("Konton", "Nycklar", "Händelser");
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
