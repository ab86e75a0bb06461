package se.nyhetsarkivet.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.ItemFingerprint;
import se.nyhetsarkivet.store.ItemStates;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RecordLog;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.StoreCounts;
import se.nyhetsarkivet.store.UndoReport;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.store.WholeBatch;
import se.nyhetsarkivet.store.sqlite.database.SequenceCount;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.database.Surroundings;
import se.nyhetsarkivet.store.sqlite.identity.SqliteSharedNames;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;
import se.nyhetsarkivet.store.sqlite.reading.SqliteChanges;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;
import se.nyhetsarkivet.store.sqlite.reading.SqliteStates;

/**
 * The record of truth in one SQLite file in WAL mode. Safe for use by many threads, and by several processes as long as only
 * one of them imports.
 */
public final class SqliteStore implements RevisionStore {

    private static final String HIDDEN_ITEMS =
            "(SELECT item FROM withdrawal w WHERE kind <> 'reinstated' AND sequence ="
                    + " (SELECT max(sequence) FROM withdrawal l WHERE l.item = w.item))";
    private static final String ITEMS = "SELECT (SELECT count(*) FROM revision WHERE number = 1) - (SELECT count(*)"
            + " FROM (SELECT r.item AS item FROM retraction t JOIN revision r ON r.sequence = t.revision"
            + " UNION SELECT item FROM withdrawal) touched"
            + " WHERE EXISTS (SELECT 1 FROM revision r WHERE r.item = touched.item)"
            + " AND (touched.item IN " + HIDDEN_ITEMS + " OR NOT EXISTS (SELECT 1 FROM revision r"
            + " WHERE r.item = touched.item AND " + SqliteHistories.COUNTS + ")))";
    private static final String REVISIONS = "SELECT (SELECT count(*) FROM revision) - (SELECT count(*) FROM retraction)"
            + " - (SELECT count(*) FROM revision r WHERE r.item IN " + HIDDEN_ITEMS + " AND " + SqliteHistories.COUNTS
            + ")";

    private static final String WORDINGS = "SELECT DISTINCT r.item, r.fingerprint FROM revision r"
            + " WHERE substr(r.fingerprint, 1, 8) >= ? AND substr(r.fingerprint, 1, 8) < ?"
            + " AND r.fingerprint >= ? AND r.fingerprint < ? AND " + SqliteHistories.COUNTS + " LIMIT "
            + MAX_WORDINGS;
    private static final int INDEXED_DIGITS = 8;
    private static final Pattern FIRST_DIGITS = Pattern.compile("[0-9a-f]{1," + Fingerprint.DIGITS + "}");

    /** SQLite's log still has erased texts until it is written back and cut off. */
    private static final String CUT_OFF_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";

    private final SqliteSession session;
    private final RandomGenerator random;

    public SqliteStore(SqliteSession session, RandomGenerator random) {
        this.session = session;
        this.random = random;
    }

    /**
     * Opens a store, making it if there is none.
     *
     * @param file the SQLite file
     * @param clock tells the time at which the log begins
     * @return the store
     * @throws ArchiveException if the file cannot be opened, or is not a store
     */
    public static SqliteStore open(Path file, InstantSource clock) {
        return open(file, Surroundings.with(clock));
    }

    /**
     * Opens a store that takes no change: SQLite itself refuses it.
     *
     * @param file the SQLite file, which must be there
     * @param clock not asked as long as nothing is changed
     * @return the store
     * @throws ArchiveException if the file cannot be opened, is not a store, or is one of an earlier version
     */
    public static SqliteStore openReadOnly(Path file, InstantSource clock) {
        Surroundings surroundings = Surroundings.with(clock);
        SqliteDatabase database = SqliteDatabase.readOnly(file, surroundings);
        return new SqliteStore(new SqliteSession(database), surroundings.random());
    }

    public static SqliteStore open(Path file, Surroundings surroundings) {
        SqliteDatabase database = new SqliteDatabase(file, surroundings);
        return new SqliteStore(new SqliteSession(database), surroundings.random());
    }

    @Override
    public ImportBatch begin(ImportBatch.Source source, List<Original> originals, String importedBy, Instant now) {
        return session.write(connection -> new SqliteLedger(connection).begin(source, originals, importedBy, now));
    }

    @Override
    public Appended append(long batch, List<IncomingRecord> arrivals, List<Rejection> rejections, Instant now) {
        return writeAndLog((connection, log) -> {
            requireNotUndone(connection, batch);
            try (SqliteAppend append = SqliteAppend.findingItems(connection, log, batch, now)) {
                Appended appended = append.append(arrivals, rejections);
                new SqliteLedger(connection).addCounts(batch, appended.counts());
                return appended;
            }
        });
    }

    @Override
    public Added add(List<WholeBatch> batches, Instant now) {
        return writeAndLog((connection, log) -> new SqliteWholeBatches(connection, log, now).add(batches));
    }

    @Override
    public ImportBatch finish(long batch, Instant now) {
        return writeAndLog((connection, log) -> {
            requireNotUndone(connection, batch);
            SqliteLedger ledger = new SqliteLedger(connection);
            try (SqliteAppend append = SqliteAppend.findingItems(connection, log, batch, now)) {
                ledger.addCounts(batch, append.appendReturns().counts());
            }
            SqliteRows.update(connection, "DELETE FROM revisit WHERE batch = ?", batch);
            return ledger.finish(batch, now, log);
        });
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        return session.rehearse(work);
    }

    @Override
    public UndoReport undo(long batch, String undoneBy, Instant now) {
        return writeAndLog((connection, log) -> new SqliteUndo(connection).undo(batch, undoneBy, now, log));
    }

    @Override
    public UndoReport previewUndo(long batch) {
        return session.readAtLength(connection -> new SqliteUndo(connection).preview(batch));
    }

    @Override
    public Edited edit(Revision base, NewsItem item, Edit edit, Instant now) {
        return writeAndLog((connection, log) -> new SqliteEdits(connection, log, edit, now).edit(base, item));
    }

    @Override
    public Optional<ImportBatch> editAll(ItemsEdit items, Edit edit, Instant now) {
        return writeAndLog((connection, log) -> new SqliteEdits(connection, log, edit, now).editAll(items));
    }

    @Override
    public void withdraw(Tombstone tombstone) {
        writeAndLog((connection, log) -> {
            requireKnown(connection, tombstone.id());
            new SqliteWithdrawals(connection, log).withdraw(tombstone);
            return Optional.empty();
        });
        if (tombstone.kind() == Tombstone.Kind.ERASED) {
            session.withoutTransaction(CUT_OFF_LOG);
        }
    }

    @Override
    public void carryOver(List<Tombstone> tombstones) {
        writeAndLog((connection, log) -> {
            SqliteWithdrawals withdrawals = new SqliteWithdrawals(connection, log);
            for (Tombstone tombstone : tombstones) {
                withdrawals.carryOver(tombstone, SequenceCount.last(connection) + 1);
            }
            return Optional.empty();
        });
        session.withoutTransaction(CUT_OFF_LOG);
    }

    @Override
    public void reinstate(ItemId id, String reason, String decidedBy, Instant now) {
        writeAndLog((connection, log) -> {
            new SqliteWithdrawals(connection, log).reinstate(id, reason, decidedBy, now);
            return Optional.empty();
        });
    }

    @Override
    public List<Tombstone> tombstones() {
        return session.read(SqliteWithdrawals::all);
    }

    @Override
    public long lastSequence() {
        return session.read(SequenceCount::last);
    }

    @Override
    public void changedBetween(long after, long last, ChangeReader reader) {
        session.readAtLength(connection -> {
            try (SqliteHistories histories = new SqliteHistories(connection)) {
                histories.changedBetween(after, last, reader);
                return Optional.empty();
            }
        });
    }

    @Override
    public void statesBetween(long after, long through, Consumer<ItemStates> reader) {
        session.readAtLength(connection -> {
            try (SqliteStates states = new SqliteStates(connection)) {
                states.between(after, through, reader);
                return Optional.empty();
            }
        });
    }

    @Override
    public Set<ItemId> withdrawnSince(long sequence) {
        return session.read(connection -> SqliteWithdrawals.since(connection, sequence));
    }

    @Override
    public List<RecordedChange> changes(RecordedChange.Range range) {
        return session.readAtLength(connection -> new SqliteChanges(connection).in(range));
    }

    @Override
    public List<RecordedChange> withdrawals(long before, int limit) {
        return session.read(connection -> new SqliteChanges(connection).withdrawals(before, limit));
    }

    @Override
    public Optional<RecordedChange> lastChange(ItemId id) {
        return session.read(connection -> new SqliteChanges(connection).lastOf(id));
    }

    @Override
    public ItemHistory history(ItemId id) {
        try {
            return session.read(connection -> {
                try (SqliteHistories histories = new SqliteHistories(connection)) {
                    return histories.history(id);
                }
            });
        } catch (InvalidValueException | DateTimeException damaged) {
            throw new ArchiveException(
                    "Item " + id + " cannot be read from the record (" + damaged.getMessage()
                            + "); verify the archive and restore the item from a backup.",
                    damaged);
        }
    }

    @Override
    public ShownRevisions shown(List<Long> sequences, long enough) {
        return SqliteShownRevisions.read(session, sequences, enough);
    }

    @Override
    public List<ItemFingerprint> wordings(String digits) {
        if (!FIRST_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("'" + digits + "' does not begin a fingerprint; expected 1 to "
                    + Fingerprint.DIGITS + " lower-case hexadecimal digits");
        }
        // After the digits come 0 to f; the letter after f ends the range. The index knows the first eight of them.
        String indexed = digits.substring(0, Math.min(digits.length(), INDEXED_DIGITS));
        return session.read(connection -> SqliteRows.all(
                connection, WORDINGS, SqliteRows::wording, indexed, indexed + "g", digits, digits + "g"));
    }

    @Override
    public StoreCounts counts() {
        return session.read(connection ->
                new StoreCounts(SqliteRows.number(connection, ITEMS), SqliteRows.number(connection, REVISIONS)));
    }

    @Override
    public List<String> inconsistencies() {
        return session.readAtLength(connection -> {
            List<String> found = new ArrayList<>(session.foundAtOpening());
            found.addAll(SqliteDatabase.schemaDifferences(connection));
            long last = SequenceCount.last(connection);
            long drawn = SequenceCount.drawn(connection);
            if (last != drawn) {
                found.add("the record ends at change " + last + " and holds " + drawn + " changes");
            }
            found.addAll(SqliteRows.all(connection, "PRAGMA integrity_check(20)", row -> row.getString(1)).stream()
                    .filter(line -> !line.equals("ok"))
                    .map(line -> "the record is damaged: " + line)
                    .toList());
            found.addAll(SqliteRows.all(
                    connection,
                    "PRAGMA foreign_key_check",
                    row -> "a row of the table " + row.getString(1) + " refers to one that is missing from "
                            + row.getString(3)));
            return found;
        });
    }

    @Override
    public RecordLog log() {
        return new SqliteRecordLog(session);
    }

    @Override
    public List<ImportBatch> batches() {
        return session.read(connection -> new SqliteLedger(connection).batches());
    }

    @Override
    public List<ImportBatch> latestBatches(ImportBatch.Filter filter, long before, int most) {
        return session.read(connection -> new SqliteLedger(connection).latest(filter, before, most));
    }

    @Override
    public Optional<ImportBatch> batch(long number) {
        return session.read(connection -> new SqliteLedger(connection).batch(number));
    }

    @Override
    public List<Rejection> rejections(long batch) {
        return session.read(connection -> new SqliteLedger(connection).rejections(batch));
    }

    @Override
    public List<Rejection> rejections(long batch, long after, int most) {
        return session.read(connection -> new SqliteLedger(connection).rejections(batch, after, most));
    }

    @Override
    public List<Long> firstSequences(long batch, int most) {
        return session.read(connection -> new SqliteLedger(connection).firstSequences(batch, most));
    }

    @Override
    public List<ImportBatch.SharedName> sharedNames(long batch) {
        return session.readOrRehearse(connection -> SqliteSharedNames.of(connection, batch));
    }

    @Override
    public List<Original> originals(long batch) {
        return session.read(connection -> new SqliteLedger(connection).originals(batch));
    }

    @Override
    public List<Original> originalsOf(ItemId id) {
        return session.read(connection -> new SqliteLedger(connection).originalsOf(id));
    }

    @Override
    public List<Long> batchesOf(ItemId id) {
        return session.read(connection -> new SqliteLedger(connection).batchesOf(id));
    }

    @Override
    public void originalRemoved(String sha256, Instant now) {
        session.write(connection -> {
            new SqliteLedger(connection).originalRemoved(sha256, now);
            return Optional.empty();
        });
    }

    @Override
    public void keep(VerificationRecord check) {
        session.write(connection -> {
            new SqliteLedger(connection).keep(check);
            return Optional.empty();
        });
    }

    @Override
    public List<VerificationRecord> verifications() {
        return session.read(connection -> new SqliteLedger(connection).verifications(MAX_VERIFICATIONS));
    }

    @Override
    public void copyTo(Path file) {
        if (Files.exists(file)) {
            throw new ArchiveException(file + " exists already; name a new file.");
        }
        session.copyTo(file);
    }

    @Override
    public void close() {
        session.close();
    }

    /** What is done to the record in a transaction that logs it too. */
    @FunctionalInterface
    private interface LoggedWork<T> {
        T with(Connection connection, SqliteLog log) throws SQLException;
    }

    private <T> T writeAndLog(LoggedWork<T> work) {
        return session.write(connection -> {
            try (SqliteLog log = new SqliteLog(connection, random)) {
                return work.with(connection, log);
            }
        });
    }

    /** Another process may undo a batch that runs here. */
    private static void requireNotUndone(Connection connection, long batch) throws SQLException {
        boolean undone = SqliteRows.number(
                        connection,
                        "SELECT EXISTS (SELECT 1 FROM batch WHERE number = ? AND undone_at IS NOT NULL)",
                        batch)
                > 0;
        if (undone) {
            throw new ArchiveException(
                    "Batch " + batch + " was undone while it was being imported; nothing more of it is taken.");
        }
    }

    private static void requireKnown(Connection connection, ItemId id) throws SQLException {
        boolean known =
                SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM revision WHERE item = ?)", id.value()) > 0;
        if (!known) {
            throw new ArchiveException("There is no item " + id + " in the archive.");
        }
    }
}
