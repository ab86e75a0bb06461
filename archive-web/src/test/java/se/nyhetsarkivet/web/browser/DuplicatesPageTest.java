package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** An archivist decides whether near duplicates are one news, and takes it back. */
class DuplicatesPageTest extends ArchivistTest {

    private static final String TEXT =
            "Fyrskeppet vid inloppet dras in på varv under vintern och ersätts med en lysboj. Sjöfarten ska räkna med"
                    + " sämre sikt, och lotsarna möter fartygen längre ut än vanligt. Arbetet väntas vara klart innan"
                    + " isen går, och fyrskeppet läggs då tillbaka på samma plats som förut.";

    /** An item that was withdrawn once does not come again. */
    private static int number;

    DuplicatesPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private static NewsItem item(String name, String date, String text) {
        return NewsItem.builder("Fyrskeppet dras in", PartialDate.parse(date))
                .identifier("fyr-" + name + "-" + ++number)
                .publisher("Fyrverket " + name)
                .body(text)
                .build();
    }

    /** Newer than all else, so that they come first. */
    private void bring() {
        archive()
                .add(List.of(
                        item("a", "2031-03-03", TEXT),
                        item("b", "2031-03-02", TEXT.replace("under vintern", "under våren")),
                        item("c", "2031-03-01", TEXT.replace("vanligt", "brukligt"))));
    }

    private List<Hit> hits() {
        return archive().search(SearchRequest.of("rubrik:fyrskeppet")).hits();
    }

    private long folded() {
        return hits().stream().filter(hit -> hit.nearDuplicateOf().isPresent()).count();
    }

    @AfterEach
    void putBack() {
        List<ItemId> items = hits().stream().map(Hit::id).toList();
        if (items.size() > 1) {
            archive().curation().takeBack(items, "prov", new Actor("test"));
        }
        items.forEach(id -> archive().ledger().withdraw(id, "prov"));
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator first() {
        return page().locator(".duplicates article").first();
    }

    private String why(String act) {
        return application()
                .getBean(AuditLog.class)
                .latest(new AuditFilter("torvald", act, Optional.empty(), Optional.empty()), Long.MAX_VALUE, 1)
                .getFirst()
                .what()
                .reason();
    }

    private void decide(String button, String reason) {
        page().locator("#duplicates-reason-0").fill(reason);
        first().getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    }

    @Test
    void nearDuplicatesArePartedAndTheDecisionIsTakenBack() {
        bring();
        signInAs("torvald", Role.ARCHIVIST);
        open("/arkivarie");
        page().locator("main").getByText("Nästan samma nyhet").click();
        see("Nästan samma nyhet");
        said("på beslut").waitFor();
        first().getByText("Fyrskeppet dras in (3 nyheter)").waitFor();
        assertThat(first().locator(".sides"))
                .satisfies(sides -> assertThat(sides.count()).isEqualTo(2));
        assertThat(first().locator("del").first().innerText()).contains("vintern");
        assertThat(first().locator("ins").first().innerText()).contains("våren");
        assertThat(first().locator(".edit p").first().innerText()).isEqualTo("Fyrskeppet dras in");
        check("duplicates");
        decide("Olika nyheter", " ");
        said("Skriv varför.").waitFor();
        assertThat(folded()).isEqualTo(2);
        decide("Olika nyheter", "tre olika fyrskepp");
        said("Sparat: 3 nyheter är olika nyheter.").waitFor();
        assertThat(folded()).isZero();
        assertThat(archive().nearDuplicates(hits().getFirst().id(), 10)).isEmpty();
        assertThat(why("duplicates.different")).isEqualTo("tre olika fyrskepp");
        page().getByText("Beslut som har fattats").click();
        see("Beslut om nästan samma nyhet");
        assertThat(first().innerText()).contains("Olika nyheter", "torvald", "tre olika fyrskepp");
        check("duplicates-decisions");
        page().locator("#take-back-reason-0").fill("fel");
        first().getByText("Ta tillbaka beslutet").click();
        said("Beslutet är taget tillbaka.").waitFor();
        assertThat(folded()).isEqualTo(2);
        assertThat(why("duplicates.undo")).isEqualTo("fel");
    }

    @Test
    void onePairOfAGroupIsConfirmedAndTheRestIsLeft() {
        bring();
        signInAs("torvald", Role.ARCHIVIST);
        open("/arkivarie/dubbletter");
        first().getByText("Fyrskeppet dras in (3 nyheter)").waitFor();
        page().locator("#duplicates-scope-0").selectOption("1");
        decide("Samma nyhet", "samma besked");
        said("Sparat: 2 nyheter är samma nyhet.").waitFor();
        first().getByText("Fyrskeppet dras in (2 nyheter)").waitFor();
        assertThat(page().locator("#duplicates-reason-0").inputValue()).isEqualTo("samma besked");
        assertThat(archive().curation().decisions().getFirst().items()).hasSize(2);
        assertThat(folded()).isEqualTo(2);
    }
}
