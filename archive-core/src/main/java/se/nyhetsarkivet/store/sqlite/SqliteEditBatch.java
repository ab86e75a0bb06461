package se.nyhetsarkivet.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.RevisionStore;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.identity.SqliteWordings;
import se.nyhetsarkivet.store.sqlite.log.LoggedChange;
import se.nyhetsarkivet.store.sqlite.log.SqliteLog;

/** The batch of an edit, which begins with the first item that it changes. For one thread; to be closed. */
final class SqliteEditBatch implements AutoCloseable {

    /** Instead of a place in a source. */
    private static final String PLACE = "edit";

    private final Connection connection;
    private final SqliteLog log;
    private final RevisionStore.Edit edit;
    private final Instant now;
    private final MessageDigest digest = Sha256.newDigest();
    private Optional<Begun> begun = Optional.empty();
    private long number;
    private long changed;

    SqliteEditBatch(Connection connection, SqliteLog log, RevisionStore.Edit edit, Instant now) {
        this.connection = connection;
        this.log = log;
        this.edit = edit;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    boolean isBegun() {
        return begun.isPresent();
    }

    /** What the first write opens. */
    private record Begun(AppendStatements statements, SqliteWordings wordings) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            statements.close();
            wordings.close();
        }
    }

    private Begun begun() throws SQLException {
        if (begun.isEmpty()) {
            number = new SqliteLedger(connection).beginEdit(edit, now);
            begun = Optional.of(new Begun(new AppendStatements(connection, number), new SqliteWordings(connection)));
        }
        return begun.get();
    }

    /** Writes what an item is to say. It is in force then, also if a clock that was ahead dated the revision before it. */
    Revision write(Revision current, NewsItem item) throws SQLException {
        Begun open = begun();
        Instant seenAt = now.isBefore(current.seenAt()) ? current.seenAt() : now;
        ItemId id = current.id();
        Fingerprint fingerprint = item.fingerprint();
        int next = open.wordings().of(id).nextNumber();
        long sequence = open.statements().insert(id, next, seenAt, fingerprint, NewsArticleJson.write(item), PLACE);
        log.add(new LoggedChange.Revision(
                        sequence, id.value(), next, SqliteRows.time(seenAt), number, fingerprint.hex(), PLACE)
                .change());
        digest.update(fingerprint.hex().getBytes(StandardCharsets.US_ASCII));
        changed++;
        return new Revision(sequence, next, seenAt, number, PLACE, id, item, fingerprint, true);
    }

    /**
     * Completes the batch.
     *
     * @param options what was done, in one line
     * @param unchanged how many items were as wanted already
     * @param rejections the items that could not be edited
     */
    ImportBatch finish(String options, long unchanged, List<Rejection> rejections) throws SQLException {
        SqliteLedger ledger = new SqliteLedger(connection);
        ledger.describeEdit(
                number,
                new ImportBatch.Source(
                        changed == 1 ? "edit of 1 item" : "edit of " + changed + " items",
                        HexFormat.of().formatHex(digest.digest()),
                        ImportBatch.Source.EDIT,
                        options));
        ledger.reject(number, rejections);
        ledger.addCounts(number, new ImportBatch.Counts(0, changed, unchanged, rejections.size()));
        return ledger.finish(number, now, log);
    }

    @Override
    public void close() throws SQLException {
        if (begun.isPresent()) {
            begun.get().close();
        }
    }
}
