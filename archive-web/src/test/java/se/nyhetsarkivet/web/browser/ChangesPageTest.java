package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** A journalist looks for what was changed afterwards, and when a word stood where. */
class ChangesPageTest extends BrowserTest {

    ChangesPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void fromTheToolsToAnEditAndItsComparison() {
        open("/verktyg");
        page().getByText("Ändringar i arkivet").click();
        seeTitle("Ändringar i arkivet");
        Locator edit = find("Färjan går igen");
        assertThat(edit.innerText()).contains("Rederinämnden", "Ändrad utan uppgift om det", "Rubrik", "6 ord");
        assertThat(edit.locator("del").textContent()).isEqualTo("Borttaget: Båten ligger stilla");
        assertThat(edit.locator("ins").textContent()).isEqualTo("Tillagt: Färjan går igen");
        edit.locator("h2 a").click();
        page().locator(".comparison").waitFor();
        seeUrl("before=1&after=2");
    }

    /** Other tests change and withdraw items of the same archive, so it may stand on a later page. */
    private Locator find(String text) {
        Locator found = page().locator(".edits article").filter(new Locator.FilterOptions().setHasText(text));
        Locator older = page().getByText("Äldre ändringar");
        page().locator(".edits article").first().waitFor();
        while (found.count() == 0) {
            page().evaluate("document.querySelector('.edits article').dataset.seen = ''");
            older.click();
            page().waitForFunction(
                            "document.querySelector('.edits article') && !document.querySelector('.edits article[data-seen]')");
        }
        return found.first();
    }

    @Test
    void withdrawnItemsSayWhyAndNothingElse() {
        open("/andringar");
        page().getByText("Tillbakadraget och raderat").click();
        seeUrl("kind=withdrawn");
        find("Dom i hovrätten");
        assertThat(page().locator(".edits").innerText())
                .contains("En nyhet är tillbakadragen", "Skäl: Dom i hovrätten")
                .doesNotContain(MadeUpNews.WITHDRAWN.headline());
    }

    @Test
    void theSameEditIsToldOnceAndListedOnDemand() {
        List<NewsItem> before = new ArrayList<>();
        List<NewsItem> after = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            before.add(hut(i, "Vägnämnden", "”"));
            after.add(hut(i, "Bronämnden", i == 3 ? "\"" : "”"));
        }
        long first = archive().add(before).number();
        long second = archive().add(after).number();
        try {
            open("/andringar?publisher=Stugf%C3%B6reningen");
            page().locator(".edits > li").first().waitFor();
            assertThat(page().locator(".edits > li").count()).isEqualTo(1);
            page().getByText("Samma ändring i 25 nyheter").click();
            seeUrl("same=");
            page().getByText("Äldre ändringar").click();
            page().waitForFunction("document.querySelectorAll('.edits > li').length === 5");
            seeUrl("before=");
            open("/andringar?publisher=Stugf%C3%B6reningen&kind=typography");
            page().getByText("Inga ändringar").waitFor();
        } finally {
            archive().ledger().undo(second);
            archive().ledger().undo(first);
        }
    }

    private static NewsItem hut(int number, String board, String quote) {
        return NewsItem.builder("Stuga " + number, PartialDate.parse("2011-02-03"))
                .identifier("stuga-" + number)
                .publisher("Stugföreningen")
                .body(quote + "Stugan hyrs ut" + quote + ", säger " + board + " om stuga " + number + ".")
                .build();
    }

    @Test
    void thePublisherIsChosenAndTheOtherChoicesAreKept() {
        open("/andringar?order=silent");
        page().locator(".tool-form select").selectOption("Rederinämnden");
        page().locator(".tool-form button").click();
        seeUrl("publisher=Rederin");
        seeUrl("order=silent");
        page().locator(".edits > li").first().waitFor();
        assertThat(page().locator(".edits > li").count()).isEqualTo(1);
    }

    @Test
    void aWordThatWasRemovedIsFoundWithTheTimeOfItsRemoval() {
        open("/andringar");
        page().getByText("När stod ett ord först och sist?").click();
        page().locator("input[name=q]").fill("båten ligger");
        page().keyboard().press("Enter");
        seeUrl("/andringar/ord?q=b%C3%A5ten+ligger");
        page().locator(".table-scroll td").first().waitFor();
        assertThat(page().locator("[role=status]").allInnerTexts()).contains("1 nyhet har eller hade ”båten ligger”");
        assertThat(page().locator("tbody tr").first().innerText())
                .contains("I arkivet", "23 april 2018", "Båten ligger stilla", "Lydelse 1", "Borttaget");
        page().locator("tbody a").first().click();
        page().locator(".reading h1").waitFor();
        seeUrl("revision=1");
    }

    @Test
    void aSearchLeadsToItsFeedsAndKeepsItsFilters() {
        open("/?q=avgiften&publisher=Tullkammaren&size=5");
        page().locator(".result-links summary").click();
        page().getByText("Följ den här sökningen").click();
        page().locator(".feeds a").first().waitFor();
        assertThat(page().locator(".feeds a").first().getAttribute("href"))
                .isEqualTo("/feed.atom?q=avgiften&publisher=Tullkammaren");
        assertThat(page().request()
                        .get(address("/feed.atom?q=avgiften&publisher=Tullkammaren"))
                        .text())
                .contains("Besked nummer");
        assertThat(page().locator("head link[data-feed]").count()).isZero();
        page().goBack();
        page().waitForFunction("document.querySelectorAll('head link[data-feed]').length === 3");
    }

    @Test
    void thePagesAreReadInEnglishToo() {
        view(375, ColorScheme.DARK);
        open("/andringar");
        page().getByText("In English").click();
        page().getByText("Changed without notice first").waitFor();
        assertNoSidewaysScrolling();
        open("/andringar/ord?q=avgiften");
        page().getByText("60 items have or had").waitFor();
        assertNoSidewaysScrolling();
    }
}
