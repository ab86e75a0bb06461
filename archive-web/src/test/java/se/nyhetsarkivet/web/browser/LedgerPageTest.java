package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** An archivist looks at what was imported, gets a file back as it was, and undoes an import. */
class LedgerPageTest extends ArchivistTest {

    private static final int PAGE = 50;
    private static final String BROKEN =
            "{\"headline\":\"Utan datum\"}\n{\"headline\":\"Summa\",\"articleBody\":\"a;=SUMMA(A1)\"}\n";

    LedgerPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private static String line(String name) {
        return NewsArticleJson.write(NewsItem.builder("Kvarnhjulet " + name, PartialDate.parse("2019-05-02"))
                        .identifier("kvarn-" + name)
                        .publisher("Kvarnrådet")
                        .body("Kvarnhjulet " + name + " snurrar.")
                        .build())
                + "\n";
    }

    private ImportBatch bring(String who, String file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return archive()
                .importFrom(
                        ImportSource.of(file, () -> new ByteArrayInputStream(bytes)),
                        ImportProgress.NONE,
                        new Actor(who));
    }

    private long found(String text) {
        return archive().search(SearchRequest.of(text)).total();
    }

    private void openBatch(ImportBatch batch) {
        open("/arkivarie/liggare/" + batch.number());
        see("Import " + batch.number());
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void confirm(ImportBatch batch, String reason) {
        page().locator("#undo-reason").fill(reason);
        button("Ångra import " + batch.number()).click();
    }

    private void preview() {
        button("Visa vad som händer").click();
        page().locator("#undo-reason").waitFor();
    }

    @Test
    void anArchivistLooksAtAnImportGetsItsFileAndUndoesIt() throws IOException {
        String news = line("ett") + BROKEN + line("två");
        ImportBatch batch = bring("vendela", "kvarnar/nyheter.jsonl", news);
        ImportBatch later = bring("program", "igen.jsonl", line("två"));
        signInAs("ragnhild", Role.ARCHIVIST);
        open("/arkivarie");
        page().locator("main")
                .getByText("Liggare", new Locator.GetByTextOptions().setExact(true))
                .click();
        see("Liggare");
        page().getByLabel("Vem", new Page.GetByLabelOptions().setExact(true)).fill("VENDEL");
        button("Visa").click();
        seeUrl("who=VENDEL");
        said("1 import").waitFor();
        assertThat(page().locator("tbody tr").first().innerText())
                .contains("vendela", "kvarnar/nyheter.jsonl", "JSON Lines", "klar");
        check("ledger");
        page().locator("tbody a").click();
        see("Import " + batch.number());
        assertThat(page().locator("main").innerText())
                .contains(batch.source().sha256(), "2 poster kunde inte tas emot.");
        assertThat(page().locator("main").innerText()).contains("Kvarnhjulet ett", "line 2");
        check("ledger-batch");
        getTheFiles(news);
        preview();
        assertThat(page().locator("main").innerText())
                .contains("försvinner 1 nyhet", "står 1 nyhet kvar", "import " + later.number());
        check("ledger-undo-preview");
        confirm(batch, " ");
        said("Skriv varför.").waitFor();
        assertThat(archive().ledger().batch(batch.number()).undoneAt()).isEmpty();
        confirm(batch, "fel fil");
        said("Importen är ångrad: 1 nyhet försvann").waitFor();
        assertThat(page().locator(".facts").innerText()).contains("ångrad", "av ragnhild");
        assertThat(button("Visa vad som händer").count()).isZero();
        check("ledger-undone");
        assertThat(found("\"kvarnhjulet ett\"")).isZero();
        assertThat(found("\"kvarnhjulet två\"")).isEqualTo(1);
        AuditLine line = application()
                .getBean(AuditLog.class)
                .latest(
                        new AuditFilter("ragnhild", "batch.undo", Optional.empty(), Optional.empty()),
                        Long.MAX_VALUE,
                        1)
                .getFirst();
        assertThat(line.what()).isEqualTo(new AuditLine.What(String.valueOf(batch.number()), "fel fil"));
        putBack(later);
    }

    /** What stayed because of a later import stays when that is undone, too. */
    private void putBack(ImportBatch later) {
        archive().ledger().undo(later.number());
        archive()
                .search(SearchRequest.of("kvarnhjulet"))
                .hits()
                .forEach(hit -> archive().ledger().withdraw(hit.id(), "prov"));
    }

    private void getTheFiles(String news) throws IOException {
        Download original = page().waitForDownload(
                        () -> page().getByLabel("Hämta kvarnar/nyheter.jsonl").click());
        assertThat(original.suggestedFilename()).isEqualTo("nyheter.jsonl");
        assertThat(Files.readString(original.path())).isEqualTo(news);
        Download rejected = page().waitForDownload(
                        () -> page().getByText("Alla avvisade poster som CSV").click());
        assertThat(Files.readString(rejected.path())).contains("line 2", "Utan datum", ";'=SUMMA(A1)");
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaidBeforeAnythingIsDone() {
        ImportBatch changed = bring("valborg", "a.jsonl", line("tre") + line("fyra"));
        ImportBatch undone = bring("valborg", "b.jsonl", line("fem"));
        signInAs("ragnhild", Role.ARCHIVIST);
        openBatch(changed);
        preview();
        ImportBatch later = bring("program", "c.jsonl", line("fyra"));
        confirm(changed, "fel fil");
        said("Arkivet har ändrats sedan du såg").waitFor();
        assertThat(page().locator("main").innerText()).contains("står 1 nyhet kvar");
        assertThat(archive().ledger().batch(changed.number()).undoneAt()).isEmpty();
        confirm(changed, "fel fil");
        said("Importen är ångrad").waitFor();
        openBatch(undone);
        preview();
        archive().ledger().undo(undone.number(), new Actor("rut"));
        confirm(undone, "fel fil");
        said("Importen var redan ångrad").waitFor();
        assertThat(page().locator(".facts").innerText()).contains("av rut");
        putBack(later);
    }

    @Test
    void anOriginalThatIsDamagedOrMissingIsNotGivenOut() throws IOException {
        ImportBatch batch = bring("valborg", "original.jsonl", line("sex"));
        String sha256 = batch.source().sha256();
        Path file = archiveDirectory()
                .resolve("originals")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
        byte[] kept = Files.readAllBytes(file);
        signInAs("ragnhild", Role.ARCHIVIST);
        try {
            Files.writeString(file, "annat");
            openBatch(batch);
            page().getByLabel("Hämta original.jsonl").click();
            said("Originalfilen har en annan kontrollsumma").waitFor();
            Files.delete(file);
            page().getByLabel("Hämta original.jsonl").click();
            said("Originalfilen kan inte läsas").waitFor();
            check("ledger-original-missing");
        } finally {
            Files.write(file, kept);
            archive().ledger().undo(batch.number());
        }
    }

    @Test
    void aReaderOfTheLedgerSeesManyImportsPageByPageAndChangesNothing() {
        for (int count = 0; count <= PAGE; count++) {
            bring("många", "omgång-" + count + ".jsonl", line("sju"));
        }
        signInAs("folke", Role.READER);
        open("/arkivarie/liggare?who=m%C3%A5nga");
        said("De 50 första importerna").waitFor();
        assertThat(page().locator("tbody tr").count()).isEqualTo(PAGE);
        assertThat(page().locator("tbody tr").first().innerText()).contains("omgång-50.jsonl");
        check("ledger-many");
        page().getByText("Tidigare importer").click();
        said("1 import").waitFor();
        seeUrl("before=");
        page().locator("tbody a").click();
        page().locator(".facts").waitFor();
        assertThat(button("Visa vad som händer").count()).isZero();
        assertThat(page().getByLabel("Hämta omgång-0.jsonl").count()).isZero();
        assertThat(page().locator("main").innerText()).contains("omgång-0.jsonl", "Kvarnhjulet sju");
        open("/arkivarie/liggare?who=ingen+alls");
        said("Ingen import motsvarar").waitFor();
        check("ledger-none");
        open("/arkivarie/liggare/999999");
        see("Sidan finns inte");
        archive()
                .ledger()
                .latestBatches(
                        new ImportBatch.Filter("många", Optional.empty(), Optional.empty()), Long.MAX_VALUE, PAGE + 1)
                .forEach(batch -> archive().ledger().undo(batch.number()));
        assertThat(found("\"kvarnhjulet sju\"")).isZero();
    }

    @Test
    void whatShowsThatTheArchiveIsWholeIsOnOnePage() {
        archive().verify();
        signInAs("folke", Role.READER);
        open("/arkivarie/liggare/kontroller");
        see("Kontroller och logg");
        assertThat(page().locator("main").innerText())
                .contains(
                        archive().log().key().toString(),
                        archive().log().head().signed().lines().toList().get(2));
        assertThat(page().locator("tbody tr").first().innerText()).contains("hela arkivet", "inga");
        check("soundness");
    }
}
