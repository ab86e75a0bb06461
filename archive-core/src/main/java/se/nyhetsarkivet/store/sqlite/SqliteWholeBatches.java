package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.ItemChange;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.WholeBatch;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;

/** Stores several batches from beginning to end, inside the transaction of its caller. */
final class SqliteWholeBatches {

    private final Connection connection;
    private final SqliteLog log;
    private final Instant now;
    private final SqliteLedger ledger;
    private final Map<ItemId, ItemChange> changes = new LinkedHashMap<>();
    private ImportBatch.Counts counts = ImportBatch.Counts.NONE;

    SqliteWholeBatches(Connection connection, SqliteLog log, Instant now) {
        this.connection = connection;
        this.log = log;
        this.now = now;
        this.ledger = new SqliteLedger(connection);
    }

    RevisionStore.Added add(List<WholeBatch> batches) throws SQLException {
        long before = SequenceCount.last(connection);
        List<ImportBatch> added = new ArrayList<>();
        for (WholeBatch batch : batches) {
            added.add(add(batch));
        }
        RevisionStore.Appended appended = new RevisionStore.Appended(
                List.copyOf(changes.values()), before, SequenceCount.last(connection), counts);
        return new RevisionStore.Added(added, appended);
    }

    private ImportBatch add(WholeBatch batch) throws SQLException {
        ImportBatch begun = ledger.begin(batch.source(), List.of(), batch.importedBy(), now);
        long number = begun.number();
        // A program of an earlier version may have left it half done.
        int there = (int) Math.min(begun.counts().records(), batch.arrivals().size());
        List<IncomingRecord> arrivals =
                batch.arrivals().subList(there, batch.arrivals().size());
        try (SqliteAppend append = SqliteAppend.withOwnIds(connection, log, number, now)) {
            take(number, append.append(arrivals, List.of()));
        }
        try (SqliteAppend append = SqliteAppend.withOwnIds(connection, log, number, now)) {
            take(number, append.appendReturns());
        }
        SqliteRows.update(connection, "DELETE FROM revisit WHERE batch = ?", number);
        return ledger.finish(number, now, log);
    }

    /** An item that several of the batches bring is written to the index once, as it is in the end. */
    private void take(long batch, RevisionStore.Appended appended) throws SQLException {
        ledger.addCounts(batch, appended.counts());
        for (ItemChange change : appended.changes()) {
            changes.merge(
                    change.history().id(), change, (first, last) -> new ItemChange(last.history(), first.appeared()));
        }
        counts = counts.plus(appended.counts());
    }
}
