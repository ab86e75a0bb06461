package se.nyhetsarkivet.web.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.web.access.RefusedException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.database.SmallDatabase.Rows;
import se.nyhetsarkivet.web.limits.client.Client;

/**
 * The accounts. Each change is recorded with who made it and why, and ends the sessions of the account. There is always an administrator who
 * can sign in. Safe for use by many threads.
 */
public final class Accounts {

    private static final String STANDS = "SELECT count(*) FROM account WHERE role = ? AND locked = 0";

    private final AccountDatabase database;
    private final PasswordHashes hashes;
    private final SignInFailures failures;

    /**
     * Takes the file.
     *
     * @param database the file
     * @param hashes hashes passwords
     */
    public Accounts(AccountDatabase database, PasswordHashes hashes) {
        this.database = database;
        this.hashes = hashes;
        this.failures = new SignInFailures(database);
    }

    /**
     * Who changes something, and why.
     *
     * @param who who
     * @param reason why; may be empty
     */
    public record Change(Acting who, String reason) {}

    /**
     * All accounts.
     *
     * @return the accounts, sorted by name
     */
    public List<Account> all() {
        return database.transaction(rows -> rows.all("SELECT * FROM account ORDER BY name", Accounts::account));
    }

    /**
     * One account.
     *
     * @param name its name, however it is typed
     * @return the account, if there is one
     */
    public Optional<Account> find(String name) {
        return database.transaction(rows -> find(rows, AccountName.plain(name)));
    }

    private static Optional<Account> find(Rows rows, String name) throws SQLException {
        return rows.all("SELECT * FROM account WHERE name = ?", Accounts::account, name).stream()
                .findFirst();
    }

    /**
     * Makes an account.
     *
     * @param name its name
     * @param role what its holder may do
     * @param change who makes it, and why
     * @return the password by chance that its holder changes at the first sign-in
     * @throws RefusedException if the name cannot be one, or is taken
     */
    public String add(String name, Role role, Change change) {
        String password = ChancePassword.next();
        add(name, role, password, change);
        return password;
    }

    /** The same with a password that is decided. */
    void add(String name, Role role, String password, Change change) {
        String checked = AccountName.checked(name);
        String hash = hashes.hash(password);
        database.transaction(rows -> {
            int added = rows.update(
                    "INSERT INTO account (name, role, password, must_change, locked, generation, created_at, signed_in_at)"
                            + " VALUES (?, ?, ?, 1, 0, 1, ?, 0) ON CONFLICT (name) DO NOTHING",
                    checked,
                    role.text(),
                    hash,
                    database.now());
            if (added == 0) {
                throw new RefusedException(
                        RefusedException.Reason.TAKEN, "There is an account '" + checked + "' already.");
            }
            database.record(rows, change.who(), Act.ACCOUNT_ADDED, checked + " (" + role.text() + ")", change.reason());
            return true;
        });
    }

    /**
     * Gives an account another password, unlocks it and lets nobody wait any more.
     *
     * @param name its name
     * @param change who does it, and why
     * @return the password by chance that its holder changes at the next sign-in
     * @throws RefusedException if there is no such account
     */
    public String reset(String name, Change change) {
        String plain = AccountName.plain(name);
        String password = ChancePassword.next();
        String hash = hashes.hash(password);
        database.transaction(rows -> {
            existing(rows, plain);
            rows.update(
                    "UPDATE account SET password = ?, must_change = 1, locked = 0, generation = generation + 1 WHERE name = ?",
                    hash,
                    plain);
            SignInFailures.forget(rows, plain);
            database.record(rows, change.who(), Act.ACCOUNT_RESET, plain, change.reason());
            return true;
        });
        return password;
    }

    /**
     * Changes a password for the holder of the account. Whoever sits at a session of another's may guess as seldom as at a sign-in.
     *
     * @param who the holder
     * @param old the present password
     * @param wanted the password from now on; {@link PasswordRules} has been asked about it
     * @return the holder as signed in from now on; empty if the present password is another
     * @throws PasswordSignIn.MustWaitException after failures
     */
    public Optional<SignedIn> changePassword(SignedIn who, String old, String wanted) {
        SignInFailures.Trying trying =
                new SignInFailures.Trying(who.name(), Client.current().name());
        failures.begin(trying).ifPresent(wait -> {
            throw new PasswordSignIn.MustWaitException(wait);
        });
        if (!hashes.isRight(old, passwordOf(who.name()))) {
            failures.failed(trying, Acting.of(who));
            return Optional.empty();
        }
        String hash = hashes.hash(wanted);
        return database.transaction(rows -> {
            SignInFailures.succeeded(rows, trying);
            rows.update(
                    "UPDATE account SET password = ?, must_change = 0, generation = generation + 1 WHERE name = ?",
                    hash,
                    who.name());
            database.record(rows, Acting.of(who), Act.PASSWORD_CHANGED, who.name(), "");
            return find(rows, who.name()).map(account -> account.signedIn(who.since()));
        });
    }

    /** The hash of an account's password. */
    Optional<String> passwordOf(String name) {
        return database
                .transaction(rows ->
                        rows.all("SELECT password FROM account WHERE name = ?", row -> row.getString("password"), name))
                .stream()
                .findFirst();
    }

    /**
     * Gives an account another role.
     *
     * @param name its name
     * @param role the role from now on
     * @param change who does it, and why
     * @throws RefusedException if there is no such account, or no administrator would be left
     */
    public void setRole(String name, Role role, Change change) {
        update(name, "role = ?", role.text(), new Recorded(Act.ROLE_CHANGED, " (" + role.text() + ")", change));
    }

    /**
     * Locks an account, or unlocks it.
     *
     * @param name its name
     * @param locked whether nobody may sign in with it from now on
     * @param change who does it, and why
     * @throws RefusedException if there is no such account, or no administrator would be left
     */
    public void setLocked(String name, boolean locked, Change change) {
        Act act = locked ? Act.ACCOUNT_LOCKED : Act.ACCOUNT_UNLOCKED;
        update(name, "locked = ?", locked ? 1 : 0, new Recorded(act, "", change));
    }

    private record Recorded(Act act, String detail, Change change) {}

    private void update(String name, String assignment, Object value, Recorded recorded) {
        String plain = AccountName.plain(name);
        database.transaction(rows -> {
            existing(rows, plain);
            long before = rows.number(STANDS, Role.ADMINISTRATOR.text());
            rows.update(
                    "UPDATE account SET " + assignment + ", generation = generation + 1 WHERE name = ?", value, plain);
            if (before > 0 && rows.number(STANDS, Role.ADMINISTRATOR.text()) == 0) {
                throw new RefusedException(
                        RefusedException.Reason.LAST_ADMINISTRATOR,
                        "'" + plain + "' is the last administrator who can sign in; make another one" + " first.");
            }
            Change change = recorded.change();
            database.record(rows, change.who(), recorded.act(), plain + recorded.detail(), change.reason());
            return true;
        });
    }

    private static void existing(Rows rows, String name) throws SQLException {
        if (find(rows, name).isEmpty()) {
            throw new RefusedException(RefusedException.Reason.MISSING, "There is no account '" + name + "'.");
        }
    }

    /** Records that the holder has signed in, and forgets failures before. */
    Optional<Account> signIn(String name, Acting who, SignInFailures.Trying trying, Optional<String> newHash) {
        return database.transaction(rows -> {
            SignInFailures.succeeded(rows, trying);
            rows.update("UPDATE account SET signed_in_at = ? WHERE name = ?", database.now(), name);
            if (newHash.isPresent()) {
                rows.update("UPDATE account SET password = ? WHERE name = ?", newHash.get(), name);
            }
            database.record(rows, who, Act.SIGN_IN, "", "");
            return find(rows, name);
        });
    }

    /**
     * Whether somebody who signed in with a password would still be let in.
     *
     * @param who who it is
     * @return whether the account is as it was then
     */
    public boolean stands(SignedIn who) {
        return find(who.name())
                .filter(account -> !account.locked()
                        && account.standing().generation() == who.standing().generation())
                .isPresent();
    }

    private static Account account(ResultSet row) throws SQLException {
        long signedIn = row.getLong("signed_in_at");
        String role = row.getString("role");
        return new Account(
                row.getString("name"),
                Role.of(role).orElseThrow(() -> new SQLException("'" + role + "' is no role")),
                new SignedIn.Standing(row.getLong("generation"), row.getInt("must_change") != 0),
                row.getInt("locked") != 0,
                signedIn == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(signedIn)));
    }
}
