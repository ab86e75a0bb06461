package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.log.HeadCheck;
import se.nyhetsarkivet.archive.verification.LogFilesCheck;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.transparency.SignedNote;

/**
 * One random byte of what the log is made of is changed, and a verification names the file and the place. {@code -Dtest.seed=N}
 * repeats a run.
 */
@Tag("slow")
class FlippedLogBytesTest {

    private static final int FLIPS = 40;
    private static final int ITEMS = 300;

    private record Column(String table, String name) {}

    /** All of the log's columns. */
    private static final List<Column> COLUMNS = List.of(
            new Column("log_entry", "number"),
            new Column("log_entry", "kind"),
            new Column("log_entry", "subject"),
            new Column("log_entry", "hash"),
            new Column("log_salt", "entry"),
            new Column("log_salt", "salt"),
            new Column("log_commitment", "entry"),
            new Column("log_commitment", "commitment"),
            new Column("log_node", "level"),
            new Column("log_node", "number"),
            new Column("log_node", "hash"),
            new Column("log_beginning", "began_at"),
            new Column("log_beginning", "sequence"));

    @TempDir
    private Path directory;

    private Path record = Path.of("");
    private NewsArchive archive;

    @BeforeEach
    void fill() {
        record = directory.resolve("archive").resolve("archive.sqlite");
        archive = NewsArchive.at(directory.resolve("archive")).open();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append(line("n" + i, "Nyhet " + i, "Text " + i));
        }
        archive.importFrom(source("a.jsonl", lines.toString() + line("x", "Hemligheten", "Namnet.")));
        archive.ledger().erase(found(archive, "hemligheten"), "dom");
        // The beginning, the items, their batch, the withdrawal and the erasure.
        assertThat(archive.log().size()).isEqualTo(1 + ITEMS + 1 + 1 + 2);
        SignedNote head = archive.log().head();
        byte[] hash = Sha256.newDigest().digest(head.text().getBytes(StandardCharsets.UTF_8));
        archive.log().stampedHeads().keep(Instant.parse("2026-11-30T12:00:00Z"), head, hash);
        assertThat(archive.verify().differences()).isEmpty();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aByteOfATableIsTold() {
        Seeds.run(FLIPS, random -> {
            Column column = Seeds.oneOf(random, COLUMNS);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record)) {
                List<String> triggers = triggers(connection);
                Undo undo = flip(connection, column, random);
                restore(connection, triggers);
                assertThat(archive.verify().differences())
                        .as("%s.%s in row %s", column.table(), column.name(), undo.row())
                        .isNotEmpty()
                        .anyMatch(found -> found.contains("log"));
                triggers(connection);
                undo.in(connection);
                restore(connection, triggers);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertThat(archive.verify().differences()).isEmpty();
    }

    /** Takes the triggers away, and gives back what makes them again. */
    private static List<String> triggers(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")) {
            while (row.next()) {
                names.add(row.getString(1));
                all.add(row.getString(2));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (String name : names) {
                statement.executeUpdate("DROP TRIGGER " + name);
            }
        }
        return all;
    }

    private static void restore(Connection connection, List<String> triggers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : triggers) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** The old value of a cell, to be found by what is in it now. */
    private record Undo(Column column, Object before, Object after, String row) {

        void in(Connection connection) throws SQLException {
            update(connection, column, after, before, row);
        }
    }

    private static Undo flip(Connection connection, Column column, Random random) throws SQLException {
        Undo flip = chosen(connection, column, random);
        update(connection, column, flip.before(), flip.after(), flip.row());
        return flip;
    }

    private static Undo chosen(Connection connection, Column column, Random random) throws SQLException {
        String query = "SELECT " + column.name() + ", " + key(column) + " FROM " + column.table() + " ORDER BY "
                + column.name();
        List<Undo> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                Object before = row.getObject(1);
                rows.add(new Undo(column, before, before, row.getString(2)));
            }
        }
        Undo one = Seeds.oneOf(random, rows);
        Object after = flipped(one.before(), random);
        // What another row has already, the table itself refuses.
        while (after instanceof Number && rows.stream().anyMatch(holdsAs(after))) {
            after = flipped(one.before(), random);
        }
        return new Undo(column, one.before(), after, one.row());
    }

    private static Predicate<Undo> holdsAs(Object number) {
        return row -> row.before() instanceof Number other && other.longValue() == ((Number) number).longValue();
    }

    /** What tells the row whatever is changed in this column. */
    private static String key(Column column) {
        return switch (column.table() + "." + column.name()) {
            case "log_entry.number" -> "hex(hash)";
            case "log_salt.entry" -> "hex(salt)";
            case "log_commitment.entry" -> "hex(commitment)";
            case "log_node.level", "log_node.number" -> "hex(hash)";
            case "log_node.hash" -> "level || ' ' || number";
            case "log_entry.kind", "log_entry.subject", "log_entry.hash" -> "number";
            case "log_salt.salt", "log_commitment.commitment" -> "entry";
            default -> "1";
        };
    }

    private static void update(Connection connection, Column column, Object from, Object to, String row)
            throws SQLException {
        String sql = "UPDATE " + column.table() + " SET " + column.name() + " = ? WHERE " + column.name() + " = ? AND "
                + key(column) + " = ?";
        try (PreparedStatement update = connection.prepareStatement(
                sql.replace("AND " + key(column) + " = ?", "AND CAST(" + key(column) + " AS TEXT) = ?"))) {
            update.setObject(1, to);
            update.setObject(2, from);
            update.setString(3, row);
            assertThat(update.executeUpdate()).as(sql).isEqualTo(1);
        }
    }

    private static Object flipped(Object value, Random random) {
        return switch (value) {
            case byte[] bytes -> {
                byte[] changed = bytes.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
                yield changed;
            }
            case Number number -> number.longValue() ^ (1L << random.nextInt(30));
            default -> {
                StringBuilder changed = new StringBuilder(value.toString());
                int at = random.nextInt(changed.length());
                changed.setCharAt(at, (char) (changed.charAt(at) ^ (1 + random.nextInt(7))));
                yield changed.toString();
            }
        };
    }

    @Test
    void aByteOfAFileBesideTheRecordIsToldWithItsName() {
        String stamped = "time-stamps/" + archive.log().stampedHeads().names().getFirst();
        List<String> files = List.of("log.key", "log-keys.txt", stamped + ".note", stamped + ".tsr");
        Seeds.run(FLIPS * 4, random -> {
            String name = Seeds.oneOf(random, files);
            Path file = directory.resolve("archive").resolve(name);
            byte[] before = read(file);
            write(file, changed(before, random));
            List<String> lines = new ArrayList<>();
            LogFilesCheck check = new LogFilesCheck(directory.resolve("archive"), archive.log());
            check.run(lines::add);
            if (name.startsWith("log") && isTheSameText(before, read(file))) {
                assertThat(lines).isEmpty();
            } else {
                assertThat(lines).as(name).isNotEmpty().anyMatch(found -> found.contains(name));
            }
            write(file, before);
        });
        assertThat(archive.verify().differences()).isEmpty();
    }

    /** Another sign for the end of a line carries no meaning. */
    private static boolean isTheSameText(byte[] before, byte[] after) {
        return new String(before, StandardCharsets.UTF_8)
                .lines()
                .toList()
                .equals(new String(after, StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void aByteOfABackupsHeadIsTold() throws IOException {
        ArchiveBackup.make(directory.resolve("archive"), directory.resolve("backup"), InstantSource.system());
        byte[] head =
                Files.readAllBytes(directory.resolve("backup").resolve("data").resolve("log-head.txt"));
        Seeds.run(FLIPS * 4, random -> {
            byte[] bytes = changed(head, random);
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean same = text.strip().equals(new String(head, StandardCharsets.UTF_8).strip());
            assertThat(archive.log().check(text) instanceof HeadCheck.Continued)
                    .as(text)
                    .isEqualTo(same);
        });
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
        return changed;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
