package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/** The page about the archive says when what is stored was last read, and sounds an alarm as long as it is not what it was. */
@Tag("slow")
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordStateTest {

    private static final String SECRET = "Nyheten som ingen ska se i larmet";

    /** One for each language. */
    private final Map<String, Page> pages = new HashMap<>();

    private final Browser browser;
    private final Path directory;
    private final ConfigurableApplicationContext application;
    private final NewsArchive archive;

    RecordStateTest(SharedBrowser.Running running, @TempDir Path directory) throws IOException {
        browser = running.browser();
        this.directory = directory.resolve("archive");
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + this.directory);
        archive = application.getBean(NewsArchive.class);
        archive.importFrom(ImportSource.file(Files.writeString(
                directory.resolve("nyheter.jsonl"),
                "{\"headline\":\"" + SECRET + "\",\"datePublished\":\"2018-04-23\"}\n")));
    }

    @AfterAll
    void stop() {
        pages.values().forEach(page -> page.context().close());
        application.close();
    }

    @Test
    void anAlarmLastsUntilTheDifferenceIsGone() throws IOException {
        assertThat(seen("sv")).contains("Allt har inte lästs på nytt ännu").contains("har ingen del av 30 lästs");
        archive.verify(new Verification.Part(3, 30));
        assertThat(seen("sv")).contains("har 1 del av 30 lästs").contains("Inga skillnader återstår");
        archive.verify();
        assertThat(seen("sv")).contains("Allt har lästs på nytt sedan").contains("har 30 delar av 30 lästs");
        Path original = original();
        Path aside = directory.resolveSibling("undan");
        Files.move(original, aside);
        assertThat(archive.verify().isSound()).isFalse();
        seenAlarm();
        Files.move(aside, original);
        archive.verify();
        assertThat(seen("sv")).doesNotContain("stämmer inte").contains("Inga skillnader återstår");
    }

    private Path original() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("originals"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private void seenAlarm() {
        String swedish = seen("sv");
        assertThat(swedish)
                .contains("Arkivet stämmer inte med sina kontrollsummor", "1 skillnad", "verify", "säkerhetskopia")
                .doesNotContain("Inga skillnader återstår");
        String english = seen("en");
        assertThat(english)
                .contains("The archive does not agree with its checksums", "1 difference", "verify", "backup");
        for (String page : List.of(swedish, english)) {
            assertThat(page).doesNotContain(SECRET, directory.toString(), "nyheter.jsonl", "originals");
        }
        Locator afterHeading = open("sv", 375, ColorScheme.DARK).locator("main h1 + section");
        assertThat(afterHeading.locator("h2").innerText()).startsWith("Arkivet stämmer inte");
    }

    /** The text of the page, which must be accessible wide and narrow, light and dark. */
    private String seen(String language) {
        check(open(language, 320, ColorScheme.DARK));
        Page wide = open(language, 1440, ColorScheme.LIGHT);
        check(wide);
        return wide.locator("main").innerText();
    }

    private static void check(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private Page open(String language, int width, ColorScheme scheme) {
        Page page = pages.computeIfAbsent(language, this::newPage);
        page.setViewportSize(width, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(
                "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + "/om");
        page.locator("main h1").waitFor();
        return page;
    }

    private Page newPage(String language) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language.equals("sv") ? "sv-SE" : "en-GB"));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }
}
