package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.PartialDate;

/** Reading an item in the browser. */
class ReadingPageTest extends BrowserTest {

    ReadingPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void aHitLeadsToItsTextAndBackToTheSearch() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        page().locator(".reading h1").waitFor();
        assertThat(page().locator(".reading h1").innerText()).isEqualTo("Färjan går igen");
        assertThat(page().locator("article.item time").innerText()).isEqualTo("23 april 2018");
        assertThat(page().locator(".reading article p").allInnerTexts())
                .contains("– Rodret håller nu i många år, säger en talesperson.");
        assertThat(page().locator(".reading article h2").innerText()).isEqualTo("Turlistan");
        seeTitle("Färjan går igen");
        seeFocus(".reading h1");
        page().locator(".way-back a").first().click();
        seeCount("1 nyhet");
        seeUrl("?q=f%C3%A4rjan");
    }

    @Test
    void anAddressThatIsNoWebPageIsNoLink() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        page().locator(".provenance").waitFor();
        assertThat(page().locator("a[href^='javascript']").count()).isZero();
    }

    @Test
    void markupInATextStaysText() {
        open("/?q=isläge");
        assertThat(headlines()).containsExactly("Vinterns isläge <b>och</b> & så vidare");
        page().locator(".results h3 a").click();
        page().locator(".reading h1").waitFor();
        assertThat(page().locator("article.item time").innerText()).isEqualTo("april 2018");
    }

    @Test
    void anItemTellsFromWhichFileAndPlaceItCame() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        assertThat(description("Importerad från").innerText()).isEqualTo("rederinämnden.jsonl, line 1");
        assertThat(description("Import").innerText()).startsWith("nummer 3, ");
        assertThat(description("Filens kontrollsumma (SHA-256)").innerText()).hasSize(64);
        assertThat(related("Nästan samma text").count()).isZero();
    }

    @Test
    void anItemLeadsToOthersWithNearlyTheSameText() {
        open("/?q=\"Besked nummer 1 om\"");
        page().locator(".results h3 a").click();
        Locator duplicates = related("Nästan samma text");
        duplicates.first().waitFor();
        String headline = duplicates.first().locator("a").innerText();
        assertThat(headline).startsWith("Besked nummer").isNotEqualTo("Besked nummer 1 om vägtullar");
        duplicates.first().locator("a").click();
        page().locator(".reading h1").getByText(headline).waitFor();
    }

    @Test
    void anItemLeadsToOthersOnItsSubject() {
        open("/?q=\"Besked nummer 2 om\"");
        page().locator(".results h3 a").click();
        related("Mer om samma ämne").first().waitFor();
        assertThat(related("Samma dag").count()).isZero();
        assertThat(page().locator(".keywords a").allInnerTexts()).contains("vägar", "lastbilar");
    }

    @Test
    void theMatchesOfTheSearchAreMarkedAndLeadOnFromOneToTheNext() {
        open("/?q=rodret");
        page().locator(".results h3 a").click();
        page().locator("match-steps").getByText("2 träffar i texten").waitFor();
        assertThat(page().locator("article.item mark").allInnerTexts()).containsExactly("rodret", "Rodret");
        page().waitForFunction("customElements.get('match-steps') !== undefined");
        Locator next = page().getByRole(AriaRole.BUTTON, named("Nästa"));
        next.click();
        next.click();
        page().locator("match-steps").getByText("2 av 2").waitFor();
        next.click();
        page().locator("match-steps").getByText("1 av 2").waitFor();
        assertThat(page().locator("mark.current").innerText()).isEqualTo("rodret");
    }

    @Test
    void oneReadsOnFromHitToHit() {
        open("/?q=avgiften&sort=oldest");
        page().locator(".results h3 a").nth(1).click();
        page().getByText("Träff 2 av 60").waitFor();
        page().getByRole(AriaRole.LINK, named("Nästa träff ›")).click();
        page().locator(".reading h1").getByText("Besked nummer 3 om vägtullar").waitFor();
        page().getByRole(AriaRole.LINK, named("‹ Föregående träff")).click();
        page().getByText("Träff 2 av 60").waitFor();
        page().getByRole(AriaRole.LINK, named("‹ Föregående träff")).click();
        page().getByText("Träff 1 av 60").waitFor();
        assertThat(page().getByText("‹ Föregående träff").count()).isZero();
    }

    @Test
    void aHitInAnEarlierWordingLeadsToThatWording() {
        open("/?q=båten&earlier=true");
        page().locator(".results h3 a").click();
        page().getByText("Du läser en tidigare lydelse.").waitFor();
        assertThat(page().locator(".reading h1 mark").innerText()).isEqualTo("Båten");
        page().getByRole(AriaRole.LINK, named("Läs den som gäller")).click();
        page().locator(".reading h1").getByText("Färjan går igen").waitFor();
    }

    @Test
    void whatChangedIsShownWordByWordAndSaysIfItWasSilent() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        page().getByText("ändrad utan uppgift om det").waitFor();
        page().getByRole(AriaRole.LINK, named("Jämför med lydelse 1")).click();
        page().locator(".comparison").waitFor();
        assertThat(page().locator(".comparison > .headline del").allInnerTexts())
                .first()
                .asString()
                .contains("Båten");
        assertThat(page().locator(".comparison > .headline ins").allInnerTexts())
                .first()
                .asString()
                .contains("Färjan");
        assertThat(page().locator(".comparison > .headline del").first().textContent())
                .startsWith("Borttaget: ");
        assertAccessible();
        page().getByRole(AriaRole.LINK, named("Till texten")).click();
        page().locator("article.item").waitFor();
    }

    @Test
    void aCitationIsCopiedAndFoundToHold() {
        open("/?q=färjan");
        page().locator(".results h3 a").click();
        page().getByText("Visa källhänvisningar").click();
        Locator citations = page().locator(".citation copied-text code");
        citations.nth(5).waitFor();
        assertAccessible();
        String harvard = citations.nth(1).textContent();
        assertThat(harvard).startsWith("Rederinämnden (2018, 23 april). Färjan går igen.");
        assertThat(citations.nth(4).textContent()).startsWith("@misc{");
        open("/kontrollera");
        check(harvard);
        found("Arkivet har exakt den texten");
        assertAccessible();
        check(harvard.replaceAll("SHA-256: ....", "SHA-256: 0000"));
        found("Arkivet har nyheten, men inte med den texten");
        check("Vad som helst");
        found("Det går inte att se vad som citeras");
    }

    @Test
    void aHeadOfTheLogThatSomebodyKeptIsFoundToHold() {
        open("/kontrollera");
        String head = (String) page().evaluate("fetch('/log/checkpoint').then(answer => answer.text())");
        check(head);
        found("Ingenting har ändrats");
        assertAccessible();
        check(head.replaceFirst("\n\\d+\n", "\n1\n"));
        found("Detta stämmer inte med arkivets logg");
    }

    private void found(String heading) {
        page().getByRole(AriaRole.HEADING, named(heading)).waitFor();
    }

    private void check(String citation) {
        page().locator("#pasted-citation").fill(citation);
        page().getByRole(AriaRole.BUTTON, named("Kontrollera")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Locator related(String heading) {
        page().locator(".provenance").waitFor();
        return page().locator(".related section:has(h2:text-is('" + heading + "')) li");
    }

    @Test
    void aWithdrawnItemIsExplainedWithStatus410() {
        Response response = page().navigate(address("/nyhet/" + MadeUpNews.WITHDRAWN.id()));
        assertThat(response.status()).isEqualTo(410);
        page().locator("main h1").getByText("Nyheten är tillbakadragen").waitFor();
        seeTitle("Nyheten är tillbakadragen");
        String text = page().locator("main").innerText();
        assertThat(text)
                .contains("Skäl: Dom i hovrätten")
                .contains(String.valueOf(LocalDate.now(PartialDate.ZONE).getYear()))
                .doesNotContain("misstänkte");
        assertThat(page().locator(".provenance").count()).isZero();
    }

    private Locator description(String term) {
        page().locator(".provenance").waitFor();
        return page().locator(".provenance dt:text-is('" + term + "') + dd");
    }

    @Test
    void anUnknownItemIsExplainedWithStatus404() {
        Response response = page().navigate(address("/nyhet/0000000000000000"));
        assertThat(response.status()).isEqualTo(404);
        page().getByText("Sidan finns inte").waitFor();
    }
}
