package se.nyhetsarkivet.web.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.database.SmallDatabase.Rows;

/**
 * How often sign-ins with a name, and from an address, have failed, and how long the next one has to wait: a minute after a few failures, then
 * twice as long each time. Failures with a name count for each address by itself first, so that nobody who only knows the name of an
 * administrator keeps them out. A name that no account has counts as any other. Safe for use by many threads.
 */
final class SignInFailures {

    static final int FREE_FOR_NAME = 5;
    static final int FREE_FOR_NAME_ANYWHERE = 100;
    static final int FREE_FOR_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private final AccountDatabase database;

    SignInFailures(AccountDatabase database) {
        this.database = database;
    }

    /** Who tries: what counts for a name and for an address. */
    record Trying(String name, String address) {

        private List<Limit> limits() {
            return List.of(
                    new Limit(hash("name:" + name) + hash("address:" + address), FREE_FOR_NAME),
                    new Limit(hash("name:" + name), FREE_FOR_NAME_ANYWHERE),
                    new Limit(hash("address:" + address), FREE_FOR_ADDRESS));
        }
    }

    private record Limit(String subject, int free) {}

    /**
     * Counts a try as failed before it is made, so that many at once do not count as one.
     *
     * @return how long to wait before it may be made; empty if it may be made now
     */
    Optional<Duration> begin(Trying trying) {
        long now = database.now();
        return database.transaction(rows -> {
            rows.update("DELETE FROM failure WHERE last_at < ? AND until < ?", now - FORGOTTEN.toMillis(), now);
            long until = 0;
            for (Limit limit : trying.limits()) {
                until = Math.max(until, rows.number("SELECT until FROM failure WHERE subject = ?", limit.subject()));
            }
            if (until > now) {
                return Optional.of(Duration.ofMillis(until - now));
            }
            for (Limit limit : trying.limits()) {
                count(rows, limit);
            }
            return Optional.empty();
        });
    }

    private void count(Rows rows, Limit limit) throws SQLException {
        long now = database.now();
        rows.update(
                "INSERT INTO failure (subject, failures, last_at, until) VALUES (?, 1, ?, 0)"
                        + " ON CONFLICT (subject) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at",
                limit.subject(),
                now);
        long failures = rows.number("SELECT failures FROM failure WHERE subject = ?", limit.subject());
        if (failures >= limit.free()) {
            rows.update(
                    "UPDATE failure SET until = ? WHERE subject = ?",
                    now + waitAfter(failures - limit.free()).toMillis(),
                    limit.subject());
        }
    }

    private static Duration waitAfter(long further) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(further, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Notes that a try failed after all, and that further ones have to wait from now on if they have. */
    void failed(Trying trying, Acting who) {
        long now = database.now();
        database.transaction(rows -> {
            database.record(rows, who, Act.SIGN_IN_FAILED, who.name(), "");
            for (Limit limit : trying.limits()) {
                if (rows.number("SELECT until FROM failure WHERE subject = ?", limit.subject()) > now) {
                    database.record(rows, who, Act.LOCKED_OUT, who.name(), "");
                    break;
                }
            }
            return true;
        });
    }

    /** Forgets the failures of a name, here and in all, and takes this try off those of the address. */
    static void succeeded(Rows rows, Trying trying) throws SQLException {
        Limit address = trying.limits().getLast();
        for (Limit limit : trying.limits()) {
            if (!limit.equals(address)) {
                rows.update("DELETE FROM failure WHERE subject = ?", limit.subject());
            }
        }
        rows.update("UPDATE failure SET failures = failures - 1, until = 0 WHERE subject = ?", address.subject());
    }

    /** Lets somebody in again who had to wait, from whatever address. */
    static void forget(Rows rows, String name) throws SQLException {
        rows.update("DELETE FROM failure WHERE subject LIKE ? || '%'", hash("name:" + name));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
