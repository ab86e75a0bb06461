package se.nyhetsarkivet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.verification.RecordCheck;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.store.sqlite.SqliteStore;
import se.nyhetsarkivet.store.sqlite.database.Surroundings;

/** A record made by an earlier version of the program becomes what a new one is, and loses nothing. */
class EarlierVersionTest {

    private static final NewsItem ITEM =
            NewsItem.builder("Bron öppnar", PartialDate.parse("2018")).build();

    @TempDir
    private Path directory;

    @Test
    void aRecordOfTheFirstVersionIsBroughtToThisOne() throws SQLException, IOException {
        Path file = directory.resolve("archive.sqlite");
        makeFirstVersion(file);
        try (SqliteStore store = SqliteStore.open(file, InstantSource.system())) {
            Revision revision = store.history(ITEM.id()).current().orElseThrow();
            assertThat(revision.item()).isEqualTo(ITEM);
            assertThat(revision.seenAt()).isEqualTo(Instant.parse("2018-04-23T08:00:00Z"));
            assertThat(revision.place()).isEmpty();
            ImportBatch batch = store.batch(1).orElseThrow();
            assertThat(batch.source().options()).isEqualTo("publisher=Vägverket");
            assertThat(store.rejections(1))
                    .singleElement()
                    .satisfies(rejection -> assertThat(rejection.excerpt()).isEmpty());
            assertThat(store.wordings(ITEM.fingerprint().shortened()))
                    .containsExactly(new ItemFingerprint(ITEM.id(), ITEM.fingerprint()));
            assertThat(store.undo(1, "någon", Instant.EPOCH).removed()).isEqualTo(1);
            assertThat(store.inconsistencies()).isEmpty();
        }
        SqliteStore.open(file, InstantSource.system()).close();
    }

    @Test
    void itGetsItsLogAndSaysFromWhenThatCounts() throws SQLException, IOException {
        Path file = directory.resolve("archive.sqlite");
        makeFirstVersion(file);
        Instant now = Instant.parse("2026-11-29T10:00:00Z");
        Surroundings surroundings = new Surroundings(InstantSource.fixed(now), new Random(1));
        try (SqliteStore store = SqliteStore.open(file, surroundings)) {
            assertThat(store.log().beginning()).isEqualTo(new LogBeginning(now, 1));
            assertThat(store.log().entries(0, 10))
                    .extracting(LogEntry::line)
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo("log 2026-11-29T10:00:00.000Z 1"),
                            line -> assertThat(line)
                                    .startsWith("revision 1 " + ITEM.id() + " 1 2018-04-23T08:00:00.000Z 1 "),
                            line -> assertThat(line).startsWith("batch 1 2018-04-23T08:00:01Z "));
            List<String> differences = new ArrayList<>();
            store.log().compare(differences::add);
            assertThat(differences).isEmpty();
        }
    }

    /** The version before there were edits. */
    @Test
    void aRecordOfTheSixthVersionKeepsItsLogAndCanBeEdited() throws SQLException {
        Path file = directory.resolve("archive.sqlite");
        List<LogEntry> before;
        try (SqliteStore store = SqliteStore.open(file, InstantSource.system())) {
            IncomingRecord arrival = new IncomingRecord.Item(ITEM, "line 1", Optional.empty());
            ImportBatch.Source source = new ImportBatch.Source("a", "b", "json-lines", "");
            store.add(List.of(new WholeBatch(source, "Anna", List.of(arrival))), Instant.EPOCH);
            before = store.log().entries(0, 10);
        }
        execute(
                file,
                List.of(
                        "DROP TABLE claimed_id",
                        "DROP TRIGGER reason_is_never_changed",
                        "DROP INDEX edit_batch",
                        "ALTER TABLE batch DROP COLUMN reason",
                        "PRAGMA user_version = 6"));
        try (SqliteStore store = SqliteStore.open(file, InstantSource.system())) {
            assertThat(store.log().entries(0, 10)).isEqualTo(before).hasSize(3);
            assertThat(store.batch(1).orElseThrow().reason()).isEmpty();
            NewsItem edited = ITEM.withPublisher("Trafikverket");
            store.edit(
                    store.history(ITEM.id()).current().orElseThrow(),
                    edited,
                    new RevisionStore.Edit("Fel", "Vera"),
                    Instant.EPOCH);
            assertThat(store.history(ITEM.id()).current().orElseThrow().item()).isEqualTo(edited);
            assertThat(store.batch(2).orElseThrow().reason()).contains("Fel");
            assertThat(store.inconsistencies()).isEmpty();
            List<String> differences = new ArrayList<>();
            store.log().compare(differences::add);
            assertThat(differences).isEmpty();
        }
    }

    /** The log tells of what was there before it only as it was found, so the names must tell whose it is. */
    @Test
    void aRevisionFromBeforeTheLogThatIsAnotherItemsIsFound() throws SQLException, IOException {
        Path file = directory.resolve("archive.sqlite");
        makeFirstVersion(file);
        NewsItem other =
                NewsItem.builder("Skolan stängs", PartialDate.parse("2018")).build();
        execute(
                file,
                List.of("INSERT INTO revision VALUES (2, '%s', 2, '2018-04-23T08:00:00Z', 1, '%s', '%s')"
                        .formatted(ITEM.id(), other.fingerprint(), NewsArticleJson.write(other))));
        try (SqliteStore store = SqliteStore.open(file, InstantSource.system())) {
            assertThat(RecordCheck.differences(store))
                    .containsExactly("revision 2 of item " + ITEM.id() + " has another id than its content");
        }
    }

    @Test
    void aRecordOfALaterVersionIsLeftAlone() throws SQLException {
        Path file = directory.resolve("archive.sqlite");
        SqliteStore.open(file, InstantSource.system()).close();
        execute(file, List.of("PRAGMA user_version = 99"));
        assertThatThrownBy(() -> SqliteStore.open(file, InstantSource.system()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("version 99");
    }

    @Test
    void aRevisionIsNeverChangedOrDeleted() throws SQLException, IOException {
        Path file = directory.resolve("archive.sqlite");
        makeFirstVersion(file);
        SqliteStore.open(file, InstantSource.system()).close();
        for (String forbidden : List.of(
                "UPDATE revision SET content = ''",
                "UPDATE revision SET seen_at = '2000-01-01T00:00:00.000Z'",
                "DELETE FROM revision",
                "UPDATE batch SET rejected = 0",
                "DELETE FROM batch")) {
            assertThatThrownBy(() -> execute(file, List.of(forbidden)))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never");
        }
    }

    private static void makeFirstVersion(Path file) throws SQLException, IOException {
        execute(
                file,
                List.of(
                        "PRAGMA application_id = " + 0x6e796865,
                        firstSchema(),
                        "PRAGMA user_version = 1",
                        "INSERT INTO batch (number, source, sha256, format, default_publisher, imported_by, started_at,"
                                + " finished_at, new_items, rejected) VALUES (1, 'a', 'b', 'json-lines', 'Vägverket', 'c',"
                                + " '2018-04-23T08:00:00Z', '2018-04-23T08:00:01Z', 1, 1)",
                        "INSERT INTO rejection VALUES (1, 'line 2', 'odd')",
                        "INSERT INTO revision VALUES (1, '%s', 1, '2018-04-23T08:00:00Z', 1, '%s', '%s')"
                                .formatted(ITEM.id(), ITEM.fingerprint(), NewsArticleJson.write(ITEM))));
    }

    private static String firstSchema() throws IOException {
        try (InputStream sql = Objects.requireNonNull(SqliteStore.class.getResourceAsStream("schema-1.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(Path file, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
