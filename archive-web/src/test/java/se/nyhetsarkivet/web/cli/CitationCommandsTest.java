package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citing a revision, checking a citation and comparing revisions, by program. */
@Tag("slow")
class CitationCommandsTest {

    @TempDir
    private Path directory;

    private String archive = "";
    private String id = "";

    @BeforeEach
    void importItems() throws IOException {
        archive = directory.resolve("archive").toString();
        String first = NewsFile.item("1", "Bron öppnar");
        run("import", NewsFile.write(directory, "a.jsonl", first).toString());
        run(
                "import",
                NewsFile.write(directory, "b.jsonl", first.replace("Om bron", "Om nya bron"))
                        .toString());
        Matcher found = Pattern.compile("\"id\":\"([0-9a-z]{16})\"")
                .matcher(run("search", "--json", "bron").out());
        assertThat(found.find()).isTrue();
        id = found.group(1);
    }

    private Run run(String command, String... rest) {
        return Run.of(arguments(command, rest));
    }

    private String[] arguments(String command, String... rest) {
        String[] arguments = new String[rest.length + 3];
        arguments[0] = command;
        arguments[1] = "--archive";
        arguments[2] = archive;
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return arguments;
    }

    @Test
    void aRevisionIsCited() {
        Run cited = run("cite", id, "--revision", "1", "--link-base", "https://host.example/");
        assertThat(cited.exitCode()).isZero();
        assertThat(cited.out())
                .startsWith("Verket (2018, 23 april). Bron öppnar. https://host.example/nyhet/" + id
                        + "/bron-oppnar?revision=1 (revision 1, SHA-256: ")
                .endsWith(").\n");
        assertThat(run("cite", id).out()).contains("http://localhost:8080/nyhet/" + id + "/bron-oppnar?revision=2 ");
        assertThat(run("cite", id, "--style", "oxford", "--language", "en").out())
                .startsWith("Verket, ‘Bron öppnar’, ");
        assertThat(run("cite", id, "--json").out())
                .startsWith("{\"id\":\"" + id + "\",\"revision\":{\"number\":2,")
                .contains("\"style\":\"harvard\",\"citation\":\"Verket (2018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harvard", "oxford", "ris", "bibtex", "csl-json"})
    void whatIsCitedIsCheckedInEveryStyle(String style) {
        String citation = run("cite", id, "--revision", "1", "--style", style).out();
        Run checked = run("check-citation", citation);
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out())
                .startsWith("The archive holds exactly this text: item " + id + ", revision 1, \"Bron öppnar\", seen ")
                .contains("superseded");
        assertThat(Run.reading(citation, arguments("check-citation", "-"))).isEqualTo(checked);
    }

    @Test
    void aCitationThatDoesNotHoldExitsWithOne() {
        Run changed = run("check-citation", "/nyhet/" + id + "?revision=9");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).contains("not as it was cited; it has 2 revisions");
        assertThat(run("check-citation", id).out()).contains("does not say which");
        Run unknown = run("check-citation", "0".repeat(64));
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).isEqualTo("The archive does not have it.\n");
        run("withdraw", id, "--reason", "Dom");
        Run withdrawn = run("check-citation", id);
        assertThat(withdrawn.exitCode()).isEqualTo(1);
        assertThat(withdrawn.out()).isEqualTo("Item " + id + " is withdrawn: Dom\n");
    }

    @Test
    void whatIsNoCitationExitsWithTwo() {
        Run unreadable = run("check-citation", "Bron öppnar");
        assertThat(unreadable.exitCode()).isEqualTo(2);
        assertThat(unreadable.out()).contains("expected a citation");
        assertThat(run("check-citation", "--json", "Bron").out()).startsWith("{\"result\":\"unreadable\",\"id\":null,");
    }

    @Test
    void aCheckAnswersInJson() {
        assertThat(run("check-citation", "--json", "/nyhet/" + id + "?revision=2")
                        .out())
                .startsWith("{\"result\":\"exact\",\"id\":\"" + id + "\",\"revision\":{\"number\":2,")
                .contains("\"proof\":\"number\",\"until\":null,\"revisions\":[{\"number\":1,");
    }

    @Test
    void revisionsAreComparedWordByWord() {
        Run diff = run("diff", id);
        assertThat(diff.exitCode()).isZero();
        assertThat(diff.out())
                .isEqualTo("Item " + id + ", revision 1 to 2: the text changed, its date did not\n\nBron öppnar\n\n"
                        + "Om {+nya +}bron öppnar.\n");
        assertThat(run("diff", id, "2", "1").out()).contains("Om [-nya -]bron öppnar.");
        assertThat(run("diff", id, "--json").out())
                .startsWith("{\"id\":\"" + id + "\",\"from\":1,\"to\":2,\"changedWithoutNotice\":true,")
                .contains("{\"kind\":\"added\",\"text\":\"nya \"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "diff ID 1                 | two revisions",
                "diff ID 1 9               | no revision 9; it has 1, 2",
                "cite ID --revision 9      | no revision 9",
                "cite ID --style apa       | expected one of harvard",
                "cite ID --link-base host  | expected an address",
                "cite 0000000000000000     | There is no item 0000000000000000",
                "diff hej                  | 'hej' is not an item id"
            })
    void whatCannotBeDoneIsTold(String command, String message) {
        String[] words = command.replace("ID", id).split(" ", -1);
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        Run run = run(words[0], rest);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void anItemWithOneRevisionHasNothingToCompare() {
        run("undo", "2");
        assertThat(run("diff", id).err()).contains("only one revision");
    }
}
