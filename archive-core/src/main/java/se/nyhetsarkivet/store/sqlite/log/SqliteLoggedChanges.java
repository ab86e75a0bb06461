package se.nyhetsarkivet.store.sqlite.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** What the record says now of that which entries of the log tell of. For one thread; to be closed. */
final class SqliteLoggedChanges implements AutoCloseable {

    private static final String BATCH = "SELECT finished_at, source, sha256, format, options, imported_by, started_at,"
            + " new_items, changed, unchanged, rejected FROM batch WHERE number = ? AND finished_at IS NOT NULL";
    private static final String REASON = "SELECT reason FROM batch WHERE number = ? AND reason IS NOT NULL";
    /** The log began before there were edits: then a record has no column for their reasons yet. */
    private static final String HAS_REASONS =
            "SELECT EXISTS (SELECT 1 FROM pragma_table_info('batch') WHERE name = 'reason')";

    private static final String ORIGINALS = "SELECT path, sha256, bytes FROM original WHERE batch = ? ORDER BY path";
    private static final String REJECTIONS = "SELECT place, reason FROM rejection WHERE batch = ? ORDER BY rowid";
    private static final String UNDO =
            "SELECT undone_at, undone_by FROM batch WHERE number = ? AND undone_at IS NOT NULL";
    private static final String RETRACTIONS = "SELECT t.sequence, t.revision FROM revision r"
            + " JOIN retraction t ON t.revision = r.sequence WHERE r.batch = ? ORDER BY t.sequence";
    private static final String DECISION =
            "SELECT kind, item, decided_at, reason, decided_by FROM withdrawal WHERE sequence = ?";

    private final Connection connection;
    private final PreparedStatement revision;
    private final boolean hasReasons;

    SqliteLoggedChanges(Connection connection) throws SQLException {
        this.connection = connection;
        this.hasReasons = SqliteRows.number(connection, HAS_REASONS) > 0;
        this.revision = connection.prepareStatement("SELECT sequence, item, number, seen_at, batch, fingerprint, place"
                + " FROM revision WHERE sequence = ?");
    }

    /** What the record has under a number, or nothing if it is not there. */
    Optional<LoggedChange> find(LogKind kind, long subject) throws SQLException {
        return switch (kind) {
            case BEGINNING -> beginning();
            case REVISION -> revision(subject);
            case DECISION -> SqliteRows.first(connection, DECISION, row -> decision(row, subject), subject);
            case BATCH -> batch(subject);
            case UNDO -> undo(subject);
        };
    }

    private Optional<LoggedChange> beginning() throws SQLException {
        return SqliteRows.first(
                connection,
                "SELECT began_at, sequence FROM log_beginning",
                row -> LoggedChange.beginning(row.getString(1), row.getLong(2)));
    }

    private Optional<LoggedChange> revision(long sequence) throws SQLException {
        revision.setLong(1, sequence);
        return SqliteRows.all(revision, SqliteLoggedChanges::revision).stream().findFirst();
    }

    static LoggedChange revision(ResultSet row) throws SQLException {
        return new LoggedChange.Revision(
                        row.getLong("sequence"),
                        row.getString("item"),
                        row.getInt("number"),
                        row.getString("seen_at"),
                        row.getLong("batch"),
                        row.getString("fingerprint"),
                        row.getString("place"))
                .change();
    }

    private static LoggedChange decision(ResultSet row, long sequence) throws SQLException {
        String words = row.getString(1) + " " + sequence + " " + row.getString(2) + " " + row.getString(3);
        return LoggedChange.of(LogKind.DECISION, sequence, words, List.of(row.getString(4), row.getString(5)));
    }

    private Optional<LoggedChange> batch(long number) throws SQLException {
        Optional<List<String>> finished = SqliteRows.first(connection, BATCH, row -> texts(row, 11), number);
        if (finished.isEmpty()) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>(finished.get());
        String words = "batch " + number + " " + details.removeFirst();
        // An import has none, so its entry stays what it was before there were edits.
        if (hasReasons) {
            details.addAll(SqliteRows.all(connection, REASON, row -> row.getString(1), number));
        }
        SqliteRows.all(connection, ORIGINALS, row -> texts(row, 3), number).forEach(details::addAll);
        SqliteRows.all(connection, REJECTIONS, row -> texts(row, 2), number).forEach(details::addAll);
        return Optional.of(LoggedChange.of(LogKind.BATCH, number, words, details));
    }

    private Optional<LoggedChange> undo(long number) throws SQLException {
        Optional<List<String>> undone = SqliteRows.first(connection, UNDO, row -> texts(row, 2), number);
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>(undone.get());
        List<List<String>> retractions = SqliteRows.all(connection, RETRACTIONS, row -> texts(row, 2), number);
        String words = "undo " + number + " " + details.removeFirst() + " " + retractions.size();
        retractions.forEach(details::addAll);
        return Optional.of(LoggedChange.of(LogKind.UNDO, number, words, details));
    }

    private static List<String> texts(ResultSet row, int columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            texts.add(String.valueOf(row.getString(column)));
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        revision.close();
    }
}
