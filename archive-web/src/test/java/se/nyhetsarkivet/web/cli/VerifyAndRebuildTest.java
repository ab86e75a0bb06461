package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.cli.NewsFile.item;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class VerifyAndRebuildTest {

    @TempDir
    Path directory;

    private String archive = "";

    @BeforeEach
    void importItems() throws IOException {
        archive = directory.resolve("archive").toString();
        Path file = NewsFile.write(directory, "news.jsonl", item("1", "Förvar"), item("2", "Asyl"));
        Run.of("import", "--archive", archive, file.toString());
    }

    @Test
    void findsASoundArchiveSound() {
        Run run = Run.of("verify", "--archive", archive);

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out()).startsWith("2 items, 2 revisions: sound\n").contains("Digest: ");
        assertThat(Run.of("verify", "--archive", archive, "--json").out())
                .startsWith("{\"items\":2,\"revisions\":2,\"differences\":[],\"digest\":\"");
    }

    @Test
    void tellsDifferencesAndExitsWithOne() throws SQLException {
        forgeAHeadline();

        Run run = Run.of("verify", "--archive", archive);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("2 items, 2 revisions: ").contains(" difference");
    }

    @Test
    void rebuildsTheIndex() {
        assertThat(Run.of("rebuild", "--archive", archive).out()).isEqualTo("The index has been rebuilt: 2 items.\n");
        assertThat(Run.of("search", "--archive", archive, "förvar").out()).startsWith("1 item\n");
    }

    private void forgeAHeadline() throws SQLException {
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + archive + "/archive.sqlite");
                Statement forger = record.createStatement()) {
            forger.execute("DROP TRIGGER revision_is_never_changed");
            forger.execute("UPDATE revision SET content = replace(content, 'Asyl', 'Asylum')");
        }
    }
}
