package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.editing.job.BulkEditJobs;

/** An archivist changes publisher and keywords of many items, after seeing what would change. */
class BulkEditPageTest extends ArchivistTest {

    private static final int ITEMS = 25;

    /** An item that was withdrawn once does not come again. */
    private static int number;

    private final List<ItemId> brought = new ArrayList<>();

    BulkEditPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private void bring() {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(NewsItem.builder("Slussvakten svarar " + i, PartialDate.parse("2016-03-%02d".formatted(i + 1)))
                    .identifier("sluss-" + ++number)
                    .publisher(i == 0 ? "Slussverket" : "Slussnämnden")
                    .body("Slussvakten svarar på frågor.")
                    .keywords(i == 0 ? List.of("kanaler") : List.of("slussar", "frågor"))
                    .build());
        }
        archive().add(items);
        items.forEach(item -> brought.add(item.id()));
    }

    @AfterEach
    void putBack() {
        BulkEditJobs jobs = application().getBean(BulkEditJobs.class);
        jobs.latest().ifPresent(jobs::dismiss);
        brought.forEach(id -> archive().ledger().withdraw(id, "prov"));
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator heading(String text) {
        return page().locator("main :is(h2, h3, h4)").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    private void fill(String field, String text) {
        page().locator("#" + field).fill(text);
    }

    private long found(String publisher) {
        return archive()
                .search(SearchRequest.of("slussvakten avsändare:" + publisher))
                .total();
    }

    private List<AuditLine> lines(String who, String act) {
        return application()
                .getBean(AuditLog.class)
                .latest(new AuditFilter(who, act, Optional.empty(), Optional.empty()), Long.MAX_VALUE, 10);
    }

    private void preview(String publisher) {
        fill("bulk-publisher", publisher);
        button("Visa vad som ändras").click();
        heading("Om du startar").waitFor();
    }

    private void start(String reason) {
        fill("bulk-reason", reason);
        button("Ändra nyheterna").click();
    }

    @Test
    void allHitsOfASearchGetAPublisherAndKeywordsAndTheLedgerUndoesIt() {
        bring();
        signInAs("harald", Role.ARCHIVIST);
        open("/?q=slussvakten");
        page().locator(".result-links summary").click();
        page().getByText("Ändra avsändare och ämnen i alla träffar").click();
        see("Ändra många nyheter");
        heading("25 träffar att ändra").waitFor();
        check("bulk-empty");
        button("Visa vad som ändras").click();
        page().getByText("Skriv en avsändare här, eller minst ett ämne nedan.").waitFor();
        fill("bulk-added", "kanaler\n slussar ");
        fill("bulk-removed", "slussar");
        button("Visa vad som ändras").click();
        page().getByText("Samma ämne kan inte både läggas till och tas bort: slussar.")
                .waitFor();
        check("bulk-problem");
        fill("bulk-added", "kanaler");
        preview("Slussverket");
        assertThat(page().locator("main").innerText())
                .contains("ändras 24 nyheter", "är 1 redan som du vill ha den", "De 20 första som ändras");
        assertThat(page().locator(".changed-items > li").count()).isEqualTo(20);
        assertThat(page().locator(".changed-items > li").first().innerText())
                .contains("Slussnämnden", "Slussverket", "slussar", "kanaler");
        check("bulk-preview");
        button("Ändra nyheterna").click();
        page().getByText("Skriv varför du ändrar.").waitFor();
        assertThat(found("Slussverket")).isEqualTo(1);
        start("nämnden blev verk");
        heading("Nyheterna är ändrade").waitFor();
        assertThat(page().locator(".counts").innerText())
                .isEqualTo("24 nyheter är ändrade. 1 var redan som du ville ha den.");
        check("bulk-done");
        assertThat(found("Slussverket")).isEqualTo(ITEMS);
        assertThat(lines("harald", "item.bulk-edit").getFirst().what())
                .isEqualTo(new AuditLine.What("25, publisher=Slussverket, +kanaler, -slussar", "nämnden blev verk"));
        reload();
        heading("Nyheterna är ändrade").waitFor();
        undo();
        open("/arkivarie/samlad-andring?q=slussvakten");
        button("Stäng rapporten").click();
        heading("Nyheterna är ändrade").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void undo() {
        ImportBatch batch = archive().ledger().batches().getLast();
        page().getByText("Se ändring " + batch.number() + " i liggaren").click();
        see("Ändring " + batch.number());
        assertThat(page().locator(".facts").innerText())
                .contains("nämnden blev verk", "publisher=Slussverket", "harald");
        button("Visa vad som händer").click();
        fill("undo-reason", "fel verk");
        button("Ångra ändring " + batch.number()).click();
        said("Ändringen är ångrad: 24 nyheter fick tillbaka").waitFor();
        assertThat(found("Slussverket")).isEqualTo(1);
    }

    @Test
    void whatIsMarkedIsEditedAndWhatChangedMeanwhileIsShownFirst() {
        bring();
        signInAs("harald", Role.ARCHIVIST);
        open("/arkivarie/samlad-andring");
        heading("Du har inte markerat några nyheter").waitFor();
        fill("bulk-publisher", "Slussverket");
        button("Visa vad som ändras").click();
        said("Det finns inga nyheter att ändra.").waitFor();
        open("/?q=slussvakten&sort=oldest");
        page().locator(".results mark-item button").nth(0).click();
        page().locator(".results mark-item button").nth(3).click();
        open("/urval");
        page().getByText("Ändra avsändare och ämnen i de markerade").click();
        heading("2 markerade nyheter att ändra").waitFor();
        preview("Slussverket");
        assertThat(page().locator("main").innerText()).contains("ändras 1 nyhet", "är 1 redan");
        archive().ledger().withdraw(brought.get(3), "prov");
        start("nämnden blev verk");
        said("Arkivet har ändrats sedan du såg").waitFor();
        assertThat(page().locator("main").innerText())
                .contains("ändras ingen nyhet", "1 nyhet visas inte längre", "ingenting att ändra");
        archive().ledger().reinstate(brought.get(3), "prov");
        preview("Slussverket");
        start("nämnden blev verk");
        heading("Nyheterna är ändrade").waitFor();
        assertThat(found("Slussverket")).isEqualTo(2);
    }

    /** An address that asks for nothing is no search for everything: what is marked is edited, and not the whole archive. */
    @Test
    void onlyASearchEditsItsHitsAndThePageSaysWhichSearch() {
        bring();
        signInAs("harald", Role.ARCHIVIST);
        for (String nothing : List.of("?language=sv", "?utm_source=brev", "?page=2", "?avsandare=Slussverket")) {
            open("/arkivarie/samlad-andring" + nothing);
            heading("Du har inte markerat några nyheter").waitFor();
        }
        open("/arkivarie/samlad-andring?q=slussvakten&publisher=Slussverket&sort=newest");
        heading("1 träff att ändra").waitFor();
        assertThat(page().locator("main").innerText()).contains("Sökning: ”slussvakten”, avsändare Slussverket");
        open("/arkivarie/samlad-andring?q=");
        page().getByText("Sökning: alla nyheter").waitFor();
        open("/arkivarie/samlad-andring?q=slussvakten&from=2018-13");
        page().getByText("Ingenting kan ändras med den här adressen.").waitFor();
        assertThat(button("Visa vad som ändras").count()).isZero();
    }

    /** Another program writes into the record, so that the edit waits, is seen in another tab, and is stopped from there. */
    @Test
    void anEditGoesOnWithoutThePageAndIsCancelledFromAnotherOne() throws SQLException {
        bring();
        signInAs("harald", Role.ARCHIVIST);
        open("/arkivarie/samlad-andring?q=slussvakten");
        preview("Slussverket");
        String record = "jdbc:sqlite:" + archiveDirectory().resolve("archive.sqlite");
        try (Connection other = DriverManager.getConnection(record);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            start("nämnden blev verk");
            heading("Nyheterna ändras").waitFor();
            reload();
            heading("Nyheterna ändras").waitFor();
            page().getByText("Startades av harald: nämnden blev verk").waitFor();
            page().getByLabel("Varför du avbryter").fill("fel sökning");
            button("Avbryt").click();
            page().getByText("Avbryts.").first().waitFor();
            statement.execute("ROLLBACK");
        }
        heading("Ändringen är avbruten, och ingenting är ändrat").waitFor();
        check("bulk-cancelled");
        assertThat(found("Slussverket")).isEqualTo(1);
        assertThat(lines("harald", "item.bulk-edit.cancel").getFirst().what().reason())
                .isEqualTo("fel sökning");
    }

    @Test
    void hostileNamesAreTextsAndLongOnesAreRefused() {
        bring();
        signInAs("harald", Role.ARCHIVIST);
        open("/arkivarie/samlad-andring?q=slussvakten&from=strunt");
        page().getByText("Adressen säger from: strunt").waitFor();
        page().getByText("Ingenting kan ändras med den här adressen.").waitFor();
        check("bulk-unread");
        open("/arkivarie/samlad-andring?q=slussvakten");
        String html = "<img src=x onerror=\"document.title='fel'\">";
        fill("bulk-added", "sluss".repeat(90) + "\n" + html);
        button("Visa vad som ändras").click();
        page().getByText("Ett namn får ha högst 400 tecken.").waitFor();
        fill("bulk-added", html + "\n" + "sluss".repeat(80));
        preview(html);
        check("bulk-hostile");
        assertThat(page().locator(".changed-items img").count()).isZero();
        assertThat(page().title()).doesNotContain("fel");
        fill(
                "bulk-added",
                IntStream.rangeClosed(0, 100).mapToObj(each -> "ämne " + each).collect(Collectors.joining("\n")));
        button("Visa vad som ändras").click();
        page().getByText("Högst 100 ämnen kan ändras på en gång.").waitFor();
    }

    @Test
    void itIsThereInEnglishToo() {
        bring();
        signInAs("harald", Role.ARCHIVIST);
        open("/arkivarie/samlad-andring?q=slussvakten");
        page().getByText("In English", new Page.GetByTextOptions().setExact(true))
                .click();
        see("Edit many items");
        heading("25 hits to edit").waitFor();
        fill("bulk-removed", "frågor");
        button("Show what changes").click();
        page().getByText("24 items change").waitFor();
        assertAccessible();
        page().getByText("På svenska", new Page.GetByTextOptions().setExact(true))
                .click();
        see("Ändra många nyheter");
    }
}
