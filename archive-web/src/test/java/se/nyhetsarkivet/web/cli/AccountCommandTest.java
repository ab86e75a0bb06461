package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;

/** The commands about accounts, as an operator uses them whom nobody lets in any more. */
@Tag("slow")
class AccountCommandTest {

    private final Path directory;

    AccountCommandTest(@TempDir Path directory) {
        this.directory = directory.resolve("archive");
        NewsArchive.at(this.directory).open().close();
    }

    private Run run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--archive", directory.toString()));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void anAccountIsMadeListedAndGivenANewPassword() {
        Run added =
                run("account", "add", "anna", "--role", "administrator", "--user", "drift", "--reason", "ny kollega");
        assertThat(added.exitCode()).isZero();
        assertThat(added.out()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}\\R");
        Run reset = run("account", "reset", "Anna");
        assertThat(reset.exitCode()).isZero();
        assertThat(reset.out()).isNotEqualTo(added.out()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}\\R");
        assertThat(run("account", "list").out())
                .isEqualTo("anna  administrator  signed in: never" + System.lineSeparator());
        assertThat(run("account", "list", "--json").out())
                .contains(
                        "{\"name\":\"anna\",\"role\":\"administrator\",\"signedIn\":\"never\",\"locked\":false,\"mustChange\":true}");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        run("account", "add", "anna");
        assertThat(run("account", "add", "anna").err()).contains("There is an account 'anna' already.");
        assertThat(run("account", "add", "bo", "--role", "chef").err()).contains("'chef' is no role");
        assertThat(run("account", "reset", "ingen").err()).contains("There is no account 'ingen'.");
        assertThat(run("account", "reset", "ingen").exitCode()).isEqualTo(2);
    }
}
