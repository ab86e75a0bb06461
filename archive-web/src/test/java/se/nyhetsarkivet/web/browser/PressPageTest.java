package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.press.duty.DutyEntry;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;
import se.nyhetsarkivet.web.press.settings.PressFile;

/** The press service as its readers see it. */
class PressPageTest extends BrowserTest {

    private static final int[] WIDTHS = {1440, 1024, 768, 375, 320};
    private static final String PHONE = "a[href='tel:+46104856655']";

    private final Path archive;

    PressPageTest(SharedBrowser.Running running) {
        super(running);
        archive = Path.of(running.application().getEnvironment().getRequiredProperty("archive.directory"));
    }

    @AfterEach
    void leaveNothingToOtherTests() throws IOException {
        Files.deleteIfExists(archive.resolve(PressDutyLog.NAME));
        Files.deleteIfExists(archive.resolve(PressFile.NAME));
        PressFile.writeDefault(archive);
    }

    @Test
    void thePageTellsNumberStateAndTheHoursOfAWeek() {
        open("/");
        page().locator(".masthead a[href='/press']").click();
        page().locator("h1:focus").waitFor();
        seeTitle("Presstjänst");
        assertThat(page().locator(".press-contact " + PHONE).innerText()).isEqualTo("010-485 66 55");
        assertThat(page().locator(".press-contact .press-state").innerText())
                .matches("Öppet nu till \\d+\\.\\d\\d|Stängt\\. Öppnar .*\\d\\.\\d\\d.*");
        assertThat(page().locator(".press-hours tr").count()).isEqualTo(7);
        assertThat(page().locator(".press-cases .press-checklist li").count()).isEqualTo(7);
    }

    @Test
    void theStartPageHasABoxWithNumberAndState() {
        open("/");
        page().locator(".press-box " + PHONE).waitFor();
        assertThat(page().locator(".press-box .press-state").innerText()).matches("(Öppet|Stängt).*");
    }

    @Test
    void theDutyStandsOnEveryPageFromTheNextOneOnAndGoesAgain() {
        open("/press");
        assertThat(page().locator(".duty-banner").count()).isZero();
        PressDutyLog log = PressDutyLog.in(archive);
        log.append(on("Branden i Ljusne: <b>ring</b> jouren"));
        page().locator(".press-cases a").click();
        page().locator("[role=status] .duty-banner").waitFor();
        assertThat(page().locator(".duty-banner").innerText())
                .contains("Pressjour", "Branden i Ljusne: <b>ring</b> jouren");
        for (String path : List.of("/", "/?q=avgiften", "/press", "/finns/inte")) {
            open(path);
            page().locator(".duty-banner " + PHONE).waitFor();
        }
        log.append(new DutyEntry.Off(Instant.now(), "anna"));
        open("/");
        assertThat(page().locator(".duty-banner").count()).isZero();
    }

    @Test
    void whatAppliedOnADayIsLookedUp() {
        PressDutyLog.in(archive).append(on("Branden i Ljusne"));
        open("/press");
        assertThat(page().locator(".press-duty li").innerText()).contains("Branden i Ljusne", "tills vidare");
        String today = LocalDate.now(PartialDate.ZONE).toString();
        page().locator("#duty-day").fill(today);
        page().locator(".press-lookup button").click();
        seeUrl("/press?day=" + today);
        page().locator(".press-duty li").waitFor();
        open("/press?day=2018-04-23");
        assertThat(page().locator(".press-duty").innerText()).contains("Ingen pressjour var meddelad 23 april 2018.");
    }

    @Test
    void aMistakeInTheSettingsIsToldWithItsLine() throws IOException {
        PressFile.writeDefault(archive);
        Path file = archive.resolve(PressFile.NAME);
        Files.writeString(file, Files.readString(file).replace("  sunday: closed", "  sunday: vila"));
        Locator problem = page().locator(".press-problem");
        for (int tries = 0; tries < 300 && problem.count() == 0; tries++) {
            open("/press");
        }
        assertThat(problem.innerText()).contains("press.yaml, line ", "'vila' is no time");
        assertThat(page().locator(".press-contact " + PHONE).count()).isEqualTo(1);
    }

    @Test
    void nothingThatIsFilledInLeavesTheBrowser() {
        visitForTheFirstTime();
        open("/press/fullmakt");
        page().waitForLoadState(LoadState.NETWORKIDLE);
        List<Request> requests = new ArrayList<>();
        page().onRequest(requests::add);
        for (Locator field : page().locator(".mandate-form input[type=text], .mandate-form textarea")
                .all()) {
            field.fill("");
            field.pressSequentially("hemligt");
            field.press("Tab");
        }
        page().locator("#giver-name").press("Enter");
        for (Locator choice :
                page().locator(".mandate-form input[type=checkbox]").all()) {
            choice.check();
        }
        page().evaluate("window.print = () => { window.printed = true }");
        page().locator(".mandate-buttons .primary").click();
        assertThat(page().evaluate("window.printed")).isEqualTo(true);
        // The last of all requests: none that was to be sent can still be missing when it is answered.
        page().evaluate("fetch('/icons/favicon.svg?last').then(answer => answer.text())");
        assertThat(requests)
                .extracting(request -> request.url() + " " + request.postData())
                .containsExactly(address("/icons/favicon.svg?last null"));
        assertThat(page().url()).endsWith("/press/fullmakt");
        assertThat(page().evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
                .asString()
                .doesNotContain("hemligt");
        page().locator(".mandate-buttons .quiet").click();
        assertThat(page().locator("#giver-name").inputValue()).isEmpty();
        assertThat(page().locator("#case-authority").inputValue()).isEqualTo("Migrationsverket");
        page().reload();
        page().locator("#giver-name").waitFor();
        assertThat(page().locator("#giver-name").inputValue()).isEmpty();
    }

    @Test
    void onPaperTheFormIsTheMandateAndNothingElseInDarkInk() {
        view(WIDTHS[0], ColorScheme.DARK);
        open("/press/fullmakt");
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String hidden :
                List.of(".masthead", ".way-back", ".mandate-buttons", ".mandate-private", ".page-footer")) {
            assertThat(page().locator(hidden).isVisible()).as(hidden).isFalse();
        }
        assertThat(page().locator(".signature-line").isVisible()).isTrue();
        assertThat(page().locator("h1").innerText()).isEqualTo("Fullmakt");
        assertThat(page().locator("legend").first().evaluate("legend => getComputedStyle(legend).color"))
                .isEqualTo("rgb(27, 28, 30)");
    }

    @Test
    void thePagesAreInEnglishForThoseWhoChooseIt() {
        open("/press");
        page().locator(".masthead button").click();
        page().locator("h1").getByText("Press service").waitFor();
        assertThat(page().locator(".press-state").first().innerText()).matches("(Open|Closed).*");
    }

    @Test
    void everyStateIsAccessibleAtEveryWidthInLightAndDark() throws IOException {
        PressDutyLog.in(archive).append(on("Branden i Ljusne: pressjouren svarar på samma nummer hela natten."));
        PressFile.writeDefault(archive);
        Path file = archive.resolve(PressFile.NAME);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("email: \"\"", "email: press@example.org")
                        .replace("- name: Facebook", "- {name: Facebook, url: https://example.org/press}"));
        for (String path : List.of("/press", "/press?day=2018-04-23", "/press/fullmakt", "/")) {
            open(path);
            for (int width : WIDTHS) {
                page().setViewportSize(width, 1000);
                assertNoSidewaysScrolling();
            }
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertAccessible();
            page().setViewportSize(WIDTHS[0], 1000);
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            assertAccessible();
        }
    }

    private static DutyEntry on(String message) {
        return new DutyEntry.On(Instant.now(), "anna", message, Optional.empty());
    }
}
