package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.cli.NewsFile.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;

@Tag("slow")
class SearchCommandTest {

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

    private Run search(String... arguments) {
        return Run.with(
                Map.of("ARCHIVE_DIRECTORY", archive),
                Stream.concat(Stream.of("search"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void answersTheCountAndThenEachItem() {
        assertThat(search("rymning").out()).isEqualTo("""
                        1 item

                        2018-04-23  Verket  Rymning från förvar
                            https://example.org/1
                            Om rymning från förvar.
                        """);
    }

    @Test
    void marksMatchesInBoldOnATerminalOnly() {
        assertThat(search("rymning").out()).doesNotContain("\033");
        assertThat(Run.onTerminal("search", "--archive", archive, "rymning").out())
                .contains("\033[1mRymning\033[22m från förvar", "Om \033[1mrymning\033[22m från");
    }

    @Test
    void joinsWordsThatTheShellHasSplit() {
        assertThat(search("rymning", "förvar").out()).startsWith("1 item with all the words\n");
    }

    @Test
    void saysWhatPartIsShown() {
        assertThat(search("--size", "2").out()).startsWith("3 items, here 1 to 2; --page 1 shows more\n");
        assertThat(search("--size", "2", "--page", "1").out()).startsWith("3 items, here 3 to 3\n");
        assertThat(search("--page", "7").out()).isEqualTo("3 items, none of them on page 7\n");
    }

    @Test
    void countsItemsWithSomeOfTheWordsByThemselvesAfterThoseWithAll() {
        assertThat(search("rymning", "förvar", "kuckeliku").out())
                .startsWith("No item has all the words\n\n2 items with some of the words\n\n2018-04-23  Verket");
        assertThat(search("rymning", "förvar").out()).startsWith("1 item with all the words\n\n2018-04-23  Verket");
        assertThat(search("rymning", "förvar").out()).contains("\n\n1 item with some of the words\n\n2018");
        assertThat(search("rymning", "förvar", "kuckeliku", "--size", "1").out())
                .contains("2 items with some of the words, here 1 to 1; --page 1 shows more\n");
        assertThat(search("rymning", "förvar", "--size", "1", "--page", "1").out())
                .startsWith("1 item with all the words, none of them on page 1\n\n1 item with some of the words\n");
    }

    @Test
    void tellsNoticesBesideTheAnswer() {
        Run run = search("\"rymning");

        assertThat(run.out()).startsWith("1 item\n");
        assertThat(run.err()).isEqualTo("A quotation mark is not closed; its words were searched as separate words.\n");
    }

    @Test
    void tellsWhyAnItemWasFound() {
        assertThat(search("--why", "rymningar").out()).endsWith("    = rymning: another form of rymningar, 2 times\n");
    }

    @Test
    void offersWhatMayHaveBeenMeant() {
        assertThat(search("forvar").err()).isEqualTo("Did you mean: förvar (2 items)\n");
    }

    @Test
    void filtersByDatePublisherAndKeyword() {
        assertThat(search("--from", "2018-04", "--to", "2018", "--publisher", "Verket", "--keyword", "asyl")
                        .out())
                .startsWith("3 items\n");
        assertThat(search("--from", "2019").out()).startsWith("0 items\n");
        assertThat(search("--publisher", "Annan").out()).startsWith("0 items\n");
        assertThat(search("--keyword", "annat").out()).startsWith("0 items\n");
        assertThat(search("--not-publisher", "Verket").out()).startsWith("0 items\n");
        assertThat(search("--not-keyword", "annat", "--year", "2018", "--not-year", "2017")
                        .out())
                .startsWith("3 items\n");
        assertThat(search("--not-year", "18").err()).isEqualTo("--not-year is '18'; expected a year such as 2018.\n");
    }

    @Test
    void answersInJsonAsTheHttpInterfaceDoes() {
        assertThat(search("rymning", "--json", "--width", "exact", "--sort", "newest")
                        .out())
                .startsWith("{\"total\":1,\"tookMs\":")
                .contains(
                        "\"hits\":[{\"id\":\"", "\"headline\":\"Rymning från förvar\",\"datePublished\":\"2018-04-23\"")
                .endsWith("\"suggestion\":null,\"someWords\":null,\"notices\":[]}\n");
    }

    @Test
    void makesNoArchiveWhereThereIsNone() {
        String nowhere = directory.resolve("nowhere").toString();

        Run run = Run.of("search", "--archive", nowhere, "x");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "There is no archive in " + nowhere
                                + "; import a file to make one, or name another directory with --archive.\n",
                        List.of()));
        assertThat(Files.exists(Path.of(nowhere))).isFalse();
    }

    @Test
    void saysWhenTheArchiveIsOpenElsewhere() {
        try (NewsArchive open = NewsArchive.at(Path.of(archive)).open()) {
            assertThat(open.overview().items()).isEqualTo(3);
            Run run = search("x");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("The archive " + archive + " is already open in another program;"
                            + " close that one first, or name another directory with --archive.\n");
        }
    }

    @Test
    void letsNoTextOfAnItemActOnTheTerminal() throws IOException {
        Path file = NewsFile.write(directory, "evil.jsonl", item("9", "Falsk\\u001b[2Jskärm"));
        Run.of("import", "--archive", archive, file.toString());

        assertThat(Run.onTerminal("search", "--archive", archive, "falsk").out())
                .contains("skärm")
                .doesNotContain("\033[2J");
    }
}
