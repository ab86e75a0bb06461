package se.nyhetsarkivet.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.json.StoredForm;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.ItemChange;
import se.nyhetsarkivet.store.RecordedChange;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.identity.KnownTexts;
import se.nyhetsarkivet.store.sqlite.identity.SqliteIdentity;
import se.nyhetsarkivet.store.sqlite.identity.SqliteWordings;
import se.nyhetsarkivet.store.sqlite.log.LoggedChange;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;

/** Writes the records of one append, inside the transaction of its caller. */
final class SqliteAppend implements AutoCloseable {

    private static final String REVISITED = "SELECT r.content, r.place, r.item FROM revisit v"
            + " JOIN revision r ON r.sequence = v.sequence WHERE v.batch = ? AND r.content <> ''"
            + " ORDER BY v.sequence";

    private final Connection connection;
    private final long batch;
    private final Instant now;
    private final SqliteHistories histories;
    private final AppendStatements statements;
    private final SqliteWordings wordings;
    private final SqliteLog log;
    /** Empty if each item is to have the id that is its own. */
    private final Optional<SqliteIdentity> identity;

    private final long sequenceBefore;
    private final List<Rejection> rejections = new ArrayList<>();
    /** Whether each item that was written appeared with it, in the order of the source. */
    private final Map<ItemId, Boolean> appeared = new LinkedHashMap<>();

    private final Map<ItemId, Revision> written = new LinkedHashMap<>();
    private long newItems;
    private long changed;
    private long unchanged;

    /** Finds out for each record which item it is of. */
    static SqliteAppend findingItems(Connection connection, SqliteLog log, long batch, Instant now)
            throws SQLException {
        return new SqliteAppend(connection, log, batch, now, true);
    }

    /** Takes each record for the item that it says it is: a program that adds news knows their ids. */
    static SqliteAppend withOwnIds(Connection connection, SqliteLog log, long batch, Instant now) throws SQLException {
        return new SqliteAppend(connection, log, batch, now, false);
    }

    private SqliteAppend(Connection connection, SqliteLog log, long batch, Instant now, boolean finding)
            throws SQLException {
        this.connection = connection;
        this.log = log;
        this.batch = batch;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.histories = new SqliteHistories(connection);
        this.statements = new AppendStatements(connection, batch);
        this.wordings = new SqliteWordings(connection);
        this.identity =
                finding ? Optional.of(new SqliteIdentity(connection, wordings, histories, batch)) : Optional.empty();
        this.sequenceBefore = statements.lastSequence();
    }

    RevisionStore.Appended append(List<IncomingRecord> arrivals, List<Rejection> refused) throws SQLException {
        for (IncomingRecord arrival : arrivals) {
            switch (arrival) {
                case IncomingRecord.Item item -> append(item);
                case IncomingRecord.Withdrawal(Tombstone tombstone) -> withdraw(tombstone);
            }
        }
        rejections.addAll(refused);
        new SqliteLedger(connection).reject(batch, rejections);
        return appended(new ImportBatch.Counts(newItems, changed, unchanged, rejections.size()));
    }

    /** Writes again the wordings to which items have returned; they were counted as unchanged when they were read. */
    RevisionStore.Appended appendReturns() throws SQLException {
        List<IncomingRecord.Item> returned = SqliteRows.all(
                connection,
                REVISITED,
                row -> new IncomingRecord.Item(
                        NewsArticleJson.read(row.getString(1)),
                        row.getString(2),
                        Optional.empty(),
                        Optional.of(new ItemId(row.getString(3)))),
                batch);
        for (IncomingRecord.Item arrival : returned) {
            appendReturn(arrival);
        }
        return appended(new ImportBatch.Counts(0, changed, -changed, 0));
    }

    /** Since the wording was read, the item may have been withdrawn or have returned by an undoing. */
    private void appendReturn(IncomingRecord.Item arrival) throws SQLException {
        NewsItem item = arrival.item();
        ItemId id = arrival.knownAs().orElseThrow();
        KnownTexts known = wordings.of(id);
        boolean saidAlready = !known.isEmpty() && known.saysNow(item.fingerprint());
        if (!saidAlready && histories.tombstone(id).isEmpty()) {
            write(id, arrival, item.fingerprint(), now, known.nextNumber());
            appeared.putIfAbsent(id, false);
            changed++;
        }
    }

    private void withdraw(Tombstone tombstone) throws SQLException {
        if (!new SqliteWithdrawals(connection, log).carryOver(tombstone, statements.lastSequence() + 1)) {
            unchanged++;
            return;
        }
        statements.drawSequence();
        histories.somethingIsWithdrawn();
        appeared.put(tombstone.id(), false);
        written.remove(tombstone.id());
        changed++;
    }

    private void append(IncomingRecord.Item arrival) throws SQLException {
        NewsItem item = arrival.item();
        try {
            StoredForm.require(item);
        } catch (InvalidValueException notTheSameAgain) {
            rejections.add(
                    new Rejection(arrival.place(), String.valueOf(notTheSameAgain.getMessage()), item.headline()));
            return;
        }
        Fingerprint fingerprint = item.fingerprint();
        SqliteIdentity.Found found = find(arrival, fingerprint);
        ItemId id = found.id();
        Optional<Tombstone> tombstone = histories.tombstone(id);
        if (tombstone.isPresent()) {
            rejections.add(withdrawn(arrival, tombstone.get()));
        } else if (found.texts().isEmpty()) {
            write(id, arrival, fingerprint, seenAt(arrival), found.texts().nextNumber());
            appeared.putIfAbsent(id, true);
            newItems++;
        } else if (saysNothingNew(arrival, found)) {
            statements.sighted(id, arrival.place());
            unchanged++;
        } else {
            statements.forgetRevisit(id);
            write(id, arrival, fingerprint, seenAt(arrival), found.texts().nextNumber());
            appeared.putIfAbsent(id, false);
            changed++;
        }
    }

    private SqliteIdentity.Found find(IncomingRecord.Item arrival, Fingerprint fingerprint) throws SQLException {
        if (identity.isPresent()) {
            return identity.get().find(arrival, fingerprint);
        }
        ItemId own = arrival.item().id();
        return new SqliteIdentity.Found(own, wordings.of(own), fingerprint);
    }

    private boolean saysNothingNew(IncomingRecord.Item arrival, SqliteIdentity.Found found) throws SQLException {
        KnownTexts known = found.texts();
        if (arrival.seenAt().isPresent()) {
            return known.saidAt(seenAt(arrival), found.said());
        }
        if (known.saysNow(found.said())) {
            statements.forgetRevisit(found.id());
            return true;
        }
        Optional<Long> earlier = known.lastSaying(found.said());
        if (earlier.isPresent() && mayReturn(known, arrival.item())) {
            statements.noteRevisit(found.id(), earlier.get());
        }
        return earlier.isPresent();
    }

    /** Other news that an archive once took for the same item have nothing to return to. */
    private boolean mayReturn(KnownTexts known, NewsItem item) throws SQLException {
        return identity.isEmpty() || identity.get().mayReturn(known, item);
    }

    /** A source whose clock is ahead must not keep later news from being the current ones. */
    private Instant seenAt(IncomingRecord.Item arrival) {
        return arrival.seenAt()
                .map(time -> time.truncatedTo(ChronoUnit.MILLIS))
                .filter(time -> time.isBefore(now) && time.isAfter(RecordedChange.Range.LONG_AGO))
                .orElse(now);
    }

    private static Rejection withdrawn(IncomingRecord.Item arrival, Tombstone tombstone) {
        return new Rejection(
                arrival.place(),
                "the item " + tombstone.id() + " was withdrawn on "
                        + tombstone
                                .decidedAt()
                                .truncatedTo(ChronoUnit.DAYS)
                                .toString()
                                .substring(0, 10) + " ("
                        + tombstone.reason() + ") and is not taken again");
    }

    private void write(ItemId id, IncomingRecord.Item arrival, Fingerprint fingerprint, Instant seenAt, int number)
            throws SQLException {
        long sequence = statements.insert(
                id, number, seenAt, fingerprint, NewsArticleJson.write(arrival.item()), arrival.place());
        log.add(new LoggedChange.Revision(
                        sequence,
                        id.value(),
                        number,
                        SqliteRows.time(seenAt),
                        batch,
                        fingerprint.hex(),
                        arrival.place())
                .change());
        written.put(
                id,
                new Revision(sequence, number, seenAt, batch, arrival.place(), id, arrival.item(), fingerprint, false));
    }

    private RevisionStore.Appended appended(ImportBatch.Counts counts) throws SQLException {
        List<ItemChange> changes = new ArrayList<>();
        for (Map.Entry<ItemId, Boolean> each : appeared.entrySet()) {
            ItemId id = each.getKey();
            Optional<Revision> only = Optional.ofNullable(written.get(id)).filter(last -> last.number() == 1);
            ItemHistory history = only.isPresent()
                    ? new ItemHistory(id, List.of(only.get()), Optional.empty())
                    : histories.history(id);
            changes.add(new ItemChange(history, each.getValue()));
        }
        return new RevisionStore.Appended(changes, sequenceBefore, statements.lastSequence(), counts);
    }

    @Override
    public void close() throws SQLException {
        statements.close();
        wordings.close();
        histories.close();
    }
}
