package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A journalist keeps searches under names, finds back to those made before, and takes them along. */
class SavedPageTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String PAGE = "/mina-sokningar";

    SavedPageTest(SharedBrowser.Running running) {
        super(running);
    }

    private Locator button(String name) {
        return page().locator("saved-searches").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private void see(String text) {
        page().locator("saved-searches .saved-status")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    private List<String> named() {
        return page().locator(".saved-named h3").allInnerTexts();
    }

    private List<String> made() {
        return page().locator(".saved-history h3").allInnerTexts();
    }

    private void save(String search, String name) {
        open(PAGE + search);
        page().locator(".saved-form input").fill(name);
        page().locator(".saved-form button").click();
        see("Sökningen är sparad som " + name + ".");
    }

    private void waitUntilRemembered(String search) {
        page().waitForFunction("text => (localStorage.getItem('saved-searches') ?? '').includes(text)", search);
    }

    @Test
    void aSearchGetsANameAndIsOpenedAgain() {
        open("/?q=avgiften&publisher=Tullkammaren&page=1");
        page().locator(".result-links summary").click();
        page().locator(".result-links").getByText("Spara sökningen").click();
        seeUrl(PAGE + "?q=avgiften&publisher=Tullkammaren");
        page().getByText("Du sparar sökningen: avgiften, Avsändare Tullkammaren")
                .waitFor();
        page().locator(".saved-form input").fill("Tullarna");
        page().keyboard().press("Enter");
        see("Sökningen är sparad som Tullarna.");
        assertThat(page().locator(":focus").innerText()).isEqualTo("Tullarna");
        reload();
        page().locator(".saved-named a").click();
        seeUrl("/?q=avgiften&publisher=Tullkammaren");
    }

    @Test
    void namedSearchesAreOrderedRenamedRemovedAndRestoredByKeyboard() {
        save("?q=ett", "Ett");
        save("?q=två", "Två");
        assertThat(named()).containsExactly("Två", "Ett");
        page().locator(".saved-named .down:not([disabled])").focus();
        page().keyboard().press("Enter");
        see("Ny plats för Två: 2.");
        assertThat(named()).containsExactly("Ett", "Två");
        page().locator(".saved-named .rename").first().focus();
        page().keyboard().press("Enter");
        page().keyboard().type("Uno");
        page().keyboard().press("Enter");
        see("Sökningen heter nu Uno.");
        assertThat(named()).containsExactly("Uno", "Två");
        assertThat(page().locator(":focus").innerText()).isEqualTo("Byt namn");
        page().keyboard().press("Enter");
        page().keyboard().type("Fel");
        page().keyboard().press("Escape");
        assertThat(named()).containsExactly("Uno", "Två");
        page().locator(".saved-named li").first().getByText("Ta bort").press("Enter");
        see("Uno är borttagen.");
        assertThat(named()).containsExactly("Två");
        page().keyboard().press("Enter");
        see("Ändringen är ångrad.");
        assertThat(named()).containsExactly("Uno", "Två");
    }

    @Test
    void theSearchesMadeAreRememberedUntilTheReaderSaysOtherwise() {
        open("/?q=färjan");
        waitUntilRemembered("f%C3%A4rjan");
        open("/?q=avgiften&sort=newest&page=2");
        waitUntilRemembered("avgiften");
        open("/");
        open(PAGE);
        page().locator(".saved-history h3").first().waitFor();
        assertThat(made()).containsExactly("avgiften", "färjan");
        button("Kom ihåg mina sökningar i den här webbläsaren").click();
        see("Nya sökningar blir inte ihågkomna. De som redan finns här är kvar.");
        open("/?q=lastbilar");
        page().locator(".results").first().waitFor();
        page().waitForTimeout(2_500);
        open(PAGE);
        page().locator(".saved-history h3").first().waitFor();
        assertThat(made()).containsExactly("avgiften", "färjan");
        button("Glöm alla senaste sökningar").click();
        see("De senaste sökningarna är glömda.");
        assertThat(made()).isEmpty();
    }

    @Test
    void aFileTakesThemToAnotherBrowser() throws IOException {
        save("?q=ett", "Ett \"&\" <b>");
        save("?q=två", "Två");
        Download file = page().waitForDownload(() -> button("Exportera som fil").click());
        byte[] content = Files.readAllBytes(file.path());
        try (BrowserContext other = page().context().browser().newContext()) {
            Page there = other.newPage();
            there.navigate(address(PAGE));
            Locator input = there.locator("saved-searches input[type=file]");
            input.setInputFiles(new FilePayload("sokningar.json", "application/json", content));
            there.getByText("2 sparade sökningar lades till.").waitFor();
            assertThat(there.locator(".saved-named h3").allInnerTexts()).containsExactly("Två", "Ett \"&\" <b>");
            input.setInputFiles(new FilePayload("sokningar.json", "application/json", content));
            there.getByText("0 sparade sökningar lades till.").waitFor();
            assertThat(there.locator(".saved-named h3").count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | Filen är inte JSON, så inget importerades.",
                "[] | Filen har inga sparade sökningar, så inget importerades.",
                "{\"format\":\"nyhetsarkivet-searches\",\"version\":2,\"named\":[]} | Filen har inga sparade sökningar",
                "{\"format\":\"nyhetsarkivet-searches\",\"version\":1,\"named\":[{\"name\":\"a\",\"address\":\"?q=a\"},{\"name\":\"b\",\"address\":\"javascript:alert(1)\"}]} | Sparad sökning nummer 2 i filen",
                "{\"format\":\"nyhetsarkivet-searches\",\"version\":1,\"named\":[{\"name\":\" \",\"address\":\"?q=a\"}]} | Sparad sökning nummer 1 i filen",
            })
    void aFileThatIsNoneSaysWhatIsWrong(String content, String said) {
        save("?q=ett", "Ett");
        page().locator("saved-searches input[type=file]")
                .setInputFiles(
                        new FilePayload("fil.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
        page().locator(".saved-status").getByText(said).waitFor();
        assertThat(named()).containsExactly("Ett");
    }

    @Test
    void aBrowserThatKeepsNothingSaysSo() {
        visitForTheFirstTime();
        page().addInitScript(
                        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        open(PAGE + "?q=ett");
        page().locator(".saved-form input").fill("Ett");
        page().locator(".saved-form button").click();
        see(
                "Sökningen är sparad som Ett. Webbläsaren tillåter inte att den sparas, så den finns kvar tills fliken stängs.");
        assertThat(named()).containsExactly("Ett");
    }

    @Test
    void whatIsDamagedInTheStoreBreaksNothing() {
        open(PAGE);
        page().evaluate(
                        "localStorage.setItem('saved-searches', '{\"named\":[null,7,{\"name\":\"x\",\"address\":\"//evil.example\"},{\"name\":\"Kvar\",\"address\":\"?q=a\"}],\"history\":\"x\"}')");
        reload();
        page().locator(".saved-named h3").waitFor();
        assertThat(named()).containsExactly("Kvar");
    }

    @Test
    void allTabsHaveTheSameSearches() {
        open(PAGE);
        Page other = page().context().newPage();
        other.navigate(address(PAGE + "?q=ett"));
        other.locator(".saved-form button").click();
        page().locator(".saved-named h3").waitFor();
        assertThat(named()).containsExactly("ett");
        page().locator(".saved-named .rename").click();
        page().locator(".saved-rename input").fill("Uno");
        other.navigate(address(PAGE + "?q=två"));
        other.locator(".saved-form button").click();
        other.getByText("Sökningen är sparad som två.").waitFor();
        page().locator(".saved-rename input").press("Enter");
        see("Sökningen heter nu Uno.");
        assertThat(named()).containsExactly("två", "Uno");
        other.close();
    }

    @Test
    void aSearchOfAFileThatHasNoTimeIsLeftOut() {
        open(PAGE);
        String content =
                "{\"format\":\"nyhetsarkivet-searches\",\"version\":1,\"named\":[{\"name\":\"Ett\",\"address\":\"?constructor=x\"}],"
                        + "\"history\":[{\"address\":\"?q=a\",\"at\":5},{\"address\":\"?q=b\",\"at\":[\"2020\"]},"
                        + "{\"address\":\"?q=c\",\"at\":\"2026-01-02T10:00:00Z\"}]}";
        page().locator("saved-searches input[type=file]")
                .setInputFiles(
                        new FilePayload("fil.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
        see("1 sparade sökningar lades till.");
        assertThat(made()).containsExactly("c");
        assertThat(page().locator(".saved-named .source").innerText()).isEqualTo("Alla nyheter");
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "375, DARK", "320, LIGHT"})
    void thePageIsAccessibleWithSearches(int width, ColorScheme scheme) {
        view(width, scheme);
        save("?q=ett", "Ett namn som är långt och har Förvaltningsrättsspecialisternas-ord-i-sig");
        save("?q=avgiften&publisher=Tullkammaren&from=2017", "Tullarna");
        open("/?q=färjan");
        waitUntilRemembered("f%C3%A4rjan");
        open(PAGE + "?q=tre");
        page().locator(".saved-history li").first().waitFor();
        page().locator(".saved-named .rename").first().click();
        assertNoSidewaysScrolling();
        assertAccessible();
        page().screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("saved-" + width + "-" + scheme + ".png")));
    }
}
