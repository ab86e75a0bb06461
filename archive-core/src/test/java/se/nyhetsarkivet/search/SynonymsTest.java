package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Width;

/** Names and abbreviations of the same meaning, as an archivist's file tells them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynonymsTest {

    private static final String COURT = "MiÖD = Migrationsöverdomstolen";
    private static final String AGENCY = "MSB = Myndigheten för samhällsskydd och beredskap = MCF";

    private final SmallArchive archive;

    SynonymsTest(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("synonyms.txt"), "# names\n" + COURT + "\n" + AGENCY + "\n");
        archive = new SmallArchive(directory)
                .with("short", "Beslut av MiÖD i dag.")
                .with("short with ending", "Enligt MiÖD:s beslut.")
                .with("long", "Migrationsöverdomstolens beslut väntas.")
                .with("agency short", "MSB varnar.")
                .with("agency long", "Myndigheten för samhällsskydd och beredskap varnar.")
                .with("agency new", "MCF varnar.")
                .with("apart", "Beredskap är bra för myndigheten, och samhällsskydd.")
                .with("other", "Domstolen fattar ett beslut.");
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MiÖD",
                "miöd",
                "MiÖD:s",
                "Migrationsöverdomstolen",
                "migrationsöverdomstolens",
                "migrationsöverdomstol"
            })
    void eachNameInAnyFormFindsTheOthersInAnyForm(String typed) {
        assertThat(archive.found(typed)).containsExactlyInAnyOrder("short", "short with ending", "long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSB",
                "MCF",
                "Myndigheten för samhällsskydd och beredskap",
                "myndigheten för samhällsskydd och beredskap varnar",
                "varnar msb",
                "MSB OR kuckeliku",
                "rubrik:kuckeliku OR text:msb"
            })
    void aNameMayHaveSeveralWords(String typed) {
        assertThat(archive.found(typed))
                .contains("agency short", "agency long", "agency new")
                .doesNotContain("other");
    }

    @Test
    void theOtherNameMustStandAsOne() {
        assertThat(archive.found("MSB")).doesNotContain("apart");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MiÖD | " + COURT,
                "beslut migrationsöverdomstolens | " + COURT,
                "Myndigheten för samhällsskydd och beredskap | " + AGENCY
            })
    void theLineThatWasUsedIsTold(String typed, String line) {
        assertThat(archive.notices(typed)).containsExactly(new Notice(Notice.Kind.SYNONYM, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"MiÖD\"", "exakt:MiÖD", "domstol", "överdomstolen", "MiÖ*", "miöd~"})
    void whatIsNoNameInTheWidthOfTheSearchHasNoSynonyms(String typed) {
        assertThat(archive.notices(typed)).isEmpty();
        assertThat(archive.found(typed)).doesNotContain("agency short");
    }

    @Test
    void aSearchForWrittenFormsHasNoSynonyms() {
        SearchRequest exact = SearchRequest.of("MiÖD").withWidth(Width.EXACT);
        assertThat(archive.found(exact)).containsExactly("short");
        assertThat(archive.search(exact).notices()).isEmpty();
    }

    @Test
    void namesInAnExclusionExcludeOnlyThemselves() {
        assertThat(archive.found("beslut -MiÖD")).contains("long", "other").doesNotContain("short");
    }
}
