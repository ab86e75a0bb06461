package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;

/** How far from its written form a word is found, how near it ranks, and what of the text is marked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidthsTest {

    private final SmallArchive archive;

    WidthsTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with("compound", "Nu öppnar förvarsavdelningen i norr.")
                .with("inflected", "Nu öppnar förvaret i norr.")
                .with("written", "Nu öppnar Förvar i norr.")
                .with("last part", "Nu öppnar ett ungdomsförvar i norr.")
                .with("other", "Nu öppnar försvaret i norr.");
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void exactTakesOnlyTheWrittenFormInAnyCase() {
        assertThat(archive.found(in(Width.EXACT, "förvar"))).containsExactly("written");
        assertThat(archive.found(in(Width.EXACT, "FÖRVARET"))).containsExactly("inflected");
        assertThat(archive.found(in(Width.EXACT, "förvarets"))).isEmpty();
    }

    @Test
    void inflectedTakesAllFormsOfTheWord() {
        for (String form : List.of("förvar", "förvaret", "förvaren", "förvarens", "förvarets")) {
            assertThat(archive.found(in(Width.INFLECTED, form))).as(form).containsOnly("written", "inflected");
        }
    }

    @Test
    void compoundsTakesTheWordAsAnyPartOfACompoundToo() {
        for (String form : List.of("förvar", "förvaret", "förvarens")) {
            assertThat(archive.found(in(Width.COMPOUNDS, form)))
                    .as(form)
                    .containsOnly("written", "inflected", "compound", "last part");
        }
    }

    @Test
    void compoundsIsTheWidthUnlessAnotherIsAskedFor() {
        assertThat(archive.found("förvar")).isEqualTo(archive.found(in(Width.COMPOUNDS, "förvar")));
    }

    @ParameterizedTest
    @CsvSource({
        "exakt:förvar, EXACT",
        "böjd:förvar, INFLECTED",
        "sammansatt:förvar, COMPOUNDS",
        "exact:förvar, EXACT",
        "inflected:förvar, INFLECTED",
        "compounds:förvar, COMPOUNDS"
    })
    void aWordMayHaveAWidthOfItsOwn(String text, Width width) {
        for (Width around : Width.values()) {
            assertThat(archive.found(in(around, text))).hasSameElementsAs(archive.found(in(width, "förvar")));
        }
    }

    @Test
    void aResultSaysWhatEachWidthWouldFindIfThatIsAskedFor() {
        for (Width width : Width.values()) {
            SearchRequest request = in(width, "förvar");
            assertThat(archive.search(request.withWidthTotals(true)).widthTotals())
                    .isEqualTo(Map.of(Width.EXACT, 1L, Width.INFLECTED, 2L, Width.COMPOUNDS, 4L));
            assertThat(archive.search(request).widthTotals()).isEmpty();
        }
    }

    @Test
    void filtersAloneFindTheSameAtEachWidthWhichIsNotSaid() {
        assertThat(archive.search(SearchRequest.of("datum:2018").withWidthTotals(true))
                        .widthTotals())
                .isEmpty();
    }

    @Test
    void theWidthOfOneWordIsNotThatOfTheNext() {
        assertThat(archive.found("exakt:förvar öppna")).containsExactly("written");
        assertThat(archive.found(in(Width.EXACT, "sammansatt:öppna förvar"))).containsExactly("written");
        assertThat(archive.found(in(Width.EXACT, "öppna förvar"))).isEmpty();
    }

    @Test
    void quotesAreAlwaysExact() {
        assertThat(archive.found("\"förvaret\"")).containsExactly("inflected");
        assertThat(archive.found("\"öppnar förvaret\"")).containsExactly("inflected");
        assertThat(archive.found("\"öppna förvaret\"")).isEmpty();
    }

    @Test
    void theWrittenFormRanksAboveOtherFormsAndThoseAboveCompounds() {
        assertThat(archive.found("förvar")).startsWith("written", "inflected");
        assertThat(archive.found("förvaret")).startsWith("inflected", "written");
        assertThat(archive.found(in(Width.INFLECTED, "förvar"))).containsExactly("written", "inflected");
    }

    @Test
    void aWholeCompoundRanksAboveItsPartsInOthers() {
        assertThat(archive.found("ungdomsförvar").getFirst()).isEqualTo("last part");
    }

    @ParameterizedTest
    @CsvSource({
        "ungdomsförvaret, ungdomsförvar",
        "exakt:förvar, Förvar",
        "exakt:förvaret, förvaret",
        "\"öppnar förvaret\", öppnar förvaret"
    })
    void wholeMatchesAreMarkedWhole(String text, String marked) {
        assertThat(archive.marked(SearchRequest.of(text))).containsExactly(marked);
    }

    /** The s that links the parts may go with the first of them. */
    @Test
    void insideACompoundOnlyThePartIsMarked() {
        assertThat(String.join("|", archive.marked(SearchRequest.of("förvar avdelning"))))
                .matches("förvars?\\|avdelningen");
        assertThat(String.join("|", archive.marked(SearchRequest.of("ungdom förvar"))))
                .matches("ungdoms?\\|förvar");
    }

    private static SearchRequest in(Width width, String text) {
        return SearchRequest.of(text).withWidth(width);
    }
}
