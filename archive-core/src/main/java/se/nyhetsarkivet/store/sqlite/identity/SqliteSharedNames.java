package se.nyhetsarkivet.store.sqlite.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.identity.ItemNames;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;

/** Counts the records of a batch that share a name with other news, inside the transaction of an append. For one thread. */
public final class SqliteSharedNames {

    private static final String SEEN = "SELECT place FROM revision WHERE item = ?1 AND batch = ?2"
            + " UNION ALL SELECT place FROM sighting WHERE item = ?1 AND batch = ?2 LIMIT 1";
    private static final String KEY = " WHERE batch = ? AND kind = ? AND publisher = ? AND name = ?";
    private static final String ADD = "UPDATE shared_name SET records = records + 1, items = items + ?, places ="
            + " CASE WHEN records < " + ImportBatch.SharedName.MAX_PLACES
            + " THEN places || iif(records = 0, '', char(10)) || ? ELSE places END" + KEY;
    /** Records that share a name and were taken for one item are no matter for doubt. */
    private static final String TOLD = "SELECT kind, name, records, items, held, places FROM shared_name"
            + " WHERE batch = ? AND (items > 1 OR held IS NOT NULL) ORDER BY rowid LIMIT "
            + ImportBatch.MAX_SHARED_NAMES;

    private final Connection connection;
    private final long batch;
    private boolean any;

    SqliteSharedNames(Connection connection, long batch) throws SQLException {
        this.connection = connection;
        this.batch = batch;
        this.any =
                SqliteRows.number(connection, "SELECT EXISTS (SELECT 1 FROM shared_name WHERE batch = ?)", batch) > 0;
    }

    /** A name of a publisher's. */
    private record Key(ItemNames.SharedName name, String publisher) {}

    /**
     * Notes a record, before it is written.
     *
     * @param names its names
     * @param others other items that have one of them
     * @param taken the item that it was taken for
     * @param place where it stands
     */
    void note(ItemNames names, List<ItemId> others, ItemId taken, String place) throws SQLException {
        if (names.formerly().isEmpty() && others.isEmpty() && !any) {
            return;
        }
        boolean isNew = !hasSeen(taken);
        for (String name : names.formerly()) {
            Key key = new Key(names.shared(name), names.item().publisher());
            begin(key, Optional.empty());
            add(key, isNew, place);
        }
        Key key = new Key(names.shared(names.first().getFirst()), names.item().publisher());
        if (isNoted(key)) {
            add(key, isNew, place);
        } else if (!others.isEmpty()) {
            noteWith(key, others.getFirst());
            add(key, isNew, place);
        }
    }

    /**
     * Notes a record that was taken for a revision of an item and may be other news, before it is written.
     *
     * @param names its names
     * @param taken the item
     * @param place where it stands
     */
    void noteLikely(ItemNames names, ItemId taken, String place) throws SQLException {
        Key key = new Key(names.shared(names.first().getFirst()), names.item().publisher());
        if (!isNoted(key)) {
            begin(key, Optional.of(taken));
            Optional<String> before = placeOf(taken);
            if (before.isPresent()) {
                add(key, false, before.get());
            }
        }
        add(key, false, place);
    }

    /** Begins with the item that has the name, which the batch may have brought without a doubt. */
    private void noteWith(Key key, ItemId other) throws SQLException {
        Optional<String> before = placeOf(other);
        begin(key, before.isPresent() ? Optional.empty() : Optional.of(other));
        if (before.isPresent()) {
            add(key, true, before.get());
        }
    }

    /** Whether the batch has brought an item. */
    boolean hasSeen(ItemId id) throws SQLException {
        return placeOf(id).isPresent();
    }

    private Optional<String> placeOf(ItemId id) throws SQLException {
        return SqliteRows.first(connection, SEEN, row -> row.getString(1), id.value(), batch);
    }

    private boolean isNoted(Key key) throws SQLException {
        return any
                && SqliteRows.number(
                                connection,
                                "SELECT EXISTS (SELECT 1 FROM shared_name" + KEY + ")",
                                batch,
                                key.name().kind(),
                                key.publisher(),
                                key.name().text())
                        > 0;
    }

    private void begin(Key key, Optional<ItemId> held) throws SQLException {
        any = true;
        SqliteRows.update(
                connection,
                "INSERT OR IGNORE INTO shared_name (batch, kind, publisher, name, records, items, held, places)"
                        + " VALUES (?, ?, ?, ?, 0, 0, nullif(?, ''), '')",
                batch,
                key.name().kind(),
                key.publisher(),
                key.name().text(),
                held.map(ItemId::value).orElse(""));
    }

    private void add(Key key, boolean isNew, String place) throws SQLException {
        SqliteRows.update(
                connection,
                ADD,
                isNew ? 1 : 0,
                place,
                batch,
                key.name().kind(),
                key.publisher(),
                key.name().text());
    }

    public static List<ImportBatch.SharedName> of(Connection connection, long batch) throws SQLException {
        return SqliteRows.all(connection, TOLD, SqliteSharedNames::sharedName, batch);
    }

    private static ImportBatch.SharedName sharedName(ResultSet row) throws SQLException {
        return new ImportBatch.SharedName(
                row.getString("kind"),
                row.getString("name"),
                row.getLong("records"),
                row.getLong("items"),
                Optional.ofNullable(row.getString("held")).map(ItemId::new),
                row.getString("places").lines().toList());
    }
}
