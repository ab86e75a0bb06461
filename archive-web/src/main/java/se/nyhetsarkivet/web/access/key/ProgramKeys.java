package se.nyhetsarkivet.web.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.web.access.RefusedException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.account.AccountDatabase;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.database.SmallDatabase.Rows;

/**
 * The keys of programs. A key may do no more than whoever made it: it ends with the account, and its role is never above the account's.
 * Safe for use by many threads.
 */
public final class ProgramKeys {

    /** The longest that a key may last. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 80;

    private static final String PREFIX = "nyhetsarkivet_";
    private static final Pattern KEY = Pattern.compile(PREFIX + "(?<id>[0-9a-f]{12})_(?<secret>[0-9a-f]{64})");
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountDatabase database;
    private final Accounts accounts;

    /**
     * Takes the file.
     *
     * @param database the file with the keys
     * @param accounts the accounts of those who made them
     */
    public ProgramKeys(AccountDatabase database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * What a new key shall be.
     *
     * @param name what the program is called
     * @param role what it may do
     * @param lasts for how long
     * @param reason what it is for
     */
    public record Wish(String name, Role role, Duration lasts, String reason) {

        /** Checks name and time. */
        public Wish {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new RefusedException(
                        RefusedException.Reason.NAME,
                        "A key cannot be called '" + name + "'; expected 1 to " + LONGEST_NAME
                                + " characters without line breaks.");
            }
            if (!lasts.isPositive() || lasts.compareTo(LONGEST) > 0) {
                throw new RefusedException(
                        RefusedException.Reason.TIME,
                        "A key cannot last " + lasts.toDays() + " days; expected 1 to " + LONGEST.toDays() + ".");
            }
        }
    }

    /**
     * Makes a key.
     *
     * @param wish what it shall be
     * @param owner who makes it
     * @return the key, which is not stored and cannot be shown again
     * @throws RefusedException if its role is above that of who makes it
     */
    public String add(Wish wish, SignedIn owner) {
        if (!owner.may(wish.role())) {
            throw new RefusedException(RefusedException.Reason.ROLE, "A key may do no more than who makes it.");
        }
        String id = chance(ID_BYTES);
        String secret = chance(SECRET_BYTES);
        database.transaction(rows -> {
            rows.update(
                    "INSERT INTO program_key (id, name, role, hash, owner, owner_kind, created_at, expires_at, used_at,"
                            + " revoked_at) VALUES (?,?,?,?,?,?,?,?,0,0)",
                    id,
                    wish.name(),
                    wish.role().text(),
                    hash(secret),
                    owner.name(),
                    kind(owner.kind()),
                    database.now(),
                    database.now() + wish.lasts().toMillis());
            database.record(
                    rows,
                    Acting.of(owner),
                    Act.KEY_ADDED,
                    id + " " + wish.name() + " (" + wish.role().text() + ")",
                    wish.reason());
            return true;
        });
        return PREFIX + id + "_" + secret;
    }

    /**
     * All keys, also those that open nothing any more.
     *
     * @return the keys, the latest first
     */
    public List<ProgramKey> all() {
        return database.transaction(
                rows -> rows.all("SELECT * FROM program_key ORDER BY created_at DESC, id", ProgramKeys::key));
    }

    /**
     * Revokes a key.
     *
     * @param id its id
     * @param change who does it, and why
     */
    public void revoke(String id, Accounts.Change change) {
        database.transaction(rows -> {
            int revoked = rows.update(
                    "UPDATE program_key SET revoked_at = ? WHERE id = ? AND revoked_at = 0", database.now(), id);
            if (revoked > 0) {
                database.record(rows, change.who(), Act.KEY_REVOKED, id, change.reason());
            }
            return revoked;
        });
    }

    /**
     * Looks up whose key it is.
     *
     * @param text the key as a program sent it
     * @return the program; empty if the key opens nothing
     */
    public Optional<SignedIn> holder(String text) {
        Matcher parts = KEY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return database
                .transaction(rows -> rows.all(
                        "SELECT * FROM program_key WHERE id = ?",
                        row -> new Stored(key(row), row.getString("hash"), row.getString("owner_kind")),
                        parts.group("id")))
                .stream()
                .findFirst()
                .filter(stored -> MessageDigest.isEqual(
                        stored.hash().getBytes(StandardCharsets.US_ASCII),
                        hash(parts.group("secret")).getBytes(StandardCharsets.US_ASCII)))
                .filter(stored -> stored.key().isValid(Instant.ofEpochMilli(database.now())))
                .flatMap(this::holder);
    }

    private record Stored(ProgramKey key, String hash, String ownerKind) {}

    private Optional<SignedIn> holder(Stored stored) {
        ProgramKey key = stored.key();
        if (!stored.ownerKind().equals(kind(SignedIn.Kind.ACCOUNT))) {
            return Optional.of(signedIn(key, key.role()));
        }
        return accounts.find(key.owner())
                .filter(owner -> !owner.locked())
                .map(owner -> signedIn(key, key.role().atMost(owner.role())));
    }

    private SignedIn signedIn(ProgramKey key, Role role) {
        return new SignedIn(
                key.name() + " (" + key.id() + ")",
                SignedIn.Kind.KEY,
                role,
                SignedIn.Standing.WITHOUT_ACCOUNT,
                Instant.ofEpochMilli(database.now()));
    }

    /**
     * Notes that a key is used; the first time of a day is in the audit log.
     *
     * @param text the key as a program sent it, which {@link #holder} knows
     * @param holder the program
     */
    public void used(String text, SignedIn holder) {
        Matcher parts = KEY.matcher(text);
        if (!parts.matches()) {
            return;
        }
        String id = parts.group("id");
        database.transaction(rows -> note(rows, id, holder));
    }

    private boolean note(Rows rows, String id, SignedIn holder) throws SQLException {
        long now = database.now();
        long before = rows.number("SELECT used_at FROM program_key WHERE id = ?", id);
        if (now - before < NOTED_EVERY.toMillis() && now >= before) {
            return false;
        }
        rows.update("UPDATE program_key SET used_at = ? WHERE id = ?", now, id);
        if (!day(before).equals(day(now))) {
            database.record(rows, Acting.of(holder), Act.KEY_USED, id, "");
        }
        return true;
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String kind(SignedIn.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String chance(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The secret has 256 bits by chance, so one pass of SHA-256 is enough. */
    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProgramKey key(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new ProgramKey(
                row.getString("id"),
                row.getString("name"),
                Role.of(role).orElseThrow(() -> new SQLException("'" + role + "' is no role")),
                row.getString("owner"),
                new ProgramKey.Times(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("expires_at")),
                        moment(row.getLong("used_at")),
                        moment(row.getLong("revoked_at"))));
    }

    private static Optional<Instant> moment(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
