package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** An archivist edits an item, alone and beside another one, and decides whether it is shown. */
class EditingPageTest extends ArchivistTest {

    private static final int MUCH = 200_000;

    /** An item that was withdrawn once does not come again. */
    private static int number;

    private final SharedBrowser.Running running;
    private final List<ItemId> brought = new ArrayList<>();

    EditingPageTest(SharedBrowser.Running running) {
        super(running);
        this.running = running;
    }

    private Revision bring(String body) {
        NewsItem item = NewsItem.builder("Bryggan lagas", PartialDate.parse("2017-05-02T08:30:00+02:00"))
                .identifier("brygga-" + ++number)
                .publisher("Brygglaget")
                .lead("Bryggan vid viken lagas i maj.")
                .body(body)
                .keywords(List.of("bryggor", "vatten"))
                .url("https://www.example/brygga/" + number)
                .language("sv")
                .build();
        archive().add(List.of(item));
        brought.add(item.id());
        return now(item.id());
    }

    private Revision now(ItemId id) {
        return archive().get(id).orElseThrow();
    }

    @AfterEach
    void putBack() {
        brought.stream()
                .filter(id -> archive().get(id).isPresent())
                .forEach(id -> archive().ledger().withdraw(id, "prov"));
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void openEditor(ItemId id) {
        open("/arkivarie/post/" + id);
        see("Ändra nyheten");
    }

    private void fill(String field, String text) {
        page().locator("#" + field).fill(text);
    }

    private String value(String field) {
        return page().locator("#" + field).inputValue();
    }

    private void save() {
        button("Spara som ny lydelse").click();
    }

    private AuditLine latest(String who, String act) {
        return application()
                .getBean(AuditLog.class)
                .latest(new AuditFilter(who, act, Optional.empty(), Optional.empty()), Long.MAX_VALUE, 1)
                .getFirst();
    }

    @Test
    void anArchivistMendsAnItemAndUndoesTheEditInTheLedger() {
        Revision before = bring("Bryggan lagas.\n\nDen öppnar i juni.");
        signInAs("rakel", Role.ARCHIVIST);
        open("/nyhet/" + before.id());
        page().getByText("Ändra, dra tillbaka eller radera nyheten").click();
        see("Ändra nyheten");
        seeTitle("Ändra: Bryggan lagas");
        assertThat(value("edit-published")).isEqualTo("2017-05-02 08:30");
        assertThat(value("edit-keywords")).isEqualTo("bryggor\nvatten");
        check("edit-item");
        fill("edit-headline", " ");
        fill("edit-published", "2 maj");
        fill("edit-url", "www.example/brygga");
        fill("edit-language", "svenska språket");
        fill("edit-body", "Bryggan lagas.\n\nDen öppnar i juli.");
        save();
        said("5 fält behöver rättas. Ingenting är sparat ännu.").waitFor();
        seeFocus("#edit-headline");
        assertThat(page().locator(".problem").allInnerTexts())
                .containsExactly(
                        "Rubrik saknas. Skriv något här.",
                        "Det går inte att läsa som datum. Skriv till exempel 2018, 2018-04, 2018-04-23 eller 2018-04-23 14:30.",
                        "Det är ingen webbadress. Skriv hela adressen med https:// först, eller lämna fältet tomt.",
                        "Det är ingen språkkod. Skriv till exempel sv, en eller se, eller lämna fältet tomt.",
                        "Skriv varför du ändrar. Det sparas i liggaren och i händelserna.");
        assertThat(value("edit-body")).endsWith("juli.");
        check("edit-problems");
        fill("edit-headline", "Bryggan är lagad");
        fill("edit-published", "2017-05");
        fill("edit-url", "https://www.example/lagad");
        fill("edit-language", "sv");
        fill("edit-keywords", "bryggor\n\nbåtar\nbryggor");
        fill("edit-reason", "rättelse från Brygglaget");
        save();
        said("Lydelse 2 är sparad och gäller nu.").waitFor();
        seeTitle("Ändra: Bryggan är lagad");
        assertThat(page().locator(".problem").count()).isZero();
        NewsItem saved = now(before.id()).item();
        assertThat(saved.headline()).isEqualTo("Bryggan är lagad");
        assertThat(saved.body()).isEqualTo("Bryggan lagas.\n\nDen öppnar i juli.");
        assertThat(saved.published()).isEqualTo(PartialDate.parse("2017-05"));
        assertThat(saved.keywords()).containsExactly("bryggor", "båtar");
        assertThat(saved.lead()).isEqualTo(before.item().lead());
        assertThat(latest("rakel", "item.edit").what())
                .isEqualTo(new AuditLine.What(before.id().value(), "rättelse från Brygglaget"));
        check("edit-saved");
        fill("edit-reason", "en gång till");
        save();
        said("Ingenting är ändrat").waitFor();
        assertThat(value("edit-reason")).isEqualTo("en gång till");
        readersSeeWhoseWordsTheyAre(before.id());
        undo(before);
    }

    private void readersSeeWhoseWordsTheyAre(ItemId id) {
        open("/nyhet/" + id);
        assertThat(page().locator(".revisions").innerText())
                .contains("ändrad i arkivet")
                .doesNotContain("ändrad utan uppgift");
        assertThat(page().locator(".provenance").innerText()).contains("Ändring i arkivet", "av rakel");
        page().getByText("Jämför med lydelse 1").click();
        page().getByText("Ändringen gjordes i arkivet, inte av avsändaren.").waitFor();
    }

    private void undo(Revision before) {
        long batch = now(before.id()).batch();
        open("/arkivarie/liggare");
        page().getByLabel("Ändring " + batch).click();
        see("Ändring " + batch);
        assertThat(page().locator(".facts").innerText()).contains("rättelse från Brygglaget", "rakel");
        check("ledger-edit");
        button("Visa vad som händer").click();
        page().locator("#undo-reason").fill("för tidigt");
        button("Ångra ändring " + batch).click();
        said("Ändringen är ångrad: 1 nyhet fick tillbaka sin tidigare lydelse").waitFor();
        assertThat(now(before.id()).item()).isEqualTo(before.item());
    }

    @Test
    void anArchivistGoesByKeyboardAlone() {
        Revision before = bring("Bryggan lagas.");
        signInAs("rakel", Role.ARCHIVIST);
        openEditor(before.id());
        goTo("edit-lead");
        page().keyboard().press("Control+End");
        page().keyboard().type(" Den är stängd.");
        goTo("edit-reason");
        page().keyboard().type("komplettering");
        page().keyboard().press("Enter");
        said("Lydelse 2 är sparad").waitFor();
        assertThat(now(before.id()).item().lead()).isEqualTo("Bryggan vid viken lagas i maj. Den är stängd.");
        seeFocus("[role=status]");
    }

    @Test
    void aDoubleClickSavesOnceAndTheAnswerStays() {
        Revision before = bring("Bryggan lagas.");
        signInAs("rakel", Role.ARCHIVIST);
        openEditor(before.id());
        fill("edit-lead", "Bryggan vid viken är stängd.");
        fill("edit-reason", "ny uppgift");
        button("Spara som ny lydelse").dblclick();
        said("Lydelse 2 är sparad och gäller nu.").waitFor();
        page().waitForTimeout(500);
        assertThat(said("Ingenting är ändrat").count()).isZero();
        fill("edit-lead", "Bryggan vid viken är öppen.");
        fill("edit-reason", "ännu en uppgift");
        save();
        said("Lydelse 3 är sparad och gäller nu.").waitFor();
    }

    @Test
    void aPageWithUnsavedTextIsLeftOnlyWhenTheArchivistWantsTo() {
        Revision before = bring("Bryggan lagas.\n\nDen öppnar i juni.");
        List<String> asked = new ArrayList<>();
        AtomicBoolean leaves = new AtomicBoolean();
        signInAs("rakel", Role.ARCHIVIST);
        page().onDialog(dialog -> {
            asked.add(dialog.type());
            if (leaves.get()) {
                dialog.accept();
            } else {
                dialog.dismiss();
            }
        });
        open("/nyhet/" + before.id());
        page().getByText("Ändra, dra tillbaka eller radera nyheten").click();
        see("Ändra nyheten");
        page().locator("#edit-lead").click();
        fill("edit-lead", "Bryggan vid viken är stängd.");
        page().getByText("Till nyheten").click();
        await(asked, "confirm");
        page().evaluate("setTimeout(() => (location.href = '/om'))");
        await(asked, "confirm", "beforeunload");
        see("Ändra nyheten");
        assertThat(page().url()).endsWith("/arkivarie/post/" + before.id());
        assertThat(value("edit-lead")).isEqualTo("Bryggan vid viken är stängd.");
        fill("edit-reason", "ny uppgift");
        save();
        said("Lydelse 2 är sparad och gäller nu.").waitFor();
        page().getByText("Till nyheten").click();
        see("Bryggan lagas");
        page().getByText("Ändra, dra tillbaka eller radera nyheten").click();
        see("Ändra nyheten");
        fill("edit-body", "Bryggan är lagad.");
        leaves.set(true);
        page().getByText("Till nyheten").click();
        see("Bryggan lagas");
        await(asked, "confirm", "beforeunload", "confirm");
    }

    private void await(List<String> asked, String... all) {
        page().waitForCondition(() -> asked.equals(List.of(all)));
        // What follows from the answer.
        page().waitForTimeout(500);
    }

    private void goTo(String field) {
        for (int step = 0; step < 60; step++) {
            page().keyboard().press("Tab");
            if ((Boolean) page().evaluate("id => document.activeElement.id === id", field)) {
                return;
            }
        }
        throw new AssertionError("no way to " + field + " by keyboard");
    }

    /** The other archivist reads English. */
    @Test
    void whatAnotherArchivistSavedMeanwhileIsShownAndNothingTypedIsLost() {
        Revision before = bring("Bryggan lagas.\n\nDen öppnar i juni.");
        signInAs("rakel", Role.ARCHIVIST);
        try (BrowserContext context =
                running.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page other = newPage(context);
            openElsewhere(other, before.id());
            openEditor(before.id());
            fill("edit-body", "Bryggan lagas.\n\nDen öppnar i augusti.");
            fill("edit-reason", "ny uppgift");
            other.locator("#edit-body").fill("Bryggan lagas.\n\nDen öppnar i juli.");
            other.locator("#edit-keywords").fill("bryggor");
            saveElsewhere(other, "a correction");
            other.getByText("Revision 2 is saved and in force.").waitFor();
            save();
            page().getByText("Någon annan har sparat under tiden").waitFor();
            assertThat(page().locator(".meanwhile").innerText())
                    .contains("sven sparade lydelse 2", "juni", "juli", "augusti", "vatten");
            assertThat(value("edit-body")).endsWith("augusti.");
            assertThat(value("edit-keywords")).isEqualTo("bryggor");
            assertThat(now(before.id()).number()).isEqualTo(2);
            check("edit-meanwhile");
            save();
            said("Lydelse 3 är sparad").waitFor();
            NewsItem onTop = now(before.id()).item();
            assertThat(onTop.body()).endsWith("augusti.");
            assertThat(onTop.keywords()).containsExactly("bryggor");
            other.locator("#edit-lead").fill("Ingen ingress.");
            saveElsewhere(other, "another");
            other.getByText("Somebody else has saved meanwhile").waitFor();
            assertThat(other.locator(".meanwhile").innerText()).contains("rakel saved revision 3");
            other.getByText("Drop my edit").click();
            other.getByText("Your edit is dropped. The form shows revision 3.").waitFor();
            assertThat(other.locator("#edit-lead").inputValue())
                    .isEqualTo(before.item().lead());
            assertThat(other.locator("#edit-body").inputValue()).endsWith("augusti.");
            assertThat(Axe.violations(other)).isEmpty();
        }
    }

    private void openElsewhere(Page other, ItemId id) {
        makeAccount("sven", Role.ARCHIVIST);
        other.navigate(address("/logga-in?return=/arkivarie/post/" + id));
        other.locator("input[name=username]").fill("sven");
        other.locator("input[name=password]").fill(PASSWORD);
        other.locator("main button[type=submit]").click();
        other.locator("main h1").getByText("Edit the item").waitFor();
    }

    private static void saveElsewhere(Page other, String reason) {
        other.locator("#edit-reason").fill(reason);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as a new revision"))
                .click();
    }

    @Test
    void anItemIsWithdrawnReinstatedAndErasedForAReason() {
        Revision before = bring("Bryggan lagas.");
        ItemId id = before.id();
        signInAs("rakel", Role.ARCHIVIST);
        openEditor(id);
        button("Dra tillbaka nyheten").click();
        page().getByText("Skriv varför nyheten dras tillbaka.").waitFor();
        assertThat(archive().get(id)).isPresent();
        fill("withdraw-reason", "fel avsändare");
        button("Dra tillbaka nyheten").click();
        said("Nyheten är tillbakadragen.").waitFor();
        see("Nyheten är tillbakadragen");
        assertThat(page().locator("main").innerText()).contains("Skäl: fel avsändare", "av rakel");
        assertThat(page().locator("#edit-headline, #erase-word").count()).isZero();
        assertThat(latest("rakel", "item.withdraw").what()).isEqualTo(new AuditLine.What(id.value(), "fel avsändare"));
        check("edit-withdrawn");
        open("/nyhet/" + id);
        page().getByText("Se varför, och visa nyheten igen").click();
        button("Visa nyheten igen").click();
        page().locator(".problem").getByText("Skriv varför.").waitFor();
        fill("reinstate-reason", "rätt ändå");
        button("Visa nyheten igen").click();
        said("Nyheten visas igen.").waitFor();
        assertThat(archive().get(id)).isPresent();
        assertThat(latest("rakel", "item.reinstate").what()).isEqualTo(new AuditLine.What(id.value(), "rätt ändå"));
        erase(id);
        open("/nyhet/" + id);
        assertThat(page().locator("main").innerText())
                .contains("Skäl: dom i hovrätten")
                .doesNotContain("återta");
    }

    private void erase(ItemId id) {
        page().getByText("Radera nyhetens text för gott").click();
        check("edit-erase");
        fill("erase-reason", "dom i hovrätten");
        fill("erase-word", "ja");
        button("Radera för gott").click();
        page().getByText("Skriv ordet radera här.").waitFor();
        assertThat(archive().get(id)).isPresent();
        fill("erase-word", "Radera");
        button("Radera för gott").click();
        said("Nyheten är raderad.").waitFor();
        see("Nyheten är raderad");
        assertThat(archive().history(id).tombstone().map(Tombstone::kind)).contains(Tombstone.Kind.ERASED);
        assertThat(page().locator("main form").count()).isZero();
        assertThat(latest("rakel", "item.erase").what()).isEqualTo(new AuditLine.What(id.value(), "dom i hovrätten"));
        check("edit-erased");
    }

    @Test
    void whatIsWithdrawnWhileItIsEditedIsNotSavedAndTheTextStays() {
        Revision before = bring("Bryggan lagas.");
        signInAs("rakel", Role.ARCHIVIST);
        openEditor(before.id());
        fill("edit-body", "Något annat.");
        fill("edit-reason", "prov");
        archive().ledger().withdraw(before.id(), "prov", new Actor("sven"));
        save();
        said("Nyheten visas inte längre i arkivet").waitFor();
        assertThat(value("edit-body")).isEqualTo("Något annat.");
    }

    @Test
    void hostileAndVeryLongTextsAreTextsAndNothingElse() {
        Revision before = bring("Bryggan lagas.");
        signInAs("rakel", Role.ARCHIVIST);
        openEditor(before.id());
        String html = "<img src=x onerror=\"document.title='fel'\"></textarea><script>alert(1)</script>";
        String word = "brygg".repeat(80);
        String much = "Åäö en brygga. ".repeat(MUCH / 15);
        fill("edit-headline", html + " " + word);
        fill("edit-body", much);
        fill("edit-publisher", word.substring(0, 400));
        fill("edit-reason", html);
        save();
        said("Lydelse 2 är sparad").waitFor();
        assertThat(now(before.id()).item().body()).isEqualTo(much.strip());
        assertThat(now(before.id()).item().headline()).isEqualTo(html + " " + word);
        openEditor(before.id());
        assertThat(value("edit-headline")).isEqualTo(html + " " + word);
        assertThat(value("edit-body")).isEqualTo(much.strip());
        check("edit-hostile");
        fill("edit-body", "brygga".repeat(45_000));
        fill("edit-reason", "prov");
        save();
        page().getByText("Brödtext får ha högst 250").waitFor();
        assertThat(value("edit-body")).hasSize(270_000);
        long batch = now(before.id()).batch();
        open("/arkivarie/liggare/" + batch);
        see("Ändring " + batch);
        check("ledger-hostile-edit");
        open("/arkivarie/liggare");
        check("ledger-hostile");
        archive().ledger().undo(batch);
    }

    @Test
    void readersDoNotSeeTheWayAndUnknownItemsAreMissing() {
        Revision before = bring("Bryggan lagas.");
        for (Role role : List.of(Role.READER, Role.ARCHIVIST)) {
            signInAs("roll-" + role.text(), role);
            int ways = role == Role.ARCHIVIST ? 1 : 0;
            open("/nyhet/" + before.id());
            assertThat(page().locator("main a[href^='/arkivarie/post/']").count())
                    .isEqualTo(ways);
            open("/?q=bryggan");
            page().locator(".results h3").first().waitFor();
            assertThat(page().locator("main a[href^='/arkivarie/samlad-andring']")
                            .count())
                    .isEqualTo(ways);
            open("/urval");
            assertThat(page().locator("main a[href='/arkivarie/samlad-andring']")
                            .count())
                    .isEqualTo(ways);
        }
        for (String id : List.of("0123456789abcdef", "x")) {
            assertThat(page().navigate(address("/arkivarie/post/" + id)).status())
                    .isEqualTo(404);
            see("Sidan finns inte");
        }
    }
}
