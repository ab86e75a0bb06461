package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** The transparency log, by program. */
class LogCommandTest {

    @TempDir
    private Path directory;

    private String archive = "";
    private String id = "";

    @BeforeEach
    void importItems() throws IOException {
        archive = directory.resolve("archive").toString();
        run(
                "import",
                NewsFile.write(directory, "a.jsonl", NewsFile.item("1", "Bron öppnar"))
                        .toString());
        id = NewsItem.builder("Bron öppnar", PartialDate.parse("2018"))
                .identifier("1")
                .publisher("Verket")
                .build()
                .id()
                .value();
    }

    private Run run(String... arguments) {
        return Run.of(withArchive(arguments));
    }

    private String[] withArchive(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--archive");
        all.add(archive);
        return all.toArray(String[]::new);
    }

    @Test
    void aHeadIsKeptAndCheckedLater() throws IOException {
        Run head = run("log", "head");
        assertThat(head.exitCode()).isZero();
        assertThat(head.out()).matches("(?s)nyhetsarkivet-[0-9a-f]{8}\n3\n\\S{44}\n\n\u2014 nyhetsarkivet-\\S+ \\S+\n");
        Path kept = Files.writeString(directory.resolve("head.txt"), head.out());
        run(
                "import",
                NewsFile.write(directory, "b.jsonl", NewsFile.item("2", "Bron målas"))
                        .toString());
        Run checked = run("log", "check", kept.toString());
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out())
                .isEqualTo("Nothing was changed: the 3 entries of the head are the first of 5 in the log.\n");
        assertThat(run("log", "check", "--json", kept.toString()).out())
                .isEqualTo("{\"result\":\"continued\",\"keptSize\":3,\"size\":5,\"reason\":null}\n");
        assertThat(Run.reading(head.out(), withArchive("log", "check", "-"))).isEqualTo(checked);
    }

    @Test
    void aChangedRecordIsFoundByWhoKeptAHead() throws IOException, SQLException {
        Path kept = Files.writeString(
                directory.resolve("head.txt"), run("log", "head").out());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + archive + "/archive.sqlite");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER revision_is_never_changed");
            statement.executeUpdate("UPDATE revision SET seen_at = '2001-01-01T00:00:00.000Z'");
        }
        Run checked = run("log", "check", kept.toString());
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).startsWith("The record was changed: the log has the 3 entries of the head");
        Run verified = run("verify");
        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out()).contains("revision 1 of item " + id);
    }

    @Test
    void aRevisionIsProvedAndTheProofChecked() throws IOException {
        Run proof = run("log", "prove", id);
        assertThat(proof.exitCode()).isZero();
        assertThat(proof.out()).startsWith("c2sp.org/tlog-proof@v1\nextra ");
        Path kept = Files.writeString(directory.resolve("a.tlog-proof"), proof.out());
        Run checked = run("log", "check", kept.toString());
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out()).startsWith("The proof holds: revision 1 " + id + " 1 ");
        Files.writeString(kept, proof.out().replace("\nindex 1\n", "\nindex 2\n"));
        assertThat(run("log", "check", kept.toString()).exitCode()).isEqualTo(1);
        assertThat(run("log", "prove", id, "--revision", "7").exitCode()).isEqualTo(2);
    }

    @Test
    void theKeyIsShownAndItsSecretIsNot() {
        assertThat(run("log", "key").out()).matches("nyhetsarkivet-[0-9a-f]{8}\\+[0-9a-f]{8}\\+\\S{44}\n");
        assertThat(run("log", "key")).isEqualTo(run("log", "key"));
    }

    @Test
    void whatIsNoHeadExitsWithTwo() throws IOException {
        Path file = Files.writeString(directory.resolve("head.txt"), "hej\n");
        assertThat(run("log", "check", file.toString()).exitCode()).isEqualTo(2);
        assertThat(run("log", "check", directory.resolve("none").toString()).exitCode())
                .isEqualTo(2);
    }
}
