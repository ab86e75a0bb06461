package se.nyhetsarkivet.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** A journalist goes from a search to a picture of it beside others, and to what was announced in other years. */
class ComparePageTest extends BrowserTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    ComparePageTest(SharedBrowser.Running running) {
        super(running);
    }

    @Test
    void fromASearchToAComparedPictureAndBackToTheHits() throws IOException {
        open("/?q=avgiften&publisher=Tullkammaren");
        page().locator(".result-links summary").click();
        page().getByText("Jämför över tid").click();
        seeTitle("Jämför sökningar över tid");
        page().locator(".compare-search input").nth(1).fill("lastbilar avgift*");
        page().keyboard().press("Enter");
        seeUrl("q=avgiften&q=lastbilar+avgift");
        seeUrl("publisher=Tullkammaren");
        page().locator(".compare-chart").waitFor();
        assertThat(page().locator(".compare [role=status]").innerText()).startsWith("2 sökningar i 40 nyheter");
        assertThat(page().locator(".compare-chart polyline").count()).isEqualTo(2);
        assertThat(page().locator(".compare thead th").allInnerTexts())
                .containsExactly("år", "avgiften", "lastbilar avgift*");
        assertThat(page().locator(".compare-sets").innerText()).contains("Båda: 40 nyheter");
        assertAccessible();
        Download picture = page().waitForDownload(
                        () -> page().locator("comparison-picture button").click());
        assertThat(picture.suggestedFilename()).isEqualTo("jamforelse.png");
        assertThat(Arrays.copyOf(Files.readAllBytes(picture.path()), PNG.length))
                .isEqualTo(PNG);
        page().locator(".compare tbody tr").nth(1).locator("a").first().click();
        seeCount("8 nyheter");
        seeUrl("year=2016");
    }

    @Test
    void publishersAreComparedInAPictureThatLeadsToTheirHits() throws IOException {
        open("/jamfor?q=avgiften&q=f%C3%A4rjan&by=publisher");
        page().locator(".compare-chart").waitFor();
        assertThat(page().locator(".compare-chart polyline").count()).isZero();
        assertThat(page().locator(".compare-chart a rect").count()).isPositive();
        assertThat(page().locator(".compare-chart text").allTextContents()).contains("Tullkammaren");
        assertAccessible();
        Download svg = page().waitForDownload(
                        () -> page().getByText("Ladda ner bilden (SVG)").click());
        assertThat(Files.readString(svg.path(), StandardCharsets.UTF_8)).contains("<rect", "Tullkammaren");
        Download png = page().waitForDownload(
                        () -> page().locator("comparison-picture button").click());
        assertThat(Arrays.copyOf(Files.readAllBytes(png.path()), PNG.length)).isEqualTo(PNG);
        page().locator(".compare-chart a rect").first().click();
        seeUrl("publisher=");
    }

    @Test
    void onATelephoneTheAnswerIsInViewAndTheFormATouchAway() {
        page().setViewportSize(375, 812);
        open("/jamfor");
        assertThat(page().locator(".compare-search input").first().isVisible()).isTrue();
        open("/jamfor?q=avgiften&q=f%C3%A4rjan");
        page().locator(".compare-chart").waitFor();
        assertThat(page().locator(".compare-search input").first().isVisible()).isFalse();
        assertThat(page().locator(".compare-chart").boundingBox().y).isLessThan(500);
        page().locator(".compare-fold summary").focus();
        page().keyboard().press("Enter");
        page().locator(".compare-search input").first().fill("grinden");
        page().keyboard().press("Enter");
        seeUrl("q=grinden");
        page().locator(".compare-chart").waitFor();
        assertNoSidewaysScrolling();
        assertAccessible();
    }

    @Test
    void measureAndUnitAreChosenAndTheFilesSayTheSame() throws IOException {
        open("/jamfor?q=avgift&q=%3Dsumma&q=f%C3%A4rjan");
        page().locator("select[name=measure]").selectOption("frequency");
        page().locator("select[name=by]").selectOption("month");
        page().locator(".compare-form button").click();
        seeUrl("by=month&measure=frequency");
        page().locator(".compare-chart").waitFor();
        Download table = page().waitForDownload(
                        () -> page().getByText("Ladda ner tabellen (CSV)").click());
        String csv = Files.readString(table.path(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\ufeffSökning;")
                .contains("\r\navgift;2016-01;1;2;1;", "\r\n'=summa;2016-01;0;0;1;", "from=2016-01&to=2016-01");
        Download svg = page().waitForDownload(
                        () -> page().getByText("Ladda ner bilden (SVG)").click());
        assertThat(Files.readString(svg.path(), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .contains("viewBox=", "Förekomster per 1", "href=\"http://localhost:");
    }

    @Test
    void wordsThatMarkTheHitsLeadToTheHitsWithThem() {
        open("/jamfor?q=f%C3%A4rjan&q=grinden");
        page().getByText("Visa orden").click();
        page().locator("h3").first().waitFor();
        assertAccessible();
        assertThat(page().locator("h3").allInnerTexts()).containsExactly("färjan", "grinden");
        assertThat(page().getByText("Inga ord utmärker träffarna").count()).isEqualTo(1);
        String hits = page().locator("[aria-label*='grinden'] tbody td")
                .first()
                .innerText()
                .replaceAll(" .*", "");
        page().locator("[aria-label*='grinden'] tbody a").first().click();
        seeCount(hits + " nyheter");
    }

    @Test
    void aDayIsReadThroughTheYearsAndOneWithoutNewsLeadsToTheNearest() {
        open("/verktyg");
        page().getByText("Denna dag").first().click();
        seeTitle("Denna dag");
        open("/denna-dag?date=2021-04-15");
        page().locator(".this-day h2").first().waitFor();
        assertThat(page().locator(".this-day h2").allInnerTexts())
                .containsExactly("2020", "2019", "2018", "2017", "2016");
        page().getByText("Nästa dag, 16 april").click();
        page().getByText("Närmast före: 15 april").waitFor();
        assertThat(page().locator(".this-day [role=status]").innerText())
                .isEqualTo("Inga nyheter från 16 april före 2021");
        open("/denna-dag?date=igår");
        page().getByText("date = igår").waitFor();
    }

    @Test
    void aRecurringAnnouncementIsReadBesideThoseOfOtherYears() {
        List<NewsItem> reports = IntStream.rangeClosed(2011, 2015)
                .mapToObj(year -> NewsItem.builder(
                                "Brorapport för " + year, PartialDate.parse(year + "-03-0" + (year - 2010)))
                        .identifier("brorapport-" + year)
                        .publisher("Bronämnden")
                        .body("Året " + year + " passerade " + (year * 7 % 1000) + " bilar.")
                        .build())
                .toList();
        long batch = archive().add(reports).number();
        try {
            open("/?q=brorapport&sort=newest");
            page().locator(".results h3 a").first().click();
            page().getByText("Samma besked andra år (5)").click();
            seeTitle("Samma besked andra år");
            page().locator(".series tbody tr").first().waitFor();
            assertThat(page().locator(".series tbody tr").count()).isEqualTo(5);
            assertThat(page().locator(".series h2").innerText()).isEqualTo("Från 4 mars 2014 till 5 mars 2015");
            assertThat(page().locator(".comparison-of-two ins").first().textContent())
                    .contains("2015");
            page().getByText("Jämför med 1 mars 2011").click();
            seeUrl("before=");
            page().getByText("Från 1 mars 2011 till 2 mars 2012").waitFor();
            assertNoSidewaysScrolling();
            assertAccessible();
        } finally {
            archive().ledger().undo(batch);
        }
    }

    @Test
    void thePagesAreReadInEnglishOnAPhoneInTheDark() {
        view(375, ColorScheme.DARK);
        open("/jamfor?q=avgiften&q=f%C3%A4rjan&measure=share");
        page().getByText("In English").click();
        page().locator("h1").getByText("Compare searches over time").waitFor();
        page().locator(".compare-chart").waitFor();
        assertNoSidewaysScrolling();
        assertAccessible();
        open("/denna-dag?date=2021-04-15");
        page().getByText("items from 15 April before 2021").waitFor();
        assertNoSidewaysScrolling();
        assertAccessible();
        open("/serie?item=0000000000000000");
        page().getByText("The item belongs to no series").waitFor();
    }
}
