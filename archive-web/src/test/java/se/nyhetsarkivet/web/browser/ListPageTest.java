package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counting a list of names and words, as a journalist does. */
class ListPageTest extends BrowserTest {

    ListPageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void aListIsPastedAndEachTermHasARowWithLinks() {
        open("/verktyg");
        page().getByText("Räkna en lista").first().click();
        seeTitle("Räkna en lista");
        count("avgift\nfärjan\nfinns inte\nFÄRJAN\nbesked nummer");
        seeStatus("3 av 4 har träffar.");
        assertThat(page().locator(".list-remarks").innerText())
                .isEqualTo("Flera gånger i listan, räknade en gång: färjan");
        assertThat(page().locator("tbody th").allInnerTexts())
                .containsExactly("avgift", "färjan", "finns inte", "besked nummer");
        assertThat(page().locator("thead th").allInnerTexts())
                .containsExactly("Ord eller namn", "Summa", "2016", "2017", "2018", "2019", "2020");
        assertThat(page().locator("tbody tr").nth(2).locator("td").allInnerTexts())
                .containsExactly("0", "0", "0", "0", "0", "0");
        assertAccessible();
        page().locator("tbody tr").first().locator("td").nth(3).locator("a").click();
        seeCount("12 nyheter");
        seeQuery("böjd:\"avgift\"");
    }

    @Test
    void rowsAreOrderedAndThoseWithoutHitsComeFirstOnDemand() {
        open("/lista");
        count("färjan\nfinns inte\navgift");
        seeStatus("2 av 3 har träffar.");
        page().locator("#list-sort").selectOption("total");
        assertThat(page().locator("tbody th").allInnerTexts()).containsExactly("avgift", "färjan", "finns inte");
        page().locator("#list-zero").check();
        assertThat(page().locator("tbody th").allInnerTexts()).containsExactly("finns inte", "avgift", "färjan");
        seeFocus("#list-zero");
        page().locator("#list-zero").uncheck();
        page().locator("#list-sort").selectOption("name");
        assertThat(page().locator("tbody th").allInnerTexts()).containsExactly("avgift", "finns inte", "färjan");
    }

    @Test
    void aPeriodAndAPublisherAreForAllTermsAndForTheirLinks() {
        open("/lista");
        page().locator("#list-by").selectOption("month");
        page().locator("#list-from").fill("2017-06");
        page().locator("#list-to").fill("2017-08");
        page().locator("#list-publisher").fill("Tullkammaren");
        count("avgift");
        seeStatus("1 av 1 har träffar.");
        assertThat(page().locator("thead th").allInnerTexts())
                .contains("2017-06", "2017-08")
                .hasSizeLessThanOrEqualTo(5);
        String total = page().locator("tbody td a").first().innerText();
        page().locator("tbody td a").first().click();
        seeCount(total + " nyheter");
    }

    @Test
    void aTableIsUploadedAndTheCountsAreDownloadedForSwedishExcel() throws IOException {
        open("/lista");
        page().locator("#list-file")
                .setInputFiles(new FilePayload(
                        "namn.csv", "text/csv", "färjan;1\r\n=avgift;2\r\n".getBytes(Charset.forName("windows-1252"))));
        page().waitForFunction("document.getElementById('list-terms').value === 'färjan\\n=avgift'");
        page().locator(".list-count").click();
        seeStatus("2 av 2 har träffar.");
        Download download =
                page().waitForDownload(() -> page().locator(".list-csv").click());
        Path file = download.path();
        String csv = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffOrd eller namn;Summa;2016;2017;2018;2019;2020;Sökning\r\n");
        assertThat(csv).contains("\r\n'=avgift;60;12;12;12;12;12;http://localhost:");
    }

    @Test
    void aLongListShowsItsProgressAndGoesOnAfterAReload() {
        open("/lista");
        String terms =
                IntStream.range(0, 2_000).mapToObj(i -> "ord nummer " + i).collect(Collectors.joining("\n"));
        page().route("**/api/v1/lists*", route -> {
            if (!String.valueOf(route.request().postData()).contains("ord nummer 1000\"")) {
                route.resume();
            }
        });
        paste(terms + "\nfärjan");
        page().locator(".list-count").click();
        page().waitForFunction("document.querySelector('progress').value === 1000");
        assertThat(page().locator("progress").isVisible()).isTrue();
        page().unroute("**/api/v1/lists*");
        reload();
        seeStatus("1 av 2 001 har träffar.");
        seeValue("#list-terms", terms + "\nfärjan");
        assertThat(page().locator("tbody tr").count()).isEqualTo(100);
        page().locator("#list-sort").selectOption("total");
        assertThat(page().locator("tbody th").first().innerText()).isEqualTo("färjan");
        page().locator(".list-next").click();
        assertThat(page().locator(".list-pager span").innerText()).isEqualTo("Rad 101–200 av 2\u00a0001");
        page().locator(".list-forget").click();
        reload();
        assertThat(page().locator("tbody tr").count()).isZero();
    }

    @Test
    void isAccessibleOnAPhoneInTheDark() {
        view(375, ColorScheme.DARK);
        open("/lista");
        count("avgift\nenlångsammansättningsomingenhar\nfinns inte");
        seeStatus("1 av 3 har träffar.");
        assertNoSidewaysScrolling();
        assertAccessible();
    }

    /** At once: the browser's own way of typing so long a text takes a minute on a busy machine. */
    private void paste(String terms) {
        page().evaluate(
                        "terms => { const field = document.getElementById('list-terms'); field.value = terms;"
                                + " field.dispatchEvent(new Event('input', { bubbles: true })); }",
                        terms);
    }

    private void count(String terms) {
        page().locator("#list-terms").fill(terms);
        page().locator(".list-count").click();
    }

    private void seeStatus(String text) {
        page().waitForFunction(
                        "text => document.querySelector('.list-status').textContent.replace(/\\u00a0/g, ' ') === text",
                        text);
    }
}
