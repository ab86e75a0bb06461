package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/** The pages of an archive that has nothing but the sample data, which are of the past. */
@Tag("slow")
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDataPageTest {

    private static final String NOTICE = "Arkivet visar exempeldata.";

    private final Browser browser;
    private final ConfigurableApplicationContext application;
    private final String address;

    SampleDataPageTest(SharedBrowser.Running running, @TempDir Path directory) {
        browser = running.browser();
        application = SpringApplication.run(Nyhetsarkivet.class, "--server.port=0", "--archive.directory=" + directory);
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private BrowserContext context(boolean scripts) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale("sv-SE"));
        context.setDefaultTimeout(60_000);
        return context;
    }

    @Test
    void theSampleIsNamedAsOneOnTheStartPageAndInASearch() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            for (String path : new String[] {"/", "/?q=beslut"}) {
                page.navigate(address + path);
                page.locator(".notices:visible").getByText(NOTICE).waitFor();
            }
        }
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(address + "/");
            assertThat(page.locator("noscript").innerText()).contains(NOTICE);
        }
    }

    @Test
    void noPeriodThatIsOfferedIsEmpty() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            for (int choice = 0; choice < 4; choice++) {
                page.navigate(address + "/");
                page.locator(".below-form .choices a").nth(choice).click();
                page.waitForFunction("document.querySelector('.below-form [aria-current]') !== null");
                if (choice < 3) {
                    page.locator(".results h3").first().waitFor();
                }
            }
        }
    }
}
