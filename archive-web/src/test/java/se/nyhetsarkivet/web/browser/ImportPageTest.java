package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;

/** An archivist brings files in. What was imported is undone at the end, so that other tests find the archive as it was. */
class ImportPageTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path CORPUS = Path.of("../../shared/data/regeringen.jsonl.gz");
    private static final boolean ALL_SCREENSHOTS = "all".equals(System.getProperty("screenshots"));
    private static final String PASSWORD = "trappan luktar av kanel";
    private static final String TABLE = """
            Ärende;När;Fritext;Handläggare
            Färjan till ön går igen;2018-04-23;Turen öppnar klockan sju, och avgiften är densamma.;EA
            Bron över sundet stängs;2018-04-24;Arbetet tar sex veckor.;BB
            Hamnen muddras;;Utan dag.;=CC
            """;

    ImportPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private void signIn(String name) {
        Accounts accounts = application().getBean(Accounts.class);
        String first =
                accounts.add(name, Role.ARCHIVIST, new Accounts.Change(Acting.program(new Actor("test")), "test"));
        open("/arkivarie/import");
        page().getByLabel("Användarnamn").fill(name);
        page().getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true))
                .fill(first);
        button("Logga in").click();
        page().getByLabel("Nuvarande lösenord").fill(first);
        page().getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        page().getByLabel("Nytt lösenord igen").fill(PASSWORD);
        button("Byt lösenord").click();
        page().getByText("Lösenordet är bytt.").waitFor();
        page().getByText("Gå vidare").click();
        page().locator("main h1").getByText("Importera").waitFor();
        page().waitForFunction("!!customElements.get('import-files')");
    }

    private Locator button(String text) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private void choose(String name, String text) {
        page().locator("#import-file")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        heading(3, name).waitFor();
    }

    private Locator heading(int level, String text) {
        return page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setExact(true).setLevel(level));
    }

    private void hold(String column, String key) {
        page().getByLabel("Innehåll i kolumnen " + column).selectOption(key);
    }

    /** What holds for the state that is shown now. */
    private void check(String state) {
        for (int width : new int[] {1440, 375, 320}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                view(width, scheme);
                assertNoSidewaysScrolling();
                if (width == 1440 || scheme == ColorScheme.DARK) {
                    assertAccessible();
                }
                if (ALL_SCREENSHOTS) {
                    page().screenshot(new Page.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve(state + "-" + width + "-" + scheme + ".png"))
                            .setFullPage(true));
                }
            }
        }
        view(1440, ColorScheme.LIGHT);
    }

    /** A name with a sign that turns what follows, and with what stands for something else in a replacement. */
    @Test
    void theNameOfAFileChangesNothingInTheSentenceAroundIt() {
        signIn("nanna");
        page().locator("#import-file")
                .setInputFiles(
                        new FilePayload("bild\u202egpj$&.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        heading(3, "bildgpj$&.csv").waitFor();
        assertThat(page().locator("import-files [role=status]").textContent()).isEqualTo("bildgpj$&.csv är framme.");
        button("Ta bort bildgpj$&.csv").click();
        page().getByText("Inga filer väntar.").waitFor();
    }

    @Test
    void anArchivistSeesHowATableIsReadTriesItAndImportsIt() throws IOException {
        signIn("ines");
        check("import-empty");
        choose("ärenden.csv", TABLE);
        hold("Ärende", "headline");
        hold("När", "datePublished");
        hold("Fritext", "articleBody");
        page().locator(".read-as strong").getByText("Färjan till ön går igen").waitFor();
        page().getByText("Läses som: tabell").waitFor();
        check("import-columns");
        button("Provkör").click();
        heading(2, "Provkörningen är klar").waitFor();
        page().getByText("2 skulle bli nya, 0 ändrade, 0 oförändrade och 1 avvisade.")
                .waitFor();
        assertThat(page().locator(".import-outcome .read-as").innerText()).contains("Bron över sundet stängs");
        check("import-tried");
        button("Importera").click();
        page().getByText("Skriv varför.").waitFor();
        page().getByLabel("Varför filerna importeras").fill("leverans från rederiet");
        button("Importera").click();
        heading(2, "Importen är klar").waitFor();
        assertThat(page().getByLabel("Varför filerna importeras").inputValue()).isEmpty();
        assertThat(page().locator("import-files [role=status]").textContent()).isEmpty();
        page().getByText("2 är nya, 0 ändrade, 0 oförändrade och 1 avvisade.").waitFor();
        assertThat(page().getByText("Se importen i liggaren, där den kan ångras")
                        .getAttribute("href"))
                .matches("/arkivarie/liggare/\\d+");
        try {
            check("import-report");
            Download rejections = page().waitForDownload(
                            () -> page().getByText("Hämta de avvisade som CSV").click());
            assertThat(Files.readString(rejections.path()))
                    .startsWith("\ufeffplace,reason,text")
                    .contains("line 4");
            reload();
            heading(2, "Importen är klar").waitFor();
            page().getByText("Inga filer väntar.").waitFor();
            button("Stäng rapporten").click();
            heading(2, "Importen är klar")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        } finally {
            undoLast("ines");
        }
    }

    private void undoLast(String by) {
        ImportBatch last = archive().ledger().batches().getLast();
        assertThat(last.importedBy()).isEqualTo(by);
        archive().ledger().undo(last.number());
    }

    /** Another import holds the archive, so that this one is seen while it waits. */
    @Test
    void anImportGoesOnWithoutThePageAndIsCancelledFromIt() throws Exception {
        signIn("olof");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Thread other = Thread.ofVirtual()
                .start(() -> archive().importFrom(ImportSource.of("annan.jsonl", () -> {
                    held.countDown();
                    return gate(free);
                })));
        held.await();
        try {
            drop("nyheter.csv", "Rubrik;Datum\nFärjan;2018-04-23\n");
            heading(3, "nyheter.csv").waitFor();
            page().getByLabel("Varför filerna importeras").fill("prov");
            button("Importera").click();
            page().getByText("Väntar tills arkivet är ledigt.").first().waitFor();
            check("import-waiting");
            reload();
            page().getByText("Väntar tills arkivet är ledigt.").first().waitFor();
            page().getByLabel("Varför du avbryter").fill("fel fil");
            button("Avbryt").click();
            heading(2, "Arbetet är avbrutet").waitFor();
            heading(3, "nyheter.csv").first().waitFor();
            check("import-cancelled");
            button("Ta bort nyheter.csv").click();
            page().getByText("Inga filer väntar.").waitFor();
        } finally {
            free.countDown();
            other.join();
        }
    }

    private static InputStream gate(CountDownLatch free) throws IOException {
        try {
            free.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return new ByteArrayInputStream(new byte[0]);
    }

    private void drop(String name, String text) {
        page().evaluate(
                        "([name, text]) => { const transfer = new DataTransfer(); transfer.items.add(new File([text], name));"
                                + " document.querySelector('import-files').dispatchEvent(new DragEvent('drop',"
                                + " { dataTransfer: transfer, bubbles: true, cancelable: true })); }",
                        List.of(name, text));
    }

    @Test
    void aFileWithoutRecordsIsSaidToBeSoAndAHeadlineWithoutEndIsCut() {
        signIn("liv");
        choose("tom.csv", "");
        page().getByText("Det finns inga poster i filen.").waitFor();
        button("Ta bort tom.csv").click();
        choose("lång.csv", "headline,datePublished\n" + "å".repeat(1_000_000) + ",2018-04-23\n");
        page().locator(".read-as strong").waitFor();
        assertThat(page().locator(".read-as strong").innerText()).hasSizeLessThan(400);
        button("Ta bort lång.csv").click();
        page().getByText("Inga filer väntar.").waitFor();
    }

    static boolean isWithCorpus() {
        return Boolean.getBoolean("thorough") && Files.isReadable(CORPUS);
    }

    /** The working corpus, where there is one: its whole import, seen from the page. */
    @Test
    @EnabledIf("isWithCorpus")
    void theWorkingCorpusIsImportedFromThePage() {
        signIn("kim");
        page().locator("#import-file").setInputFiles(CORPUS);
        page().locator(".read-as strong").first().waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        page().getByLabel("Varför filerna importeras").fill("arbetskorpus");
        button("Importera").click();
        page().getByText("poster är lästa").first().waitFor(new Locator.WaitForOptions().setTimeout(300_000));
        if (ALL_SCREENSHOTS) {
            page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("import-running.png")));
        }
        heading(2, "Importen är klar").waitFor(new Locator.WaitForOptions().setTimeout(1_200_000));
        undoLast("kim");
    }
}
