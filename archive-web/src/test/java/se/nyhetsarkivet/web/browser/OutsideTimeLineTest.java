package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
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

/** The time line of an archive in which one item is of an absurd year. */
@Tag("slow")
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideTimeLineTest {

    private final Browser browser;
    private final ConfigurableApplicationContext application;
    private final String address;

    OutsideTimeLineTest(SharedBrowser.Running running, @TempDir Path directory) {
        browser = running.browser();
        application = SpringApplication.run(Nyhetsarkivet.class, "--server.port=0", "--archive.directory=" + directory);
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        NewsItem absurd = NewsItem.builder("Beslut om bron", PartialDate.parse("0001-01-01"))
                .publisher("Brokontoret")
                .build();
        application.getBean(NewsArchive.class).add(List.of(absurd));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void theItemIsToldBesideTheLineAndFoundFromThere() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("sv-SE"))) {
            context.setDefaultTimeout(60_000);
            Page page = context.newPage();
            page.navigate(address + "/?q=beslut");
            page.locator("time-line .bars a").first().waitFor();
            assertThat(page.locator("time-line .bars a").count()).isLessThan(200);
            assertThat(page.locator(".time-line-outside").innerText())
                    .isEqualTo("1 nyhet från 0001 ligger utanför tidslinjen.");
            page.locator(".time-line-outside a").click();
            page.waitForURL("**from=0001&to=0001**");
            page.locator(".results h3").getByText("Beslut om bron").waitFor();
            assertThat(page.locator(".results h3").count()).isEqualTo(1);
        }
    }
}
