package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking quotes and counting lists, by program. */
@Tag("slow")
class QuotesAndListsCommandTest {

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
    void eachQuoteHasALineAndAnythingButExactIsARemark() {
        String article =
                "”bron öppnar i natt” och ”bron öppnar i morgon för alla bussar”, men inte ”det här har ingen sagt”.";
        Run run = Run.reading(article, "quotes", "--archive", archive, "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines())
                .anyMatch(line -> line.equals("exact in 1 item: ”bron öppnar i natt”"))
                .anyMatch(line -> line.startsWith("  2018-04-23 Verket: Bron öppnar i natt för alla bussar ("))
                .anyMatch(line -> line.equals("    differs in first capital"))
                .anyMatch(line -> line.contains("{+morgon+} [-natt-] för alla bussar"))
                .anyMatch(line -> line.equals("not found: ”det här har ingen sagt”"));
    }

    @Test
    void aTextWhoseQuotesAreAllExactIsDone() throws IOException {
        Path article = Files.writeString(directory.resolve("text.txt"), "Hon sa: ”Bron öppnar i natt.”");
        Run run = Run.of("quotes", "--archive", archive, "--json", article.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\"marked\":true,\"unread\":0,\"quotes\":[{\"start\":9,");
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        Run run = Run.of(
                "quotes", "--archive", archive, directory.resolve("none.txt").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none.txt cannot be read").contains("name a readable text file");
    }

    @Test
    void aListIsATableThatASpreadsheetTakesForNoFormula() throws IOException {
        Path list = Files.writeString(directory.resolve("list.csv"), "bro,1\n=bro,2\nBRO,3\nfinns inte,4\n");
        Run run = Run.of("lists", "--archive", archive, list.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly("\ufeffterm,total,2018", "bro,1,1", "'=bro,1,1", "finns inte,0,0");
        assertThat(run.err()).contains("1 term more than once in the list, counted once: bro");
    }

    @Test
    void aListIsCountedAsTheOptionsSay() {
        Run run = Run.reading("bro", "lists", "--archive", archive, "--by", "publisher", "--to", "2017", "--json", "-");
        assertThat(run.out()).contains("\"by\":\"publisher\"", "\"total\":0");
        assertThat(Run.reading("bro", "lists", "--archive", archive, "--by", "day", "-")
                        .err())
                .contains("--by is 'day'; expected one of year, month, publisher.");
    }
}
