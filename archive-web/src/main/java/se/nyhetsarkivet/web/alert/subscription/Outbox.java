package se.nyhetsarkivet.web.alert.subscription;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.nyhetsarkivet.web.database.SmallDatabase;

/**
 * The mails that are to be sent. One that is about to be handed over to the mail server is marked before its last line goes out; so after
 * a kill it is known which one may have been delivered. That one was delivered is written with whatever is marked next, since a commit to the
 * disk takes longer than handing a mail over. Safe for use by many threads.
 */
public final class Outbox {

    private static final String SELECT =
            "SELECT a.id AS id, address, query, language, interval, note, a.state AS state, reason, created_at,"
                    + " confirmed_at, position, number, changes, total, counts, limits, complete, repeats, tries"
                    + " FROM mail m JOIN alert a ON a.id = m.alert WHERE m.state = ? AND try_at <= ? AND number > ?"
                    + " AND a.state <> 'SUSPENDED'"
                    + " ORDER BY number LIMIT ?";

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final AlertDatabase database;
    private final Queue<Long> delivered = new ConcurrentLinkedQueue<>();

    /**
     * Takes the database.
     *
     * @param database the file with subscriptions
     */
    public Outbox(AlertDatabase database) {
        this.database = database;
    }

    static int add(SmallDatabase.Rows rows, String alert, WaitingMail.Content content) throws SQLException {
        return rows.update(
                "INSERT INTO mail (alert, changes, total, counts, limits, complete, repeats, state, tries, try_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, 'WAITING', 0, 0)",
                alert,
                content.written(),
                content.total(),
                content.writtenCounts(),
                content.writtenLimits(),
                content.limits().isEmpty() ? 1 : 0);
    }

    /**
     * The next mails.
     *
     * @param now those whose time has come by then
     * @param after those with a higher number
     * @param limit the most of them
     * @return the mails in the order of their numbers
     */
    public List<WaitingMail> next(Instant now, long after, int limit) {
        return database.transaction(rows -> rows.all(
                SELECT,
                row -> new WaitingMail(
                        row.getLong("number"),
                        AlertStore.alert(row),
                        WaitingMail.Content.read(row),
                        row.getLong("repeats"),
                        row.getInt("tries")),
                "WAITING",
                now.toEpochMilli(),
                after,
                limit));
    }

    /**
     * Marks a mail that is about to be handed over.
     *
     * @param number its number
     * @return false if it is not to be sent any more
     */
    public boolean handingOver(long number) {
        return writingDelivered(rows ->
                        rows.update("UPDATE mail SET state = 'SENDING' WHERE number = ? AND state = 'WAITING'", number))
                > 0;
    }

    /** What could not be written stays known for the next time. */
    private <T> T writingDelivered(SmallDatabase.Work<T> work) {
        List<Long> numbers = new ArrayList<>();
        for (Long next = delivered.poll(); next != null; next = delivered.poll()) {
            numbers.add(next);
        }
        try {
            return database.together(rows -> {
                for (long number : numbers) {
                    rows.update("DELETE FROM mail WHERE number = ?", number);
                }
                return work.with(rows);
            });
        } catch (RuntimeException failure) {
            delivered.addAll(numbers);
            throw failure;
        }
    }

    /**
     * Forgets a mail that was delivered, once the next one is marked or {@link #writeDelivered} is called. If the program is killed before,
     * the next mail to the same reader says that it may have come.
     *
     * @param number its number
     */
    public void delivered(long number) {
        delivered.add(number);
    }

    /** Writes which mails were delivered. */
    public void writeDelivered() {
        if (!delivered.isEmpty()) {
            writingDelivered(rows -> 0);
        }
    }

    /**
     * Lets a mail wait that was certainly not delivered.
     *
     * @param number its number
     * @param tryAt when it is tried again
     * @param most the tries that are counted at most
     */
    public void failed(long number, Instant tryAt, int most) {
        database.transaction(rows -> rows.update(
                "UPDATE mail SET state = 'WAITING', tries = min(tries + 1, ?), try_at = ? WHERE number = ?",
                most,
                tryAt.toEpochMilli(),
                number));
    }

    /**
     * Puts another mail in the place of each that was being handed over when the program or the connection ended: it says that the
     * earlier one may have come, and tells the same again. The first such mail is sent at once; if that happens again and again, a
     * reader may get all of them, so the next ones wait longer and longer.
     *
     * @param now the time
     * @return how many there were
     */
    public int settle(Instant now) {
        return settle(now, 0, Long.MAX_VALUE);
    }

    /**
     * The same for one mail, while others are being handed over.
     *
     * @param now the time
     * @param number the number of the mail
     */
    public void settle(Instant now, long number) {
        settle(now, number, number);
    }

    private int settle(Instant now, long first, long last) {
        writeDelivered();
        return database.transaction(rows -> {
            int settled = rows.update(
                    "INSERT INTO mail (alert, changes, total, counts, limits, complete, repeats, state, tries, try_at)"
                            + " SELECT alert, changes, total, counts, limits, complete, number, 'WAITING', tries + 1,"
                            + " CASE tries WHEN 0 THEN 0 ELSE ? + ? * (1 << min(tries, 8)) END FROM mail"
                            + " WHERE state = 'SENDING' AND number BETWEEN ? AND ? ORDER BY number",
                    now.toEpochMilli(),
                    MINUTE,
                    first,
                    last);
            rows.update("DELETE FROM mail WHERE state = 'SENDING' AND number BETWEEN ? AND ?", first, last);
            return settled;
        });
    }

    /**
     * How many mails wait.
     *
     * @return the number
     */
    public long waiting() {
        return database.transaction(rows -> rows.number("SELECT count(*) FROM mail"));
    }
}
