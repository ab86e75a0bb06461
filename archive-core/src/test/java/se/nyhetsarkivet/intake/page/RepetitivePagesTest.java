package se.nyhetsarkivet.intake.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** Long pages that repeat a few tags, one within the other: each is read or refused in the time that its length needs. */
@Tag("slow")
class RepetitivePagesTest {

    private static final int LENGTH = 400_000;
    private static final int DEEP = 50_000;
    private static final int PAGES = 60;
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final String BEGINNING =
            "<!doctype html><html><title>Bra</title><h1>Bra</h1><p>Publicerad 2018-04-23</p>";
    private static final String END = "Myndigheten öppnar igen på måndag, efter en längre tids ombyggnad.";

    private static final List<String> PIECES = List.of(
            "<div>",
            "<section>",
            "<article>",
            "<aside>",
            "<aside role=note>",
            "<main>",
            "<header>",
            "<footer>",
            "<nav>",
            "<form>",
            "<ul>",
            "<li>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<table>",
            "<tr>",
            "<td>",
            "<th>",
            "<p>",
            "<b>",
            "<strong>",
            "<font size=5>",
            "<span>",
            "<a href=x>",
            "<a href=#y>",
            "<h1>",
            "<h2>",
            "<h3>",
            "<h4>",
            "<h6>",
            "<summary>",
            "<details>",
            "<blockquote>",
            "<pre>",
            "<button aria-expanded=false>",
            "<time datetime=2018-04-23>",
            "<br>",
            "<div class=ingress>",
            "<p class=lead>",
            "<div class=date>",
            "<div hidden id=a>",
            "<div class=fakta role=x>",
            "<div itemscope itemtype='https://schema.org/NewsArticle'>",
            "<span itemprop=author>",
            "<div itemprop=headline>",
            "<div class='sv-layout'>",
            "<div id=ingress></div>",
            "</div>",
            "</h2>",
            "</p>",
            "</a>",
            "</ul>",
            "</table>",
            "<h2>Kontakt</h2>",
            "<h3>Relaterat innehåll",
            "<h2>Läs mer</h2>",
            "<p>En mening om något, och en till.</p>",
            "Kontakt",
            "Läs mer",
            "x",
            " ",
            "2018-04-23",
            "Publicerad",
            "En mening om något, med en bisats som är längre. ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section><h2>a ",
                "<article><h2><a href=x>a",
                "<div><h2>Relaterat innehåll",
                "<aside role=note><div><h3>x</h3>",
                "<div><h2>Kontakt</h2>abc "
            })
    void whatIsNestedInHeadingsIsReadOnce(String piece) {
        assertThatItEnds(piece.repeat(DEEP));
    }

    @Test
    void anyPiecesThatAreRepeatedAreReadInTime() {
        Seeds.run(PAGES, random -> {
            StringBuilder page = new StringBuilder();
            while (page.length() < LENGTH) {
                String unit = unit(random);
                page.repeat(unit, 1 + random.nextInt(LENGTH / unit.length()));
            }
            assertThatItEnds(page.substring(0, LENGTH));
        });
    }

    private static String unit(Random random) {
        StringBuilder unit = new StringBuilder();
        for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
            unit.append(Seeds.oneOf(random, PIECES));
        }
        return unit.toString();
    }

    private static void assertThatItEnds(String middle) {
        byte[] page = (BEGINNING + middle + END).getBytes(UTF_8);
        SourceDocument document = SourceDocument.of("sida.html", () -> new ByteArrayInputStream(page));
        RecordOutcome outcome = ProcessorTime.within(ENOUGH, "reading " + middle.substring(0, 200), () -> {
            try (HtmlPageReader reader = new HtmlPageReader(document, ReadOptions.NONE)) {
                return reader.next().orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(outcome).isInstanceOfAny(RecordOutcome.Accepted.class, RecordOutcome.Rejected.class);
    }
}
