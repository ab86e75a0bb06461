package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.cli.NewsFile.item;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hits of a search in a format of choice; without one, all revisions as before. */
@Tag("slow")
class ExportCommandTest {

    @TempDir
    Path directory;

    private String archive = "";

    @BeforeEach
    void importItems() throws IOException {
        archive = directory.resolve("archive").toString();
        Path file = NewsFile.write(
                directory, "news.jsonl", item("1", "Rymning från förvar"), item("2", "Asyl"), item("3", "Förvar"));
        Run.of("import", "--archive", archive, file.toString());
    }

    private Run export(String... arguments) {
        return Run.with(
                Map.of("ARCHIVE_DIRECTORY", archive),
                Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void writesTheHitsAsATable() {
        Run run = export("--query", "förvar", "--format", "csv", "--link-base", "https://arkiv.example/");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(3).first().asString().startsWith("\ufeffDatum;Avsändare;Rubrik;");
        assertThat(run.out()).contains(";https://arkiv.example/nyhet/", ";https://arkiv.example/?q=f%C3%B6rvar;");
        assertThat(export("--query", "förvar", "--format", "csv", "--language", "en", "--separator", "semicolon")
                        .out())
                .startsWith("\ufeffdatePublished;publisher;headline;");
    }

    @Test
    void anAddressOfThePageSaysAllOfASearch() {
        Run run = export("--search", "https://arkiv.example/?q=f%C3%B6rvar+-rymning&sort=newest#x");
        assertThat(run.out().lines()).singleElement().asString().contains("\"headline\":\"Förvar\"");
        assertThat(export("--search", "?year=2017").out()).isEmpty();
    }

    @Test
    void aPackedFileIsThereWholeOrNotAtAll() throws IOException {
        Path file = directory.resolve("förvar.ris.gz");
        Run run = export("--query", "förvar", "--format", "ris", "--to", file.toString());
        assertThat(run.err()).contains("has 2 items.");
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter("TY  - ELEC"::equals))
                    .hasSize(2);
        }
        assertThat(export("--query", "förvar", "--to", file.toString()).exitCode())
                .isEqualTo(2);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(each -> each.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void withoutASearchAllRevisionsComeAsBefore() {
        Run run = export();
        assertThat(run.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"identifier\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format=xls | --format is 'xls'; expected one of csv, jsonl, ris, bibtex, csl-json, html.",
                "--until=igår | --until is 'igår'; expected a date such as 2018, 2018-04 or 2018-04-23.",
                "--query=x --search=?q=x | --search says all of a search; leave out --query and the filters.",
                "--search=x | --search is 'x'; expected an address of the search page, such as 'http://localhost:8080/?q=avgift&from=2018'.",
                "--search=?from=igår | --search has an address in which from is 'igår'; expected a date such as 2018, 2018-04 or 2018-04-23.",
                "--query=x --language=de | --language is 'de'; expected sv or en.",
                "--query=x --separator=tab | --separator is 'tab'; expected semicolon or comma.",
                "--query=x --link-base=arkiv | --link-base is 'arkiv'; expected an address such as https://host."
            })
    void whatCannotBeReadIsSaid(String options, String sentence) {
        Run run = export(options.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(sentence);
    }
}
