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
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;
import se.nyhetsarkivet.web.press.settings.PressFile;

/** An archivist describes the press service and says who is on duty. */
class PressDeskPageTest extends ArchivistTest {

    private final Path file = archiveDirectory().resolve(PressFile.NAME);
    private final Path kept = archiveDirectory().resolve(PressFile.NAME + ".bak");

    PressDeskPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @AfterEach
    void putBack() throws IOException {
        Files.deleteIfExists(archiveDirectory().resolve(PressDutyLog.NAME));
        Files.deleteIfExists(file);
        Files.deleteIfExists(kept);
        PressFile.writeDefault(archiveDirectory());
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private List<AuditLine> lines(String act) {
        return application()
                .getBean(AuditLog.class)
                .latest(new AuditFilter("prudence", act, Optional.empty(), Optional.empty()), Long.MAX_VALUE, 10);
    }

    private void begin() {
        signInAs("prudence", Role.ARCHIVIST);
        open("/arkivarie/press");
        see("Presstjänst och jour");
    }

    @Test
    void theDutyIsSwitchedOnAndOffForAllReaders() {
        signInAs("prudence", Role.ARCHIVIST);
        open("/arkivarie");
        page().locator("main").getByText("Presstjänst och jour").click();
        see("Presstjänst och jour");
        assertThat(page().locator("main").innerText()).contains("Ingen jour nu.");
        check("press-desk");
        button("Sätt på jouren").click();
        said("Skriv meddelandet").waitFor();
        field("Meddelande").fill("Branden i Ljusne: <b>ring</b> jouren");
        field("Till (svensk tid, får vara tomt)").fill("2020-01-01T08:00");
        button("Sätt på jouren").click();
        said("Tiden har passerat").waitFor();
        field("Till (svensk tid, får vara tomt)").fill("2099-01-01T08:00");
        button("Sätt på jouren").click();
        said("Jouren är på.").waitFor();
        assertThat(page().locator("main").innerText())
                .contains("Jour nu: ”Branden i Ljusne: <b>ring</b> jouren”", "1 januari 2099", "Jourer hittills");
        assertThat(lines("press.duty.on").getFirst().what().reason()).contains("Ljusne");
        open("/");
        page().locator(".duty-banner").getByText("Branden i Ljusne").waitFor();
        open("/arkivarie/press");
        check("press-desk-duty");
        button("Stäng av jouren").click();
        said("Jouren är av.").waitFor();
        assertThat(page().locator("main").innerText()).contains("Ingen jour nu.");
        assertThat(lines("press.duty.off")).hasSize(1);
    }

    @Test
    void theServiceIsPreviewedAndSavedAndTheFileThatSomebodyWroteIsKept() throws IOException {
        String byHand = Files.readString(file);
        begin();
        assertThat(page().locator("main").innerText()).contains("Filen är skriven för hand och har kommentarer");
        assertThat(field("Måndag").inputValue()).isEqualTo("8.00-17.00");
        assertThat(field("Lördag").inputValue()).isEqualTo("stängt");
        field("Vems presstjänst det är").fill("Kanalverket");
        field("Telefon").fill("0600-12 34 56");
        field("Måndag").fill("9-15");
        field("Sociala kanaler: namn | webbadress").fill("Svenska kanalen | https://social.example/kanal\nFax");
        button("Förhandsgranska").click();
        said("Ingenting är sparat").waitFor();
        assertThat(page().locator(".preview").innerText()).contains("Kanalverket", "0600-12 34 56", "9.00–15.00");
        check("press-desk-preview");
        assertThat(Files.readString(file)).isEqualTo(byHand);
        page().locator("#press-reason").focus();
        page().keyboard().press("Enter");
        said("Skriv varför.").waitFor();
        page().locator("#press-reason").fill("nytt nummer");
        page().keyboard().press("Enter");
        said("Filen som var skriven för hand ligger kvar").waitFor();
        assertThat(Files.readString(kept)).isEqualTo(byHand);
        assertThat(lines("press.settings").getFirst().what())
                .isEqualTo(new AuditLine.What("authority, telephone, channels, monday", "nytt nummer"));
        open("/press");
        assertThat(page().locator("main").innerText())
                .contains("Kanalverket", "0600-12 34 56", "Svenska kanalen", "Fax");
    }

    @Test
    void allFaultsAreNamedAtOnceAndNothingIsSaved() throws IOException {
        String before = Files.readString(file);
        begin();
        field("Telefon").fill("ring oss");
        field("E-post (får vara tomt)").fill("press(snabel-a)exempel");
        field("Tisdag").fill("17-8");
        field("Onsdag").fill("");
        field("Sociala kanaler: namn | webbadress").fill("Bra\nOnd | javascript:alert(1)");
        field("Dagar som avviker: dag | tider | namn | namn på engelska")
                .fill("12-24 | stängt | Julafton\n13-40 | stängt | Fel dag");
        page().locator("#press-reason").fill("prov");
        button("Spara").click();
        said("6 saker går inte att spara så:").waitFor();
        assertThat(said("6 saker").innerText())
                .contains(
                        "Telefon: ”ring oss” går inte att läsa. Skriv ett telefonnummer",
                        "Onsdag: får inte vara tomt",
                        "rad 2: ”Ond | javascript:alert(1)”",
                        "rad 2: ”13-40 | stängt | Fel dag”");
        check("press-desk-faults");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(field("Telefon").inputValue()).isEqualTo("ring oss");
    }

    @Test
    void whoeverWasSlowerSeesWhatTheOtherSaved() throws IOException {
        begin();
        field("Telefon").fill("0600-12 34 56");
        Files.writeString(file, Files.readString(file).replace("010-485 66 55", "0600-99 99 99"));
        page().locator("#press-reason").fill("prov");
        button("Spara").click();
        said("Inte sparat: någon annan har ändrat").waitFor();
        assertThat(said("Inte sparat").innerText()).contains("Telefon: ”0600-99 99 99”");
        assertThat(field("Telefon").inputValue()).isEqualTo("0600-12 34 56");
        check("press-desk-conflict");
        button("Spara").click();
        said("Sparat. Det gäller nu.").waitFor();
        assertThat(Files.readString(file)).contains("0600-12 34 56");
        assertThat(Files.readString(kept)).contains("0600-99 99 99");
    }
}
