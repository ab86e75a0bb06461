package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing searches, by program. */
@Tag("slow")
class CompareCommandTest {

    @TempDir
    private Path directory;

    private String archive = "";

    @BeforeEach
    void importItems() throws IOException {
        archive = directory.resolve("archive").toString();
        String item = NewsFile.item("1", "Bron öppnar i natt för alla bussar");
        Run.of(
                "import",
                "--archive",
                archive,
                NewsFile.write(directory, "a.jsonl", item).toString());
    }

    @Test
    void eachSearchHasARowForEachYear() {
        Run run = Run.of("compare", "--archive", archive, "bro", "=buss", "saknas");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(row -> row.replaceAll(",[0-9]+$", "")))
                .containsExactly(
                        "\ufeffsearch,column,items,occurrences,all items,all words",
                        "bro,total,1,2,1",
                        "bro,2018,1,2,1",
                        "'=buss,total,1,2,1",
                        "'=buss,2018,1,2,1",
                        "saknas,total,0,0,1",
                        "saknas,2018,0,0,1");
    }

    @Test
    void searchesAreComparedAsTheOptionsSay() {
        Run run = Run.of("compare", "--archive", archive, "--by", "publisher", "--to", "2017", "--json", "bro", "buss");
        assertThat(run.out())
                .contains("\"by\":\"publisher\"", "\"material\":{\"items\":0", "\"onlyFirst\":{\"items\":0");
        assertThat(Run.of("compare", "--archive", archive, "--by", "day", "bro").err())
                .contains("--by is 'day'; expected one of year, month, publisher.");
        Run many = Run.of("compare", "--archive", archive, "a", "b", "c", "d", "e", "f");
        assertThat(many.exitCode()).isEqualTo(2);
        assertThat(many.err()).contains("QUERY is '6 searches'; expected at most 5.");
        assertThat(Run.of("compare", "--archive", archive, " ").err()).contains("All the searches are blank");
    }
}
