package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.nyhetsarkivet.web.Nyhetsarkivet;

/**
 * Makes the picture of the documents from the sample data. Only {@code -Dscreenshots=readme} asks for it, so that a usual build
 * changes no file of the working tree.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "readme", disabledReason = "writes into the working tree")
class DocumentScreenshotTest extends BrowserTest {

    /** The tests run in the directory of their module. */
    private static final Path PICTURE = Path.of("docs", "search-page.png");

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 1_000;

    DocumentScreenshotTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void aSearchOfTheSampleDataIsPhotographedForTheReadme(@TempDir Path directory) {
        try (ConfigurableApplicationContext samples = new SpringApplication(Nyhetsarkivet.class)
                .run("--server.port=0", "--archive.directory=" + directory.resolve("archive"))) {
            page().setViewportSize(WIDTH, HEIGHT);
            page().navigate("http://localhost:" + samples.getEnvironment().getRequiredProperty("local.server.port")
                    + "/?q=avgift");
            page().locator(".results h3").first().waitFor();
            page().waitForFunction("!document.querySelector('main :not(:defined)')");
            page().screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
            assertThat(PICTURE).isNotEmptyFile();
        }
    }
}
