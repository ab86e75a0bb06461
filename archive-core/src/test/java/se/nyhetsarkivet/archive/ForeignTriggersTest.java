package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.store.VerificationRecord;

/** Whoever changes a record with another program, its rows or the triggers that guard them, is found out. */
@Tag("slow")
class ForeignTriggersTest {

    @TempDir
    private Path directory;

    private Path home;
    private Path record;
    private ItemId bridge;

    @BeforeEach
    void makeArchive() {
        home = directory.resolve("archive");
        record = home.resolve("archive.sqlite");
        try (NewsArchive archive = open()) {
            archive.importFrom(
                    source("a.jsonl", line("1", "Bron öppnar", "I maj.") + line("2", "Bron målas", "I juni.")));
            bridge = found(archive, "öppnar");
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    @Test
    void aTriggerThatWasDroppedForAChangeAndPutBackHidesNothing() throws SQLException {
        String trigger = definition("revision_is_never_changed");
        execute(
                "DROP TRIGGER revision_is_never_changed",
                "UPDATE revision SET seen_at = '2001-01-01T00:00:00.000Z' WHERE item = '" + bridge + "'",
                trigger);
        try (NewsArchive archive = open()) {
            archive.rebuildIndex();
            assertThat(archive.verify().differences())
                    .singleElement()
                    .asString()
                    .contains("revision 1 of item " + bridge);
        }
    }

    @Test
    void aForeignTriggerNeverRunsAndIsToldInTheLedger() throws SQLException {
        execute("CREATE TRIGGER harmless AFTER INSERT ON batch BEGIN UPDATE original SET path = 'x'; END");
        try (NewsArchive archive = open()) {
            archive.importFrom(source("b.jsonl", line("3", "Bron rivs", "I juli.")));
            assertThat(archive.ledger().originals(1))
                    .allMatch(original -> !original.path().equals("x"));
            assertThat(archive.verify().differences()).anyMatch(found -> found.contains("the trigger harmless"));
            assertThat(archive.ledger().verifications())
                    .extracting(VerificationRecord::differences)
                    .contains(1L);
        }
        try (NewsArchive archive = open()) {
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    @Test
    void aTriggerThatIsMissingIsPutBackAndTold() throws SQLException {
        execute("DROP TRIGGER batch_is_never_deleted");
        try (NewsArchive archive = open()) {
            assertThat(archive.verify().differences()).anyMatch(found -> found.contains("batch_is_never_deleted"));
            execute("DROP TRIGGER batch_is_never_deleted");
            assertThat(archive.verify().differences()).anyMatch(found -> found.contains("batch_is_never_deleted"));
        }
    }

    @Test
    void aTriggerThatIsLoosenedIsReplaced() throws SQLException {
        execute(
                "DROP TRIGGER batch_is_never_deleted",
                "CREATE TRIGGER batch_is_never_deleted BEFORE DELETE ON batch BEGIN SELECT 1; END");
        try (NewsArchive archive = open()) {
            assertThat(archive.verify().differences())
                    .anyMatch(found -> found.contains("another trigger batch_is_never_deleted"));
        }
    }

    /** Each of these looks like the archive's own if spaces or what seems to be a comment are left out. */
    @Test
    void aTriggerThatLooksLikeTheArchivesIsReplacedToo() throws SQLException {
        String deleted = definition("batch_is_never_deleted");
        String changed = definition("revision_is_never_changed");
        for (String loosened : List.of(
                deleted.replace("'a batch is", "'a batch--') WHERE 0; SELECT ('\n is"),
                changed.replace("NEW.content <> ''", "NEW.content <> ' '"))) {
            assertThat(loosened).isNotIn(deleted, changed);
            String name = loosened.contains("batch--") ? "batch_is_never_deleted" : "revision_is_never_changed";
            execute("DROP TRIGGER " + name, loosened);
            try (NewsArchive archive = open()) {
                assertThat(archive.verify().differences()).anyMatch(found -> found.contains("another trigger " + name));
            }
            assertThat(definition(name)).isIn(deleted, changed);
        }
    }

    @Test
    void aRestoredBagBringsNoTriggers() throws SQLException, IOException {
        Path bag = directory.resolve("bag");
        ArchiveBackup.make(home, bag, InstantSource.system());
        // The forger knows how a bag is made.
        Path copy = bag.resolve("data").resolve("archive.sqlite");
        String before = sha256(copy);
        execute(copy, "CREATE TRIGGER harmless AFTER INSERT ON batch BEGIN DELETE FROM sighting; END");
        Path manifest = bag.resolve("manifest-sha256.txt");
        String tagBefore = sha256(manifest);
        Files.writeString(manifest, Files.readString(manifest).replace(before, sha256(copy)));
        Path tags = bag.resolve("tagmanifest-sha256.txt");
        Files.writeString(tags, Files.readString(tags).replace(tagBefore, sha256(manifest)));
        Path restored = directory.resolve("restored");
        ArchiveRestore.restore(bag, restored, InstantSource.system());
        try (NewsArchive archive = NewsArchive.at(restored).open()) {
            assertThat(archive.verify().differences())
                    .singleElement()
                    .asString()
                    .contains("the trigger harmless");
        }
    }

    @Test
    void anIndexOfSomebodysOwnIsNoHarm() throws SQLException {
        execute("CREATE INDEX mine ON revision (seen_at)");
        try (NewsArchive archive = open()) {
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    private NewsArchive open() {
        return NewsArchive.at(home).open();
    }

    private String definition(String trigger) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT sql FROM sqlite_schema WHERE name = '" + trigger + "'")) {
            return row.getString(1);
        }
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(Files.readAllBytes(file)));
    }

    private void execute(String... statements) throws SQLException {
        execute(record, statements);
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.executeUpdate(sql);
            }
        }
    }
}
