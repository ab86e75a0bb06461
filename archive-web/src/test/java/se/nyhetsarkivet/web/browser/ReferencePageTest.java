package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A journalist goes from an item to the documents that it mentions, and to whatever else mentions them. */
class ReferencePageTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String REPORT = "Besked nummer " + (MadeUpNews.REPORT + 1) + " om vägtullar";

    ReferencePageTest(SharedBrowser.Running running) {
        super(running);
    }

    private Locator related(String heading) {
        return page().locator(".related section")
                .filter(new Locator.FilterOptions().setHas(page().locator("h2:text-is('" + heading + "')")));
    }

    @Test
    void aDocumentLeadsToWhatMentionsItAndBack() {
        open("/?q=isläge");
        page().locator(".results h3 a").first().click();
        page().locator("article.item a.reference").first().waitFor();
        assertThat(page().locator("article.item a.reference").allInnerTexts())
                .containsExactly("2003:778", "SOU 2018: 24");
        assertThat(related("Nämns i").count()).isZero();
        related("Handlingar som nämns").locator("a").click();
        page().locator("h1:text-is('" + REPORT + "')").waitFor();
        assertThat(related("Handlingar som nämns").count()).isZero();
        related("Nämns i").locator("a").click();
        page().locator("h1").getByText("Vinterns isläge").waitFor();
    }

    @Test
    void aReferenceInATextLeadsToItsSearch() {
        open("/?q=isläge");
        page().locator(".results h3 a").first().click();
        page().locator("article.item a.reference").last().click();
        seeQuery("referens:\"SOU 2018:24\"");
        page().locator(".results h3 a").first().waitFor();
        assertThat(page().locator(".results h3 a").allInnerTexts().getFirst()).isEqualTo(REPORT);
        assertThat(page().locator(".results mark").allInnerTexts()).containsExactly("SOU 2018: 24");
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "375, DARK"})
    void aPageWithReferencesIsAccessible(int width, ColorScheme scheme) {
        view(width, scheme);
        open("/?q=isläge");
        page().locator(".results h3 a").first().click();
        page().locator("article.item a.reference").first().waitFor();
        assertNoSidewaysScrolling();
        assertAccessible();
        page().screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("references-" + width + "-" + scheme + ".png")));
    }
}
