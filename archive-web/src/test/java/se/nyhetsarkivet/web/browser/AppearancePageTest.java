package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.masthead.MastheadSettings;
import se.nyhetsarkivet.web.setting.BackedUpFiles;

/** An administrator says what the archive is called, and every page says the same. */
class AppearancePageTest extends ArchivistTest {

    private final Path file = archiveDirectory().resolve(BackedUpFiles.MASTHEAD);

    AppearancePageTest(SharedBrowser.Running running) {
        super(running);
    }

    private Masthead masthead() {
        return application().getBean(Masthead.class);
    }

    @AfterEach
    void putBack() throws IOException {
        masthead().replaceLogo(Optional.empty());
        masthead().replace(masthead().text(), MastheadSettings.USUAL);
        assertThat(masthead().settings()).isEqualTo(MastheadSettings.USUAL);
        Files.deleteIfExists(file);
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x86, 0x23, 0x18));
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private Locator said(String text) {
        return page().locator("[role=status]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void begin() {
        signInAs("astrid", Role.ADMINISTRATOR);
        open("/arkivarie/installningar");
        see("Arkivets namn, språk och logotyp");
    }

    private void choose(String name, String type, byte[] bytes) {
        field("Ny logotyp").setInputFiles(new FilePayload(name, type, bytes));
    }

    private AuditLine latest(String act) {
        return application()
                .getBean(AuditLog.class)
                .latest(new AuditFilter("astrid", act, Optional.empty(), Optional.empty()), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private String text(String path) {
        return page().request().get(address(path)).text();
    }

    @Test
    void theArchiveGetsANameThatAllItsAnswersHave() {
        signInAs("astrid", Role.ADMINISTRATOR);
        open("/arkivarie");
        page().locator("main").getByText("Arkivets namn, språk och logotyp").click();
        see("Arkivets namn, språk och logotyp");
        check("appearance");
        field("Namn").fill("");
        page().locator("#archive-reason").fill("nytt namn");
        button("Spara").click();
        said("Ett namn har 1 till 60 tecken").waitFor();
        field("Namn").fill("Kanalverkets <b>arkiv</b>");
        field("Namn på engelska").fill("Archive of the canals");
        button("Spara").click();
        said("Sparat. Ladda om sidan").waitFor();
        check("appearance-saved");
        assertThat(latest("settings.change").what())
                .isEqualTo(
                        new AuditLine.What("Kanalverkets <b>arkiv</b> / Archive of the canals / sv,en", "nytt namn"));
        open("/");
        assertThat(page().locator(".name-mark").innerText()).isEqualTo("Kanalverkets <b>arkiv</b>");
        seeTitle("Kanalverkets <b>arkiv</b>");
        check("appearance-start");
        assertThat(text("/feed.atom")).contains("<title>Kanalverkets &lt;b&gt;arkiv&lt;/b&gt;: alla nyheter</title>");
        assertThat(text("/opensearch.xml")).contains("<ShortName>Kanalverkets &lt;b&gt;</ShortName>");
        assertThat(text("/oai?verb=Identify")).contains("<repositoryName>Kanalverkets &lt;b&gt;arkiv&lt;/b&gt;<");
        page().locator(".masthead-links button").click();
        page().locator(".name-mark").getByText("Archive of the canals").waitFor();
        page().locator(".masthead-links button").click();
        page().locator(".name-mark").getByText("Kanalverkets").waitFor();
    }

    @Test
    void withOneLanguageThereIsNoOther() {
        begin();
        field("Språk på sidorna").selectOption("sv");
        page().locator("#archive-reason").fill("bara svenska");
        button("Spara").click();
        said("Sparat. Ladda om sidan").waitFor();
        page().context().addCookies(List.of(new Cookie("language", "en").setUrl(address("/"))));
        open("/");
        page().locator(".name-mark").waitFor();
        assertThat(page().evaluate("document.documentElement.lang")).isEqualTo("sv");
        assertThat(page().locator(".masthead-links button").count()).isZero();
        assertThat(page().locator("footer").innerText()).contains("Om arkivet");
        page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("language"));
    }

    @Test
    void aLogoIsLookedAtSavedShownAndTakenAway() throws IOException {
        begin();
        page().locator("#logo-reason").fill("ny logotyp");
        button("Spara logotypen").click();
        said("Välj en fil först.").waitFor();
        choose("märke.svg", "image/svg+xml", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        said("SVG går inte att använda").waitFor();
        check("appearance-svg");
        choose("märke.png", "image/png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        said("Filen är ingen bild").waitFor();
        choose("stor.png", "image/png", new byte[300_000]);
        said("Filen är större än").waitFor();
        choose("bred.png", "image/png", picture(1_025, 2));
        said("mer än 1024 bildpunkter").waitFor();
        button("Spara logotypen").click();
        said("Välj en fil först.").waitFor();
        choose("märke.png", "image/png", picture(120, 60));
        said("Filen går att använda. Spara för att byta. PNG, 120 × 60 bildpunkter")
                .waitFor();
        button("Spara logotypen").click();
        said("Logotypen är bytt.").waitFor();
        assertThat(latest("logo.change").what().reason()).isEqualTo("ny logotyp");
        reload();
        page().waitForFunction("document.querySelector('.name-mark img')?.naturalWidth === 120");
        check("appearance-logo");
        APIResponse answer =
                page().request().get(address(page().locator(".name-mark img").getAttribute("src")));
        assertThat(answer.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(answer.body()).isEqualTo(picture(120, 60));
        button("Ta bort logotypen").click();
        said("Skriv varför.").waitFor();
        page().locator("#logo-reason").fill("gammal");
        button("Ta bort logotypen").click();
        said("Logotypen är borttagen.").waitFor();
        assertThat(page().locator("main").innerText()).contains("Arkivet har ingen logotyp");
        assertThat(page().request().get(address("/logo")).status()).isEqualTo(404);
    }

    @Test
    void whoeverWasSlowerSeesWhatTheOtherSaved() throws IOException {
        begin();
        field("Namn").fill("Mitt arkiv");
        page().locator("#archive-reason").fill("prov");
        Files.writeString(file, "name.sv=Deras arkiv\n");
        button("Spara").click();
        said("Inte sparat: någon annan har ändrat").waitFor();
        assertThat(said("Inte sparat").innerText()).contains("Deras arkiv");
        assertThat(field("Namn").inputValue()).isEqualTo("Mitt arkiv");
        button("Spara").click();
        said("Sparat. Ladda om sidan").waitFor();
        assertThat(Files.readString(file)).contains("name.sv=Mitt arkiv");
    }
}
