package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.Nyhetsarkivet;
import se.nyhetsarkivet.web.press.settings.PressFile;

/** An archive of somebody's own says nothing of the press service of the authority in the sample data. */
@Tag("slow")
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutPressServiceTest {

    private final Browser browser;
    private final Path directory;
    private final ConfigurableApplicationContext application;
    private final String address;

    WithoutPressServiceTest(SharedBrowser.Running running, @TempDir Path directory) {
        browser = running.browser();
        this.directory = directory;
        application = SpringApplication.run(
                Nyhetsarkivet.class,
                "--server.port=0",
                "--archive.sample-data=false",
                "--archive.directory=" + directory);
        application
                .getBean(NewsArchive.class)
                .add(List.of(NewsItem.builder("Bron öppnas", PartialDate.parse("2018"))
                        .build()));
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void thePressServiceAppearsOnceItIsDescribed() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("sv-SE"))) {
            context.setDefaultTimeout(60_000);
            Page page = context.newPage();
            page.navigate(address + "/");
            page.locator(".folio span").first().waitFor();
            assertThat(page.locator("a[href*=press]").count()).isZero();
            assertThat(page.locator(".press-box").count()).isZero();
            for (String path : List.of("/press", "/press/fullmakt")) {
                assertThat(open(page, path)).isEqualTo(404);
                page.getByText("Sidan finns inte").first().waitFor();
                assertThat(page.content()).doesNotContain("Migrationsverket");
            }
            PressFile.writeDefault(directory);
            page.waitForCondition(() -> open(page, "/press") == 200);
            page.locator(".press h1").waitFor();
            page.navigate(address + "/");
            page.locator(".press-box").waitFor();
        }
    }

    private int open(Page page, String path) {
        Response response = Objects.requireNonNull(page.navigate(address + path));
        return response.status();
    }
}
