package se.nyhetsarkivet.store.sqlite.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.transparency.TreeHash;
import se.nyhetsarkivet.transparency.TreeHashes;

/** Compares the log with the record it was made of. For one thread. */
public final class SqliteLogCheck {

    private static final String UNLOGGED = "SELECT 'revision ' || number || ' of item ' || item FROM revision r"
            + " WHERE NOT EXISTS (SELECT 1 FROM log_entry WHERE kind = 1 AND subject = r.sequence)"
            + " UNION ALL SELECT 'the decision on item ' || item FROM withdrawal w"
            + " WHERE NOT EXISTS (SELECT 1 FROM log_entry WHERE kind = 2 AND subject = w.sequence)"
            + " UNION ALL SELECT 'batch ' || number FROM batch b WHERE finished_at IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM log_entry WHERE kind = 3 AND subject = b.number)"
            + " UNION ALL SELECT 'the undoing of batch ' || number FROM batch b WHERE undone_at IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM log_entry WHERE kind = 4 AND subject = b.number)";

    private final Connection connection;
    private final Consumer<String> report;
    private final Set<Long> completeBatches = new HashSet<>();
    private long expected;
    private long lastSequence;

    public SqliteLogCheck(Connection connection, Consumer<String> report) {
        this.connection = connection;
        this.report = report;
    }

    public void run() throws SQLException {
        try (SqliteLogReading reading = new SqliteLogReading(connection)) {
            reading.read(0, Long.MAX_VALUE, entry -> {
                check(entry);
                return true;
            });
        }
        if (expected == 0) {
            report.accept("the log is gone");
        }
        SqliteRows.all(connection, UNLOGGED, row -> row.getString(1) + " is not in the log")
                .forEach(report);
        checkNodes();
    }

    private void check(LoggedEntry entry) {
        while (expected < entry.number()) {
            report.accept("entry " + expected + " of the log is missing");
            expected++;
        }
        expected = entry.number() + 1;
        Optional<TreeHash> anew = entry.hashAnew();
        if (entry.change().isEmpty()) {
            report.accept("entry " + entry.number() + " of the log is about " + entry.subjectInWords()
                    + ", which the record lacks");
        } else if (anew.isEmpty()) {
            report.accept("entry " + entry.number() + " of the log, of " + entry.subjectInWords() + ", lacks its salt");
        } else if (!entry.isHashed(anew.get())) {
            report.accept("the log says something else of " + entry.subjectInWords() + " than the record (entry "
                    + entry.number() + ")");
        }
        checkOrder(entry);
    }

    /** Changes are logged in the order of their numbers, and a batch after all that it brought. */
    private void checkOrder(LoggedEntry entry) {
        switch (entry.kind()) {
            case REVISION, DECISION -> {
                boolean afterItsBatch = entry.kind() == LogKind.REVISION
                        && entry.change()
                                .map(SqliteLogCheck::batch)
                                .filter(completeBatches::contains)
                                .isPresent();
                if (entry.subject() <= lastSequence || afterItsBatch) {
                    outOfOrder(entry);
                }
                lastSequence = Math.max(lastSequence, entry.subject());
            }
            case BATCH -> completeBatches.add(entry.subject());
            case BEGINNING -> {
                if (entry.number() != 0) {
                    outOfOrder(entry);
                }
            }
            case UNDO -> {}
        }
    }

    private static Long batch(LoggedChange revision) {
        return Long.valueOf(revision.words().substring(revision.words().lastIndexOf(' ') + 1));
    }

    private void outOfOrder(LoggedEntry entry) {
        report.accept("entry " + entry.number() + " of the log, of " + entry.subjectInWords()
                + ", does not stand in its order");
    }

    private void checkNodes() throws SQLException {
        long below = expected;
        for (int level = 1; below >= TreeHashes.WIDTH; level++) {
            long nodes = below / TreeHashes.WIDTH;
            for (long number = 0; number < nodes; number++) {
                checkNode(level, number);
            }
            below = nodes;
        }
    }

    private void checkNode(int level, long number) throws SQLException {
        try {
            TreeHash stored = SqliteTree.read(connection, level, number, 1).getFirst();
            TreeHash anew = TreeHashes.fold(
                    SqliteTree.read(connection, level - 1, number * TreeHashes.WIDTH, TreeHashes.WIDTH));
            if (!stored.equals(anew)) {
                report.accept("node " + number + " of level " + level + " of the log is not that of its entries");
            }
        } catch (SQLException | IllegalArgumentException missing) {
            report.accept(
                    "node " + number + " of level " + level + " of the log cannot be checked: " + missing.getMessage());
        }
    }
}
