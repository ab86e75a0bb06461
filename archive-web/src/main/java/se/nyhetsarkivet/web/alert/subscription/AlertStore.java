package se.nyhetsarkivet.web.alert.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The alerts. Safe for use by many threads. */
public final class AlertStore {

    private static final String COLUMNS =
            "id, address, query, language, interval, note, state, reason, created_at, confirmed_at, position";
    /** No mail waits longer between two tries. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(7);

    private static final String ACTIVE = "state = 'ACTIVE'";

    private final AlertDatabase database;

    /**
     * Takes the database.
     *
     * @param database the file with subscriptions
     */
    public AlertStore(AlertDatabase database) {
        this.database = database;
    }

    /**
     * Keeps a new alert, and in the same step the mail that asks for its confirmation.
     *
     * @param alert the alert
     */
    public void add(Alert alert) {
        Alert.Wish wish = alert.wish();
        database.transaction(rows -> {
            rows.update(
                    "INSERT INTO alert (" + COLUMNS + ", address_key, due_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,0)",
                    alert.id(),
                    wish.address().text(),
                    wish.query(),
                    wish.language(),
                    wish.interval().name(),
                    wish.note(),
                    alert.state().name(),
                    alert.reason(),
                    alert.createdAt().toEpochMilli(),
                    alert.confirmedAt().map(Instant::toEpochMilli).orElse(0L),
                    alert.position(),
                    wish.address().key());
            return alert.state() == Alert.State.UNCONFIRMED
                    ? Outbox.add(rows, alert.id(), WaitingMail.Content.NONE)
                    : 0;
        });
    }

    /**
     * How much an address has.
     *
     * @param alerts its alerts
     * @param unconfirmed its sign-ups since a moment that nobody has confirmed
     * @param inAll the alerts of all addresses
     */
    public record Counts(long alerts, long unconfirmed, long inAll) {}

    /**
     * Counts what an address has.
     *
     * @param address the address
     * @param since from when on sign-ups count
     * @return the counts
     */
    public Counts counts(MailAddress address, Instant since) {
        return database.transaction(rows -> new Counts(
                rows.number("SELECT count(*) FROM alert WHERE address_key = ?", address.key()),
                rows.number(
                        "SELECT count(*) FROM alert WHERE address_key = ? AND state = 'UNCONFIRMED' AND created_at > ?",
                        address.key(),
                        since.toEpochMilli()),
                rows.number("SELECT count(*) FROM alert")));
    }

    /**
     * An alert.
     *
     * @param id its id
     * @return the alert, or empty if there is none, or none any more
     */
    public Optional<Alert> find(String id) {
        return database
                .transaction(rows -> rows.all("SELECT " + COLUMNS + " FROM alert WHERE id = ?", AlertStore::alert, id))
                .stream()
                .findFirst();
    }

    /**
     * Begins an alert, or goes on with one that was suspended, from where it was.
     *
     * @param id its id
     * @param position from which change of the record on the reader of a new one gets mail
     * @param now the time
     */
    public void begin(String id, long position, Instant now) {
        database.transaction(rows -> {
            int begun = rows.update(
                    "UPDATE alert SET state = 'ACTIVE', reason = '',"
                            + " position = CASE state WHEN 'UNCONFIRMED' THEN ? ELSE position END,"
                            + " confirmed_at = CASE confirmed_at WHEN 0 THEN ? ELSE confirmed_at END"
                            + " WHERE id = ? AND state <> 'ACTIVE'",
                    position,
                    now.toEpochMilli(),
                    id);
            if (begun > 0) {
                // What asked for the confirmation is not needed any more; what waited is.
                rows.update("DELETE FROM mail WHERE alert = ? AND changes = ''", id);
                rows.update("UPDATE mail SET tries = 0, try_at = 0 WHERE alert = ?", id);
                rows.update("DELETE FROM bounce WHERE alert = ?", id);
            }
            return begun;
        });
    }

    /**
     * Changes what the reader may change.
     *
     * @param id the alert
     * @param wish the new wish; its interval and note count
     * @param now the time
     */
    public void change(String id, Alert.Wish wish, Instant now) {
        database.transaction(rows -> rows.update(
                "UPDATE alert SET interval = ?, note = ?, due_at = ? WHERE id = ?",
                wish.interval().name(),
                wish.note(),
                wish.interval().next(now).toEpochMilli(),
                id));
    }

    /**
     * Deletes an alert with all that was to be sent for it.
     *
     * @param id its id
     * @return whether there was one
     */
    public boolean delete(String id) {
        int deleted = database.transaction(rows -> rows.update("DELETE FROM alert WHERE id = ?", id));
        forget(deleted);
        return deleted > 0;
    }

    /**
     * Suspends an alert; what was to be sent for it waits until the reader goes on with it. One that was never confirmed is deleted.
     *
     * @param id its id
     * @param reason why
     */
    public void suspend(String id, String reason) {
        forget(database.transaction(rows -> {
            int deleted = rows.update("DELETE FROM alert WHERE id = ? AND state = 'UNCONFIRMED'", id);
            rows.update("UPDATE alert SET state = 'SUSPENDED', reason = ? WHERE id = ?", reason, id);
            return deleted;
        }));
    }

    /**
     * Addresses that have confirmed an alert and for which no mail waits.
     *
     * @param limit the most of them
     * @return the addresses
     */
    public List<MailAddress> withoutWaitingMail(int limit) {
        return database.transaction(rows -> rows.all(
                "SELECT address FROM alert a WHERE " + ACTIVE + " AND NOT EXISTS (SELECT 1 FROM mail m"
                        + " JOIN alert other ON other.id = m.alert WHERE other.address_key = a.address_key) LIMIT ?",
                row -> new MailAddress(row.getString(1)),
                limit));
    }

    /**
     * Deletes sign-ups that nobody has confirmed.
     *
     * @param before those older than this
     * @return how many
     */
    public int prune(Instant before) {
        int deleted = database.transaction(rows ->
                rows.update("DELETE FROM alert WHERE state = 'UNCONFIRMED' AND created_at < ?", before.toEpochMilli()));
        forget(deleted);
        return deleted;
    }

    private void forget(int deleted) {
        if (deleted > 0) {
            database.forget();
        }
    }

    /**
     * The position of an alert for which something may be new.
     *
     * @param now alerts that are due by then
     * @param through the end of what can be searched
     * @return the lowest position; empty if there is no such alert
     */
    public OptionalLong duePosition(Instant now, long through) {
        return database
                .transaction(rows -> rows.all(
                        "SELECT position FROM alert WHERE " + ACTIVE
                                + " AND due_at <= ? AND position < ? ORDER BY position LIMIT 1",
                        row -> row.getLong(1),
                        now.toEpochMilli(),
                        through))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * The alerts that are due and have come up to a change.
     *
     * @param now alerts that are due by then
     * @param position how far they have come
     * @return the alerts
     */
    public List<Alert> due(Instant now, long position) {
        return database.transaction(rows -> rows.all(
                "SELECT " + COLUMNS + " FROM alert WHERE " + ACTIVE + " AND due_at <= ? AND position = ?",
                AlertStore::alert,
                now.toEpochMilli(),
                position));
    }

    /**
     * What an alert is to report.
     *
     * @param alert the alert
     * @param content what is in the mail; empty for no mail
     */
    public record Told(Alert alert, Optional<WaitingMail.Content> content) {}

    /**
     * Puts mails into the outbox and moves the alerts on, all in one step.
     *
     * @param told the alerts
     * @param through how far they have come with it
     * @param now the time
     */
    public void tell(List<Told> told, long through, Instant now) {
        database.transaction(rows -> {
            for (Told each : told) {
                Alert alert = each.alert();
                // One that was stopped or changed meanwhile is left as it is.
                int moved = rows.update(
                        "UPDATE alert SET position = ?, due_at = ? WHERE id = ? AND position = ? AND " + ACTIVE,
                        through,
                        alert.wish().interval().next(now).toEpochMilli(),
                        alert.id(),
                        alert.position());
                if (moved > 0 && each.content().isPresent()) {
                    Outbox.add(rows, alert.id(), each.content().get());
                }
            }
            return told.size();
        });
    }

    /**
     * Lets alerts that have nothing to report wait for their next time.
     *
     * @param now the time
     */
    public void nothingNew(Instant now) {
        database.transaction(rows -> {
            for (Interval interval : List.of(Interval.DAILY, Interval.WEEKLY)) {
                rows.update(
                        "UPDATE alert SET due_at = ? WHERE " + ACTIVE + " AND interval = ? AND due_at <= ?",
                        interval.next(now).toEpochMilli(),
                        interval.name(),
                        now.toEpochMilli());
            }
            return 0;
        });
    }

    /**
     * Lets alerts and mails go on whose time is further off than any wait, since it was set by a clock that was ahead.
     *
     * @param now the time
     */
    public void limitWaits(Instant now) {
        database.transaction(rows -> {
            for (Interval interval : List.of(Interval.DAILY, Interval.WEEKLY)) {
                rows.update(
                        "UPDATE alert SET due_at = 0 WHERE interval = ? AND due_at > ?",
                        interval.name(),
                        interval.next(now).toEpochMilli());
            }
            return rows.update(
                    "UPDATE mail SET try_at = 0 WHERE state = 'WAITING' AND try_at > ?",
                    now.plus(LONGEST_WAIT).toEpochMilli());
        });
    }

    /**
     * Moves alerts back that have come further than the record, as after an older backup was restored.
     *
     * @param last the last change of the record
     * @return how many
     */
    public int notBeyond(long last) {
        return database.transaction(rows -> rows.update("UPDATE alert SET position = ? WHERE position > ?", last, last)
                // What was to be delivered tells of a record that is no more.
                + rows.update("UPDATE webhook SET through = 0, body = '' WHERE through > ?", last)
                + rows.update("UPDATE webhook SET position = ? WHERE position > ?", last, last));
    }

    /**
     * How many alerts are in a state.
     *
     * @param state the state
     * @return the number
     */
    public long count(Alert.State state) {
        return database.transaction(rows -> rows.number("SELECT count(*) FROM alert WHERE state = ?", state.name()));
    }

    static Alert alert(ResultSet row) throws SQLException {
        long confirmed = row.getLong("confirmed_at");
        Optional<Instant> confirmedAt =
                confirmed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(confirmed));
        return new Alert(
                row.getString("id"),
                new Alert.Wish(
                        new MailAddress(row.getString("address")),
                        row.getString("query"),
                        row.getString("language"),
                        Interval.valueOf(row.getString("interval")),
                        row.getString("note")),
                Alert.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                confirmedAt,
                row.getLong("position"));
    }
}
