package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** An archivist tries synonyms, keeps them, and loses nothing when somebody else was faster. */
class SynonymsPageTest extends ArchivistTest {

    private static final String HOSTILE = "<img src=x onerror=document.title='ond'> = \u0007" + "å".repeat(1_500);

    /** An item that was withdrawn once does not come again. */
    private static int number;

    private final Path file = archiveDirectory().resolve("synonyms.txt");
    private final String before = archive().curation().synonymText();

    SynonymsPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private void bring() {
        archive()
                .add(List.of(NewsItem.builder("Kuckelikuet hörs igen", PartialDate.parse("2016-06-01"))
                        .identifier("tupp-" + ++number)
                        .body("Ett kuckeliku.")
                        .build()));
    }

    @AfterEach
    void putBack() throws IOException {
        archive()
                .search(SearchRequest.of("kuckeliku"))
                .hits()
                .forEach(hit -> archive().ledger().withdraw(hit.id(), "prov"));
        archive().curation().changeSynonyms(Files.readString(file), before);
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator text() {
        return page().getByLabel("Synonymer", new Page.GetByLabelOptions().setExact(true));
    }

    private String typed() {
        return text().inputValue();
    }

    private AuditLine latest() {
        return application()
                .getBean(AuditLog.class)
                .latest(
                        new AuditFilter("sivert", "synonyms.change", Optional.empty(), Optional.empty()),
                        Long.MAX_VALUE,
                        1)
                .getFirst();
    }

    @Test
    void synonymsAreTriedBeforeTheyAreSavedAndThenCountAtOnce() {
        bring();
        signInAs("sivert", Role.ARCHIVIST);
        open("/arkivarie");
        page().locator("main")
                .getByText("Synonymer", new Locator.GetByTextOptions().setExact(true))
                .click();
        see("Synonymer");
        assertThat(typed()).contains("MiÖD = Migrationsöverdomstolen");
        check("synonyms");
        text().fill(typed() + "tuppvrål = kuckeliku\n");
        page().getByLabel("Sökning", new Page.GetByLabelOptions().setExact(true))
                .fill("tuppvrål");
        page().keyboard().press("Enter");
        said("Nu inga träffar, med dina ändringar 1 träff.").waitFor();
        assertThat(page().locator(".sides").innerText())
                .contains("Kuckelikuet hörs igen", "tuppvrål = kuckeliku", "Inga träffar");
        check("synonyms-tried");
        assertThat(archive().search(SearchRequest.of("tuppvrål")).total()).isZero();
        button("Spara").click();
        said("Skriv varför.").waitFor();
        page().locator("#synonyms-reason").fill("läsare söker så");
        page().keyboard().press("Enter");
        said("Sparat och i bruk: 1 ny rad, ingen borttagen.").waitFor();
        assertThat(archive().search(SearchRequest.of("tuppvrål")).total()).isOne();
        assertThat(latest().what()).isEqualTo(new AuditLine.What("+ tuppvrål = kuckeliku", "läsare söker så"));
        page().getByLabel("Sökning", new Page.GetByLabelOptions().setExact(true))
                .fill("migrationsöverdomstolen");
        button("Pröva").click();
        said("Ingen skillnad: båda hittar detsamma.").waitFor();
        button("Spara").click();
        said("Ingenting är ändrat.").waitFor();
    }

    @Test
    void whatCannotBeReadIsNamedByItsLineAndNotSaved() throws IOException {
        signInAs("sivert", Role.ARCHIVIST);
        open("/arkivarie/synonymer");
        see("Synonymer");
        text().fill("# kommentar\nensam\nen = två\n" + HOSTILE + "\n" + "<b>fet</b>");
        page().locator("#synonyms-reason").fill("prov");
        button("Spara").click();
        said("2 rader går inte att läsa.").waitFor();
        assertThat(said("Rad 2").innerText()).contains("Rad 2: ”ensam” är ingen grupp", "Rad 5: ”<b>fet</b>”");
        check("synonyms-problems");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(typed()).contains("ensam", "<img src=x");
        text().fill("a = " + "b".repeat(2_500));
        page().locator("#synonyms-query").fill("\" OR ((( \u0000 <script>");
        button("Pröva").click();
        said("är längre än 2 000 tecken").waitFor();
        said("hittar detsamma").waitFor();
        page().locator("#synonyms-query").fill("   ");
        button("Pröva").click();
        said("Skriv vad som ska sökas.").waitFor();
        assertThat(page().title()).doesNotContain("ond");
    }

    @Test
    void whoeverWasSlowerSeesWhatTheOtherSavedAndLosesNothing() throws IOException {
        signInAs("sivert", Role.ARCHIVIST);
        open("/arkivarie/synonymer");
        see("Synonymer");
        text().fill(typed() + "mina = rader\n");
        Files.writeString(file, before + "deras = rader\n");
        page().locator("#synonyms-reason").fill("prov");
        button("Spara").click();
        said("Inte sparat: någon annan har ändrat").waitFor();
        assertThat(page().locator("main").innerText()).contains("deras = rader", "mina = rader");
        assertThat(typed()).contains("mina = rader");
        assertThat(Files.readString(file)).endsWith("deras = rader\n");
        check("synonyms-conflict");
        text().fill(typed() + "deras = rader\n");
        button("Spara").click();
        said("Sparat och i bruk: 1 ny rad").waitFor();
        assertThat(Files.readString(file)).contains("mina = rader\n", "deras = rader\n");
    }

    @Test
    void aFileThatIsNoTextIsSaid() throws IOException {
        signInAs("sivert", Role.ARCHIVIST);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        open("/arkivarie/synonymer");
        see("Synonymer");
        assertThat(page().locator("main").innerText()).contains("Filen synonyms.txt går inte att läsa");
        Files.writeString(file, before);
    }
}
