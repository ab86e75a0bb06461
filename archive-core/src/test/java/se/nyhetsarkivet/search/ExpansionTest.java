package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;

/** Queries that stand for very many words: bounded, with a notice, and never an error. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpansionTest {

    private static final String QUOTATION = "ta tb tc td te tf tg th ti tj tk tl tm tn to tp tq tr ts tt";

    private final SmallArchive archive;

    ExpansionTest(@TempDir Path directory) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            many.append("ord").append(i).append(' ');
        }
        archive = new SmallArchive(directory)
                .with("many", many.toString())
                .with("quotation", "Han sade: " + QUOTATION + " och gick. Sade hon.")
                .with("frequent", "ordentlig bro a-b-c")
                .with("frequent too", "ordentlig väg 🧭 𐌰𐌱𐌲");
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void aPatternThatFitsTooManyWordsTakesTheMostFrequentAndSaysSo() {
        assertThat(archive.found("ord*")).contains("many", "frequent", "frequent too");
        assertThat(archive.notices("ord*")).containsExactly(limited("ord*"));
        assertThat(archive.notices("*ord*")).containsExactly(limited("*ord*"));
    }

    @Test
    void nothingIsSaidOfAPatternWhoseWordsAreAllSearched() {
        assertThat(archive.notices("ordent*")).isEmpty();
    }

    @Test
    void nearTakesFewerWordsAndSaysSo() {
        assertThat(archive.found("ordent* NEAR bro")).containsExactly("frequent");
        assertThat(archive.notices("ord* NEAR bro")).containsExactly(limited("ord*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a???????????????????????",
                "*a?b?c?d?e?f?g?h?i?j?k?l?m?n*o?p?q?",
                "*o*r*d*1*2*3*4*",
                "?????",
                "*?*a*?*",
                "o* NEAR r* NEAR d* NEAR ord* NEAR o* NEAR ord1*",
                "(o* OR ord*) ONEAR (ord1* OR ord2*)",
                "\"ord1 ord2\"~3 ord3~ NEAR/2 ord4~",
                "𐌰𐌱~",
                "𐌰~",
                "ü~",
                "~a~",
                "§~",
                "1~",
            })
    void noPatternIsAnErrorOrSlow(String text) {
        check(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ord*",
                "ord#",
                "#-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p",
                "MSB#",
                "EU-länder#",
                "ord#*",
                "*d#*",
                "ord#~",
                "\"ord# ord2\"",
                "rubrik:ord#",
                "ämne:a#",
                "ord# NEAR"
            })
    void noQueryOfManyPartsIsAnErrorOrSlow(String part) {
        List<String> parts = IntStream.range(1, 101)
                .mapToObj(i -> part.replace("#", String.valueOf(i)))
                .toList();
        check(String.join(" ", parts));
        check(String.join(" OR ", parts));
        check("rubrik:(" + String.join(" OR ", parts) + ")");
    }

    @Test
    void noLongJoinedWordIsAnErrorOrSlow() {
        check("a-".repeat(1_000));
        check("a-b:c/d_".repeat(200));
        check("\"" + "a-".repeat(900) + "\"~5");
        check("\"" + "ord1 ".repeat(390) + "\"");
    }

    @Test
    void aLongQuotationMayBeNearSomething() {
        assertThat(archive.found("\"" + QUOTATION + "\" NEAR/1 gå")).containsExactly("quotation");
        assertThat(archive.found("\"" + QUOTATION + "\" ONEAR/1 sade")).isEmpty();
        assertThat(archive.found("gå NEAR/3 hon NEAR/3 \"" + QUOTATION + "\"~1"))
                .containsExactly("quotation");
        assertThat(archive.found(QUOTATION.replace(" ", " ONEAR/1 "))).containsExactly("quotation");
    }

    private void check(String text) {
        ProcessorTime.within(Duration.ofSeconds(10), text, () -> archive.search(SearchRequest.of(text)));
    }

    private static Notice limited(String pattern) {
        return new Notice(Notice.Kind.EXPANSION_LIMITED, pattern);
    }
}
