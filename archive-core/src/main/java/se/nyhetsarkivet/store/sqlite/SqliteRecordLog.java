package se.nyhetsarkivet.store.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import se.nyhetsarkivet.store.LogBeginning;
import se.nyhetsarkivet.store.LogEntry;
import se.nyhetsarkivet.store.RecordLog;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.log.LogKind;
import se.nyhetsarkivet.store.sqlite.log.SqliteLogCheck;
import se.nyhetsarkivet.store.sqlite.log.SqliteLogReading;
import se.nyhetsarkivet.store.sqlite.log.SqliteTree;
import se.nyhetsarkivet.transparency.GrowingTree;
import se.nyhetsarkivet.transparency.TreeHash;
import se.nyhetsarkivet.transparency.TreeHashes;

/** Reads the log. Safe for use by many threads. */
final class SqliteRecordLog implements RecordLog {

    private final SqliteSession session;

    SqliteRecordLog(SqliteSession session) {
        this.session = session;
    }

    @Override
    public long size() {
        return session.read(SqliteTree::size);
    }

    @Override
    public LogBeginning beginning() {
        return session.read(connection -> SqliteRows.first(
                        connection,
                        "SELECT began_at, sequence FROM log_beginning",
                        row -> new LogBeginning(Instant.parse(row.getString(1)), row.getLong(2)))
                .orElseThrow(() -> new SQLException("the beginning of the log is missing")));
    }

    @Override
    public List<TreeHash> read(int level, long first, int count) {
        return session.read(connection -> SqliteTree.read(connection, level, first, count));
    }

    @Override
    public List<LogEntry> entries(long first, int count) {
        if (count > TreeHashes.WIDTH) {
            throw new IllegalArgumentException(count + " entries at once; the most is " + TreeHashes.WIDTH);
        }
        return session.read(connection -> {
            List<LogEntry> entries = new ArrayList<>();
            try (SqliteLogReading reading = new SqliteLogReading(connection)) {
                reading.read(first, first + count, entry -> {
                    entry.anew().ifPresent(entries::add);
                    return true;
                });
            }
            return entries;
        });
    }

    @Override
    public OptionalLong entryOf(long sequence) {
        return session.read(connection -> SqliteRows.first(
                        connection,
                        "SELECT number FROM log_entry WHERE kind = ? AND subject = ?",
                        row -> OptionalLong.of(row.getLong(1)),
                        LogKind.REVISION.number(),
                        sequence)
                .orElse(OptionalLong.empty()));
    }

    @Override
    public Optional<TreeHash> recomputed(long size) {
        return session.readAtLength(connection -> {
            GrowingTree tree = new GrowingTree();
            AtomicBoolean whole = new AtomicBoolean(true);
            try (SqliteLogReading reading = new SqliteLogReading(connection)) {
                reading.read(0, size, entry -> {
                    Optional<TreeHash> anew = entry.hashAnew();
                    anew.ifPresent(tree::add);
                    whole.compareAndSet(true, anew.isPresent());
                    return anew.isPresent();
                });
            }
            return whole.get() && tree.size() == size ? Optional.of(tree.root()) : Optional.empty();
        });
    }

    @Override
    public void compare(Consumer<String> report) {
        session.readAtLength(connection -> {
            new SqliteLogCheck(connection, report).run();
            return Optional.empty();
        });
    }
}
