package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** An archivist joins the names of a publisher, and readers find all of it under one name at once. */
class PublishersPageTest extends ArchivistTest {

    private static final Set<String> NAMES = Set.of("Kanalverket", "Kanalverket (Sverige)", "kanalverket.se");

    /** An item that was withdrawn once does not come again. */
    private static int number;

    PublishersPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private static NewsItem item(String publisher, String name) {
        return NewsItem.builder("Kanalslussen " + name, PartialDate.parse("2016-06-0" + name.length()))
                .identifier("kanal-" + name + "-" + ++number)
                .publisher(publisher)
                .body("Kanalslussen " + name + " öppnas.")
                .build();
    }

    private void bring() {
        archive()
                .add(List.of(
                        item("Kanalverket", "a"),
                        item("Kanalverket", "bb"),
                        item("Kanalverket (Sverige)", "ccc"),
                        item("kanalverket.se", "dddd")));
    }

    @AfterEach
    void putBack() {
        archive().curation().partPublishers(NAMES);
        archive()
                .search(SearchRequest.of("kanalslussen"))
                .hits()
                .forEach(hit -> archive().ledger().withdraw(hit.id(), "prov"));
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator heading(String text) {
        return page().locator("main :is(h2, h3)").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    private AuditLine latest(String act) {
        return application()
                .getBean(AuditLog.class)
                .latest(new AuditFilter("sigrid", act, Optional.empty(), Optional.empty()), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private void find(String name) {
        page().getByLabel("Namn som innehåller").fill(name);
        button("Visa").click();
        seeUrl("find=" + name);
    }

    @Test
    void likelyNamesAreSuggestedJoinedAndPartedAgain() {
        bring();
        signInAs("sigrid", Role.ARCHIVIST);
        open("/arkivarie");
        page().locator("main").getByText("Avsändare med flera namn").click();
        see("Avsändare med flera namn");
        heading("Förmodligen samma avsändare").waitFor();
        check("publishers");
        page().locator(".likely li")
                .filter(new Locator.FilterOptions().setHasText("Kanalverket (Sverige)"))
                .locator("button")
                .click();
        heading("Valda namn").waitFor();
        assertThat(page().getByLabel("Gemensamt namn").inputValue()).isEqualTo("Kanalverket");
        button("Visa vad ihopslagningen ändrar").click();
        heading("Om namnen slås ihop").waitFor();
        assertThat(page().locator("main").innerText())
                .contains("Avsändaren Kanalverket får 4 nyheter", "kanalverket.se: 1 nyhet");
        check("publishers-join-preview");
        button("Slå ihop").click();
        said("Skriv varför.").waitFor();
        assertThat(archive().curation().publisherName("kanalverket.se")).isEqualTo("kanalverket.se");
        page().locator("#publisher-reason").fill("samma verk");
        button("Slå ihop").click();
        said("Namnen är ihopslagna: Kanalverket har 4 nyheter.").waitFor();
        assertThat(archive().curation().publisherName("kanalverket.se")).isEqualTo("Kanalverket");
        assertThat(latest("publisher.join").what().reason()).isEqualTo("samma verk");
        readersFindAll();
        partOne();
    }

    private void readersFindAll() {
        open("/?q=kanalslussen&publisher=kanalverket.se");
        Locator publisher = page().locator(".filters .value-filter").first();
        publisher.getByText("Kanalverket").first().waitFor();
        assertThat(publisher.innerText()).contains("Kanalverket").doesNotContain("kanalverket.se");
        assertThat(page().locator("ol.results > li").count()).isEqualTo(4);
        page().locator("ol.results a")
                .filter(new Locator.FilterOptions().setHasText("dddd"))
                .first()
                .click();
        see("Kanalslussen dddd");
        assertThat(page().locator("article.item .source").innerText())
                .contains("kanalverket.se", "räknas som Kanalverket");
        check("publisher-of-item");
    }

    private void partOne() {
        open("/arkivarie/utgivare");
        find("kanal");
        said("3 namn").waitFor();
        page().getByLabel("Välj kanalverket.se", new Page.GetByLabelOptions().setExact(true))
                .check();
        button("Visa vad åtskiljandet ändrar").click();
        heading("Om namnen skiljs åt").waitFor();
        assertThat(page().locator("main").innerText()).contains("1 nyhet räknas under det namn");
        check("publishers-part-preview");
        page().locator("#publisher-reason").fill("ett annat verk");
        button("Skilj åt").click();
        said("Namnen är åtskilda. Det gällde 1 nyhet.").waitFor();
        assertThat(archive().curation().publisherName("kanalverket.se")).isEqualTo("kanalverket.se");
        assertThat(archive().curation().publisherName("Kanalverket (Sverige)")).isEqualTo("Kanalverket");
        assertThat(latest("publisher.part").what()).isEqualTo(new AuditLine.What("kanalverket.se", "ett annat verk"));
    }

    @Test
    void aPublisherGetsAnotherNameByKeyboardAlone() {
        bring();
        signInAs("sigrid", Role.ARCHIVIST);
        open("/arkivarie/utgivare?find=kanalverket.se");
        said("1 namn").waitFor();
        page().getByLabel("Välj kanalverket.se", new Page.GetByLabelOptions().setExact(true))
                .focus();
        page().keyboard().press("Space");
        heading("Valda namn").waitFor();
        page().locator("#publisher-name").fill("Nya kanalverket");
        page().keyboard().press("Enter");
        heading("Om namnen slås ihop").waitFor();
        page().locator("#publisher-reason").fill("nytt namn");
        page().keyboard().press("Enter");
        said("Namnen är ihopslagna: Nya kanalverket har 1 nyhet.").waitFor();
        assertThat(archive().curation().publisherName("kanalverket.se")).isEqualTo("Nya kanalverket");
        archive().curation().partPublishers(Set.of("Nya kanalverket"));
    }

    @Test
    void whatDoesNotChangeAnythingIsSaid() {
        bring();
        signInAs("sigrid", Role.ARCHIVIST);
        open("/arkivarie/utgivare?find=kanalverket.se");
        page().getByLabel("Välj kanalverket.se", new Page.GetByLabelOptions().setExact(true))
                .check();
        heading("Valda namn").waitFor();
        button("Visa vad ihopslagningen ändrar").click();
        said("Det ändrar ingenting").waitFor();
        check("publishers-nothing");
        page().locator("#publisher-name").fill("");
        button("Visa vad ihopslagningen ändrar").click();
        said("Skriv det gemensamma namnet.").waitFor();
    }

    @Test
    void ofManyLinesThatCannotBeReadTheFirstAreShown() throws IOException {
        Path file = archiveDirectory().resolve("publishers.txt");
        Optional<String> before = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        signInAs("sigrid", Role.ARCHIVIST);
        try {
            Files.writeString(file, "ensam\n".repeat(25));
            page().waitForCondition(() -> !archive().curation().problems().isEmpty());
            open("/arkivarie/utgivare");
            heading("Rader i publishers.txt som inte går att läsa").waitFor();
            page().getByText("Och 5 till.").waitFor();
            assertThat(page().locator("li").getByText("'ensam' joins nothing").count())
                    .isEqualTo(20);
            check("publishers-unreadable");
        } finally {
            Files.writeString(file, before.orElse(""));
        }
    }
}
