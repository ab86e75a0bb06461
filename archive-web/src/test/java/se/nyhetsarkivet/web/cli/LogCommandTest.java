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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.timestamp.TestAuthority;

/** The transparency log, by program. */
@Tag("slow")
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
    void aHeadIsStampedListedAndRecognized() throws IOException {
        try (TestAuthority authority = new TestAuthority()) {
            String root = authority.writeRoot(directory.resolve("root.pem")).toString();
            Path earlier = Files.writeString(
                    directory.resolve("earlier.txt"), run("log", "head").out());
            run(
                    "import",
                    NewsFile.write(directory, "b.jsonl", NewsFile.item("2", "Bron målas"))
                            .toString());
            Run stamped = run("log", "stamp", "--authority", authority.address(), "--certificates", root);
            assertThat(stamped.exitCode()).as(stamped.err()).isZero();
            assertThat(stamped.out())
                    .matches("The head over 5 entries existed at \\S+Z, according to CN=Provtid; kept as \\S+Z-5\\.\n");
            assertThat(run("log", "stamps", "--certificates", root).out()).matches("\\S+Z-5 \\S+Z 5 CN=Provtid\n");
            assertThat(run("log", "stamps", "--json").out())
                    .contains("\"size\":5", "\"authority\":\"CN=Provtid\"", "\"trusted\":false");
            Path kept = Files.writeString(
                    directory.resolve("head.txt"), run("log", "head").out());
            assertThat(run("log", "check", kept.toString(), "--certificates", root)
                            .out())
                    .matches("(?s)Nothing was changed: .*\nThis head existed at \\S+Z, according to CN=Provtid\\.\n");
            assertThat(run("log", "check", earlier.toString()).out())
                    .matches("(?s).*A later head, over 5 entries, existed at \\S+Z, according to CN=Provtid"
                            + " \\(not compared with a trusted certificate\\)\\.\n");
            assertThat(run(
                                    "log",
                                    "check",
                                    earlier.toString(),
                                    "--stamp",
                                    stampFile().toString())
                            .out())
                    .endsWith("The time-stamp proves nothing: it is a stamp of another text.\n");
            Run own =
                    run("log", "check", kept.toString(), "--stamp", stampFile().toString(), "--certificates", root);
            assertThat(own.exitCode()).isZero();
            assertThat(own.out()).contains("This head existed at");
        }
    }

    @Test
    void aDamagedStampIsTold() throws IOException {
        try (TestAuthority authority = new TestAuthority()) {
            run("log", "stamp", "--authority", authority.address());
            Path kept = Files.writeString(
                    directory.resolve("head.txt"), run("log", "head").out());
            byte[] bytes = Files.readAllBytes(stampFile());
            bytes[bytes.length - 5] ^= 1;
            Files.write(stampFile(), bytes);
            assertThat(run("log", "stamps").out()).contains("DAMAGED: it is not properly signed");
            assertThat(run("log", "stamps").exitCode()).isEqualTo(1);
            assertThat(run("log", "check", kept.toString()).exitCode()).isEqualTo(1);
        }
    }

    @Test
    void whatAnAuthorityRefusesExitsWithTwo() throws IOException {
        try (TestAuthority authority = new TestAuthority()) {
            authority.answers(TestAuthority.Answer.REFUSED);
            Run refused = run("log", "stamp", "--authority", authority.address());
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("inte idag");
        }
        assertThat(run("log", "stamp").err()).contains("No time-stamping authority is named");
        assertThat(run("log", "stamps")).isEqualTo(new Run(0, "", "", List.of()));
    }

    private Path stampFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(archive).resolve("time-stamps"))) {
            return files.filter(file -> file.toString().endsWith(".tsr"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aNewKeyGivesTheLogANewNameAndOldHeadsHold() throws IOException {
        Path kept = Files.writeString(
                directory.resolve("head.txt"), run("log", "head").out());
        assertThat(run("log", "key", "--name", "arkiv.example").exitCode()).isEqualTo(2);
        assertThat(run("log", "key", "--new", "--name", "a b").err()).contains("A log cannot be called 'a b'");
        String before = run("log", "key").out();
        Run renewed = run("log", "key", "--new", "--name", "arkiv.example/nyheter");
        assertThat(renewed.out()).startsWith("arkiv.example/nyheter+");
        assertThat(run("log", "key").out()).isEqualTo(renewed.out());
        assertThat(run("log", "check", kept.toString()).exitCode()).isZero();
        assertThat(Path.of(archive).resolve("log-keys.txt")).hasContent(before + renewed.out());
    }

    @Test
    void theEnvironmentNamesTheLogOfANewArchive() {
        archive = directory.resolve("named").toString();
        Run imported = Run.with(
                Map.of("ARCHIVE_LOGNAME", "arkiv.example/nyheter"),
                withArchive("import", directory.resolve("a.jsonl").toString()));
        assertThat(imported.exitCode()).isZero();
        assertThat(run("log", "key").out()).startsWith("arkiv.example/nyheter+");
    }

    @Test
    void anExportHasTheHeadBesideItAndIsImportedAgainWhole() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("export"));
        Path file = folder.resolve("export.jsonl");
        assertThat(run("export", "--to", file.toString()).exitCode()).isZero();
        Path head = folder.resolve("export.jsonl.log-head");
        assertThat(head).hasContent(run("log", "head").out());
        assertThat(run("log", "check", head.toString()).exitCode()).isZero();
        String digest = run("verify").out();
        for (Path source : List.of(file, folder)) {
            archive = directory.resolve("again-" + source.getFileName()).toString();
            Run imported = run("import", "--json", source.toString());
            assertThat(imported.exitCode()).as(imported.err() + imported.out()).isZero();
            assertThat(run("verify").out()).isEqualTo(digest);
        }
    }

    @Test
    void aCitationCarriesItsProof() {
        for (String style : List.of("ris", "csl-json", "bibtex")) {
            String citation = run("cite", id, "--style", style).out();
            Run checked = Run.reading(citation, withArchive("check-citation", "-"));
            assertThat(checked.exitCode()).as(checked.out()).isZero();
            assertThat(checked.out())
                    .contains("The archive holds exactly this text", "Its proof holds: revision 1 " + id + " 1 ");
            int inProof = citation.indexOf("tlog-proof:") + 400;
            char other = citation.charAt(inProof) == 'A' ? 'B' : 'A';
            String changed = citation.substring(0, inProof) + other + citation.substring(inProof + 1);
            Run refused = Run.reading(changed, withArchive("check-citation", "-"));
            assertThat(refused.exitCode()).as(refused.out()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoHeadExitsWithTwo() throws IOException {
        Path file = Files.writeString(directory.resolve("head.txt"), "hej\n");
        assertThat(run("log", "check", file.toString()).exitCode()).isEqualTo(2);
        assertThat(run("log", "check", directory.resolve("none").toString()).exitCode())
                .isEqualTo(2);
    }
}
