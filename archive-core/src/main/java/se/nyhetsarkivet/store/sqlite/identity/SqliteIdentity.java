package se.nyhetsarkivet.store.sqlite.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.identity.ItemNames;
import se.nyhetsarkivet.identity.SameNews;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.sqlite.database.SqliteRows;
import se.nyhetsarkivet.store.sqlite.reading.SqliteHistories;

/**
 * Finds the item of the record that an arriving record is of, inside the transaction of an append. What it finds follows from the
 * arriving record and from what the record holds, and from nothing that an interruption would lose. For one thread.
 */
public final class SqliteIdentity {

    /** How many of an item's revisions are compared: those of sources before those of archivists, the latest first. */
    private static final String HELD = "SELECT content, batch FROM revision r WHERE item = ? ORDER BY "
            + SqliteHistories.EDITED + ", sequence DESC LIMIT 8";

    private static final String CONTENT = "SELECT content, batch FROM revision WHERE sequence = ?";

    private final Connection connection;
    private final SqliteWordings wordings;
    private final SqliteHistories histories;
    private final SqliteSharedNames sharedNames;
    private final SqliteClaimedIds claimedIds;
    private final long batch;

    public SqliteIdentity(Connection connection, SqliteWordings wordings, SqliteHistories histories, long batch)
            throws SQLException {
        this.connection = connection;
        this.wordings = wordings;
        this.histories = histories;
        this.batch = batch;
        this.sharedNames = new SqliteSharedNames(connection, batch);
        this.claimedIds = new SqliteClaimedIds(connection, batch);
    }

    /**
     * The item that a record is of.
     *
     * @param id its id, also of one that is not in the record yet
     * @param texts what it has said so far
     * @param said the fingerprint of what the record says, in the item's forms of the address if it is known so
     * @param doubtful whether it may be other news
     */
    public record Found(ItemId id, KnownTexts texts, Fingerprint said, boolean doubtful) {

        public Found(ItemId id, KnownTexts texts, Fingerprint said) {
            this(id, texts, said, false);
        }
    }

    public Found find(IncomingRecord.Item arrival, Fingerprint fingerprint) throws SQLException {
        Search search = new Search(ItemNames.of(arrival.item()), fingerprint);
        Optional<Found> archived = arrival.knownAs().isPresent()
                ? search.ofAnotherArchive(arrival.knownAs().get())
                : Optional.empty();
        if (archived.isPresent()) {
            return archived.get();
        }
        Found found = search.run();
        if (found.doubtful()) {
            sharedNames.noteLikely(search.names, found.id(), arrival.place());
        } else {
            sharedNames.note(search.names, search.others(found.id()), found.id(), arrival.place());
        }
        if (arrival.knownAs().isPresent()) {
            claimedIds.note(arrival.knownAs().get(), found.id());
        }
        return found;
    }

    /** Whether a record that says what an item said earlier is the same news as what the item says now. */
    public boolean mayReturn(KnownTexts texts, NewsItem item) throws SQLException {
        List<Held> now = held(CONTENT, texts.lastOfSource().sequence());
        return now.isEmpty() || now.stream().anyMatch(held -> held.verdict(item) != SameNews.Verdict.OTHER);
    }

    /**
     * A revision to compare with.
     *
     * @param item what it says
     * @param together whether this batch brought it
     */
    private record Held(NewsItem item, boolean together) {

        SameNews.Verdict verdict(NewsItem arrived) {
            return together ? SameNews.verdictInOneBatch(item, arrived) : SameNews.verdict(item, arrived);
        }
    }

    /** Revisions that are not erased. */
    private List<Held> held(String sql, Object value) throws SQLException {
        return SqliteRows.all(connection, sql, this::held, value).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Held> held(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(NewsArticleJson.read(content), row.getLong("batch") == batch));
    }

    /** The way through the names of one record. */
    private final class Search {

        private final ItemNames names;
        private final Fingerprint fingerprint;
        private final Map<ItemId, KnownTexts> holders = new LinkedHashMap<>();
        private Optional<ItemId> free = Optional.empty();

        Search(ItemNames names, Fingerprint fingerprint) {
            this.names = names;
            this.fingerprint = fingerprint;
        }

        /**
         * What another archive took for one item stays one, as far as it is new here; but news that this archive knows by the
         * same name must be the same. An edited record may have none of the item's names any more; the records before it have.
         */
        Optional<Found> ofAnotherArchive(ItemId id) throws SQLException {
            Optional<ItemId> taken = claimedIds.item(id);
            if (taken.isPresent()) {
                return Optional.of(with(taken.get()));
            }
            KnownTexts texts = wordings.of(id);
            if (!names.have(id) && !sharedNames.hasSeen(id)) {
                return ofEditAlone(id, texts);
            }
            boolean one = !texts.areOfAnItem()
                    || texts.lastSaying(fingerprint).isPresent()
                    || sharedNames.hasSeen(id)
                    || isNewsOf(id, texts).isPresent();
            return one ? Optional.of(new Found(id, texts, fingerprint)) : Optional.empty();
        }

        /**
         * An edit that came without the records before it is known by what the item said. What was withdrawn does not come back by its
         * edits.
         */
        private Optional<Found> ofEditAlone(ItemId id, KnownTexts texts) throws SQLException {
            boolean known = histories.tombstone(id).isPresent()
                    || texts.lastSaying(fingerprint).isPresent();
            return known ? Optional.of(new Found(id, texts, fingerprint)) : isNewsOf(id, texts);
        }

        Found run() throws SQLException {
            for (String name : names.formerly()) {
                Optional<Found> same = look(names.id(name));
                if (same.isPresent()) {
                    return same.get();
                }
            }
            // An archive that took such a name for one is asked for the very same wording only.
            holders.clear();
            if (!wordings.anyOf(names.first().stream().map(names::id).toList())) {
                ItemId first = withdrawn().orElse(names.id(names.first().getFirst()));
                return new Found(first, KnownTexts.NONE, fingerprint);
            }
            Optional<Found> same = lookAtFirstNames();
            if (same.isPresent()) {
                return same.get();
            }
            same = lookAtFurtherNames();
            return same.isPresent() ? same.get() : likely();
        }

        /** An id that another archive has withdrawn, of an item that was never here. */
        private Optional<ItemId> withdrawn() throws SQLException {
            for (String name : names.first()) {
                ItemId id = names.id(name);
                if (histories.tombstone(id).isPresent()) {
                    return Optional.of(id);
                }
            }
            return Optional.empty();
        }

        private Optional<Found> lookAtFirstNames() throws SQLException {
            for (String name : names.first()) {
                ItemId id = names.id(name);
                Optional<Found> same = look(id);
                if (same.isPresent()) {
                    return same;
                }
                if (free.isEmpty() && name.equals(names.first().getFirst()) && !holders.containsKey(id)) {
                    free = Optional.of(id);
                }
            }
            return Optional.empty();
        }

        private Optional<Found> lookAtFurtherNames() throws SQLException {
            for (List<String> forms : names.further()) {
                List<ItemId> ids = forms.stream().map(names::id).toList();
                for (ItemId id : ids) {
                    Optional<Found> same = look(id);
                    if (same.isPresent()) {
                        return same;
                    }
                }
                if (ids.stream().noneMatch(holders::containsKey)) {
                    free = free.isPresent() ? free : Optional.of(ids.getFirst());
                    return Optional.empty();
                }
            }
            ItemId last = names.id(names.last());
            free = free.isPresent() ? free : Optional.of(last);
            return look(last);
        }

        /** Notes whether the id is an item's; found if the item has said the very same. */
        private Optional<Found> look(ItemId id) throws SQLException {
            KnownTexts texts = holders.containsKey(id) ? holders.get(id) : wordings.of(id);
            if (texts.areOfAnItem()) {
                holders.put(id, texts);
            }
            return texts.lastSaying(fingerprint).isPresent()
                    ? Optional.of(new Found(id, texts, fingerprint))
                    : Optional.empty();
        }

        private Found likely() throws SQLException {
            for (Map.Entry<ItemId, KnownTexts> holder : holders.entrySet()) {
                Optional<Found> found = isNewsOf(holder.getKey(), holder.getValue());
                if (found.isPresent()) {
                    return found.get();
                }
            }
            // Of an erased item nobody knows any more what it said; it must not come back in other words.
            for (Map.Entry<ItemId, KnownTexts> holder : holders.entrySet()) {
                if (held(HELD, holder.getKey().value()).isEmpty()) {
                    return new Found(holder.getKey(), holder.getValue(), fingerprint);
                }
            }
            return with(free.orElseThrow());
        }

        private Optional<Found> isNewsOf(ItemId id, KnownTexts texts) throws SQLException {
            List<Held> held = held(HELD, id.value());
            Set<SameNews.Verdict> verdicts =
                    held.stream().map(each -> each.verdict(names.item())).collect(Collectors.toSet());
            if (!verdicts.contains(SameNews.Verdict.SAME) && !verdicts.contains(SameNews.Verdict.LIKELY)) {
                return Optional.empty();
            }
            Fingerprint said = held.stream()
                    .flatMap(each -> SameNews.inFormsOf(each.item(), names.item()).stream())
                    .map(NewsItem::fingerprint)
                    .filter(form -> texts.lastSaying(form).isPresent())
                    .findFirst()
                    .orElse(fingerprint);
            boolean doubtful = !verdicts.contains(SameNews.Verdict.SAME)
                    && texts.lastSaying(said).isEmpty();
            return Optional.of(new Found(id, texts, said, doubtful));
        }

        private Found with(ItemId id) throws SQLException {
            return new Found(id, wordings.of(id), fingerprint);
        }

        /** The other items that have one of the record's names. */
        List<ItemId> others(ItemId found) {
            return holders.keySet().stream().filter(id -> !id.equals(found)).toList();
        }
    }
}
