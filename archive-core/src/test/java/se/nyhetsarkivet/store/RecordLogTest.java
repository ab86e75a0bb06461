package se.nyhetsarkivet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.sqlite.SqliteStore;
import se.nyhetsarkivet.transparency.MerkleTree;
import se.nyhetsarkivet.transparency.TreeHash;

/** Everything that is recorded is logged, and whatever another program changes in the record is found with its name. */
@Tag("slow")
class RecordLogTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void everyChangeIsAnEntry() {
        try (SqliteStore store = open()) {
            add(store, item(1, "Bron öppnar"), item(2, "Bron stängs"));
            store.withdraw(tombstone(item(1, "").id(), Tombstone.Kind.WITHDRAWN));
            store.reinstate(item(1, "").id(), "fel", "Anna", NOW);
            store.undo(1, "Anna", NOW);
            List<LogEntry> entries = store.log().entries(0, 20);
            assertThat(entries)
                    .extracting(entry -> entry.line().substring(0, entry.line().indexOf(" ")))
                    .containsExactly("log", "revision", "revision", "batch", "withdrawn", "reinstated", "undo");
            assertThat(entries.get(1).line())
                    .matches("revision 1 " + item(1, "").id() + " 1 2026-11-29T10:00:00.000Z 1 [0-9a-f]{64}")
                    .doesNotContain(item(1, "Bron öppnar").fingerprint().hex());
            assertThat(store.log().recomputed(7)).contains(tree(store).root());
            assertThat(differences(store)).isEmpty();
        }
    }

    @Test
    void anErasedTextCannotBeGuessedAndTheTreeStaysWhole() throws SQLException {
        ItemId id = item(1, "").id();
        try (SqliteStore store = open()) {
            add(store, item(1, "Bron öppnar"));
            TreeHash before = tree(store).root();
            List<LogEntry> entries = store.log().entries(0, 3);
            assertThat(entries.get(1).salt()).isPresent();
            store.withdraw(tombstone(id, Tombstone.Kind.ERASED));
            List<LogEntry> after = store.log().entries(0, 3);
            assertThat(after.get(1).salt()).isEmpty();
            assertThat(after.get(1).line()).isEqualTo(entries.get(1).line());
            assertThat(new MerkleTree(store.log(), 3).root()).isEqualTo(before);
            assertThat(differences(store)).isEmpty();
        }
        assertThat(execute("DELETE FROM log_salt WHERE entry = 1")).isZero();
    }

    @Test
    void aLargeTreeIsRecomputedAsItIsStored() {
        try (SqliteStore store = open()) {
            NewsItem[] items = new NewsItem[700];
            for (int i = 0; i < items.length; i++) {
                items[i] = item(i, "Rubrik " + i);
            }
            add(store, items);
            add(store, item(9_000, "En till"));
            MerkleTree tree = tree(store);
            assertThat(tree.size()).isEqualTo(704);
            Seeds.run(40, random -> {
                long size = random.nextLong(1, 705);
                assertThat(store.log().recomputed(size)).contains(tree.at(size).root());
            });
            assertThat(differences(store)).isEmpty();
        }
    }

    @Test
    void aLogThatLostAnEntryKeepsNobodyFromImporting() throws SQLException {
        try (SqliteStore store = open()) {
            add(store, item(1, "Bron öppnar"));
        }
        withoutTriggers("DELETE FROM log_salt WHERE entry = 1; DELETE FROM log_entry WHERE number = 1");
        try (SqliteStore store = open()) {
            NewsItem[] items = new NewsItem[300];
            for (int i = 0; i < items.length; i++) {
                items[i] = item(100 + i, "Rubrik " + i);
            }
            add(store, items);
            assertThat(store.counts().items()).isEqualTo(301);
            assertThat(differences(store))
                    .contains("entry 1 of the log is missing")
                    .anyMatch(found ->
                            found.contains("revision 1 of item " + item(1, "").id() + " is not in the log"));
        }
    }

    @Test
    void whatIsTakenBackIsNotLogged() {
        try (SqliteStore store = open()) {
            store.rehearse(() -> store.add(List.of(batch(item(1, "a"))), NOW));
            assertThat(store.log().size()).isEqualTo(1);
            add(store, item(1, "a"));
            assertThat(differences(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE revision SET seen_at = '2001-01-01T00:00:00.000Z' WHERE sequence = 2 | revision 1 of item
            UPDATE revision SET fingerprint = replace(fingerprint, 'a', 'b') WHERE sequence = 2 | revision 1 of item
            UPDATE revision SET place = 'line 9' WHERE sequence = 2 | revision 1 of item
            UPDATE revision SET batch = 1 WHERE sequence = 2 | revision 1 of item
            DELETE FROM revision WHERE sequence = 2 | which the record lacks
            UPDATE batch SET imported_by = 'Berta' WHERE number = 2 | batch 2
            UPDATE batch SET finished_at = '2001-01-01T00:00:00.000Z' WHERE number = 2 | batch 2
            UPDATE batch SET reason = 'Annat' WHERE number = 4 | batch 4
            UPDATE batch SET reason = NULL WHERE number = 4 | batch 4
            UPDATE batch SET undone_by = 'Berta' WHERE number = 3 | undoing of batch 3
            DELETE FROM retraction | undoing of batch 3
            UPDATE withdrawal SET decided_by = 'Berta' | decision on item
            UPDATE withdrawal SET reason = 'annan' | decision on item
            DELETE FROM log_entry WHERE number = 3 | entry 3 of the log is missing
            DELETE FROM log_salt WHERE entry = 3 | lacks its salt
            UPDATE log_beginning SET began_at = '2001-01-01T00:00:00.000Z' | its beginning
            UPDATE log_entry SET number = 99 - number WHERE number IN (1, 3); UPDATE log_entry SET number = 99 - (CASE number WHEN 98 THEN 96 ELSE 98 END) WHERE number > 90 | item
            """)
    void whatAnotherProgramChangesIsFoundWithItsName(String sql, String named) throws SQLException {
        TreeHash head;
        long size;
        try (SqliteStore store = open()) {
            add(store, item(1, "Bron öppnar"));
            add(store, item(2, "Bron stängs"));
            add(store, item(3, "Bron målas"));
            store.undo(3, "Anna", NOW);
            store.edit(
                    store.history(item(2, "").id()).current().orElseThrow(),
                    item(2, "Bron rivs"),
                    new RevisionStore.Edit("Fel", "Anna"),
                    NOW);
            store.withdraw(tombstone(item(1, "").id(), Tombstone.Kind.WITHDRAWN));
            head = tree(store).root();
            size = store.log().size();
            assertThat(differences(store)).isEmpty();
        }
        withoutTriggers(sql);
        try (SqliteStore store = open()) {
            assertThat(differences(store)).isNotEmpty().anyMatch(difference -> difference.contains(named));
            assertThat(store.log().recomputed(size)).isNotEqualTo(Optional.of(head));
        }
    }

    @Test
    void replacingPassesNoTrigger() throws SQLException {
        try (SqliteStore store = open()) {
            add(store, item(1, "Bron öppnar"));
            store.withdraw(tombstone(item(1, "").id(), Tombstone.Kind.WITHDRAWN));
        }
        for (String sql : List.of(
                "INSERT OR REPLACE INTO revision SELECT sequence, item, number, '2001', batch, fingerprint, content, place FROM revision",
                "INSERT OR REPLACE INTO revision SELECT 99, item, number, seen_at, batch, fingerprint, content, place FROM revision",
                "INSERT OR REPLACE INTO batch SELECT * FROM batch",
                "INSERT OR REPLACE INTO withdrawal SELECT * FROM withdrawal",
                "INSERT OR REPLACE INTO log_entry SELECT * FROM log_entry",
                "INSERT OR REPLACE INTO log_salt SELECT * FROM log_salt",
                "UPDATE batch SET undone_at = '2026', imported_by = 'Berta'",
                "UPDATE batch SET reason = 'Fel'")) {
            assertThatThrownBy(() -> execute(sql))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never");
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(directory.resolve("archive.sqlite"), InstantSource.system());
    }

    private static List<String> differences(SqliteStore store) {
        List<String> found = new ArrayList<>();
        store.log().compare(found::add);
        return found;
    }

    private static MerkleTree tree(SqliteStore store) {
        return new MerkleTree(store.log(), store.log().size());
    }

    private static NewsItem item(int identifier, String headline) {
        return NewsItem.builder(headline.isEmpty() ? "-" : headline, PartialDate.parse("2018"))
                .identifier(String.valueOf(identifier))
                .build();
    }

    private static Tombstone tombstone(ItemId id, Tombstone.Kind kind) {
        return new Tombstone(id, kind, "dom", NOW, "Anna");
    }

    private static void add(SqliteStore store, NewsItem... items) {
        store.add(List.of(batch(items)), NOW);
    }

    private static WholeBatch batch(NewsItem... items) {
        List<IncomingRecord> arrivals = new ArrayList<>();
        for (NewsItem item : items) {
            arrivals.add(new IncomingRecord.Item(item, "line " + (arrivals.size() + 1), Optional.empty()));
        }
        String name = items[0].identifier();
        return new WholeBatch(new ImportBatch.Source("a", name, "json-lines", ""), "Anna", arrivals);
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.sqlite"));
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** As one does who knows what he does: the triggers are put back afterwards. */
    private void withoutTriggers(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> triggers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.sqlite"));
                Statement statement = connection.createStatement()) {
            try (var row = statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                    triggers.add(row.getString(2));
                }
            }
            for (String name : names) {
                statement.executeUpdate("DROP TRIGGER " + name);
            }
            for (String one : sql.split(";", -1)) {
                statement.executeUpdate(one);
            }
            for (String trigger : triggers) {
                statement.executeUpdate(trigger);
            }
        }
    }
}
