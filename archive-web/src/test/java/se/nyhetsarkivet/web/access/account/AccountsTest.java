package se.nyhetsarkivet.web.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.RefusedException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.account.PasswordSignIn.MustWaitException;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;

/** Accounts, and the log of what is done with them. */
@Tag("slow")
class AccountsTest {

    private static final Acting OPERATOR = Acting.program(new Actor("drift"));
    private static final Accounts.Change CHANGE = new Accounts.Change(OPERATOR, "för provet");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-02T10:00:00Z"));
    private final Path file;
    private final AccountDatabase database;
    private final Accounts accounts;
    private final PasswordSignIn signIn;

    AccountsTest(@TempDir Path directory) {
        file = directory.resolve("accounts.sqlite");
        database = AccountDatabase.open(file, now::get);
        PasswordHashes hashes = new PasswordHashes();
        accounts = new Accounts(database, hashes);
        signIn = new PasswordSignIn(database, accounts, hashes);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SignedIn signIn(String name, String password) {
        return SignedIn.of(signIn.authenticate(new UsernamePasswordAuthenticationToken(name, password)))
                .orElseThrow();
    }

    @Test
    void aNewAccountSignsInWithAPasswordThatMustBeChanged() {
        String first = accounts.add("  Anna ", Role.ARCHIVIST, CHANGE);
        SignedIn who = signIn("ANNA", first);
        assertThat(who.name()).isEqualTo("anna");
        assertThat(who.standing().mustChange()).isTrue();
        assertThat(who.authorities()).isEmpty();
        SignedIn changed =
                accounts.changePassword(who, first, "trappan luktar av kanel").orElseThrow();
        assertThat(changed.may(Role.ARCHIVIST)).isTrue();
        assertThat(changed.may(Role.ADMINISTRATOR)).isFalse();
        assertThat(accounts.stands(changed)).isTrue();
        assertThat(accounts.stands(who)).isFalse();
        assertThat(accounts.changePassword(changed, first, "en helt annan mening"))
                .isEmpty();
    }

    @Test
    void whoeverFindsAnOpenSessionCannotGoOnGuessingThePassword() {
        String first = accounts.add("anna", Role.ARCHIVIST, CHANGE);
        SignedIn who = signIn("anna", first);
        for (int i = 0; i < SignInFailures.FREE_FOR_NAME; i++) {
            assertThat(accounts.changePassword(who, "gissning " + i, "trappan luktar av kanel"))
                    .isEmpty();
        }
        assertThatThrownBy(() -> accounts.changePassword(who, first, "trappan luktar av kanel"))
                .isInstanceOf(MustWaitException.class);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
        assertThat(accounts.changePassword(who, first, "trappan luktar av kanel"))
                .isPresent();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
        assertThat(signIn("anna", "trappan luktar av kanel").name()).isEqualTo("anna");
    }

    @Test
    void passwordsAreStoredAsHashesOfArgon2() {
        String first = accounts.add("anna", Role.ARCHIVIST, CHANGE);
        Optional<String> stored = accounts.passwordOf("anna");
        assertThat(stored.orElseThrow())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-anna", "a b", "anna\u0007", "../x", "anna<b>", "\u0430dmin", "\uff41dmin"})
    void whatCannotBeANameIsRefused(String name) {
        assertThatThrownBy(() -> accounts.add(name, Role.READER, CHANGE)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"åsa.öberg@myndighet.example", "анна", "李小龙", "o1"})
    void lettersOfAnyOneScriptMakeAName(String name) {
        accounts.add(name, Role.READER, CHANGE);
        assertThat(accounts.find(name)).isPresent();
    }

    @Test
    void aNameIsGivenOnce() {
        accounts.add("anna", Role.READER, CHANGE);
        assertThatThrownBy(() -> accounts.add("Anna", Role.READER, CHANGE))
                .hasMessage("There is an account 'anna' already.");
    }

    @Test
    void thereIsAlwaysAnAdministrator() {
        accounts.add("anna", Role.ADMINISTRATOR, CHANGE);
        assertThatThrownBy(() -> accounts.setLocked("anna", true, CHANGE)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> accounts.setRole("anna", Role.READER, CHANGE)).isInstanceOf(RefusedException.class);
        accounts.add("bo", Role.ADMINISTRATOR, CHANGE);
        accounts.setLocked("anna", true, CHANGE);
        assertThat(accounts.find("anna").orElseThrow().locked()).isTrue();
    }

    @Test
    void waitsGrowAndEnd() {
        String password = accounts.add("anna", Role.ARCHIVIST, CHANGE);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn("anna", "fel")).isInstanceOf(BadCredentialsException.class);
        }
        assertWait(password, Duration.ofMinutes(1));
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> signIn("anna", "fel")).isInstanceOf(BadCredentialsException.class);
        assertWait(password, Duration.ofMinutes(2));
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(2)));
        assertThat(signIn("anna", password).name()).isEqualTo("anna");
        assertThatThrownBy(() -> signIn("anna", "fel")).isInstanceOf(BadCredentialsException.class);
        assertThat(signIn("anna", password).name()).isEqualTo("anna");
    }

    private void assertWait(String password, Duration wait) {
        assertThatThrownBy(() -> signIn("anna", password))
                .isInstanceOfSatisfying(
                        MustWaitException.class,
                        must -> assertThat(must.waiting()).isEqualTo(wait));
    }

    @Test
    void aResetLetsInAtOnce() {
        accounts.add("anna", Role.ARCHIVIST, CHANGE);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn("anna", "fel")).isInstanceOf(BadCredentialsException.class);
        }
        String password = accounts.reset("anna", CHANGE);
        assertThat(signIn("anna", password).standing().mustChange()).isTrue();
    }

    /** Whoever knows the name of an administrator could keep them out for ever. */
    @Test
    void whoFailsElsewhereKeepsNobodyOut() {
        SignInFailures failures = new SignInFailures(database);
        for (int i = 0; i < 40; i++) {
            failures.begin(new SignInFailures.Trying("anna", "192.0.2.1"));
        }
        assertThat(failures.begin(new SignInFailures.Trying("anna", "192.0.2.1")))
                .isPresent();
        assertThat(failures.begin(new SignInFailures.Trying("anna", "198.51.100.7")))
                .isEmpty();
    }

    /** Who tries from many addresses does not get further than a hundred tries. */
    @Test
    void failuresWithANameFromManyAddressesAreCountedTogether() {
        SignInFailures failures = new SignInFailures(database);
        for (int i = 0; i < SignInFailures.FREE_FOR_NAME_ANYWHERE; i++) {
            assertThat(failures.begin(new SignInFailures.Trying("anna", "192.0.2." + i)))
                    .isEmpty();
        }
        assertThat(failures.begin(new SignInFailures.Trying("anna", "198.51.100.7")))
                .isPresent();
        accounts.add("anna", Role.READER, CHANGE);
        accounts.reset("anna", CHANGE);
        assertThat(failures.begin(new SignInFailures.Trying("anna", "198.51.100.7")))
                .isEmpty();
    }

    @Test
    void anAddressThatTriesManyNamesWaitsAsWell() {
        for (int i = 0; i < 20; i++) {
            String name = "namn" + i;
            assertThatThrownBy(() -> signIn(name, "fel")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn("anna", "fel")).isInstanceOf(MustWaitException.class);
    }

    @Test
    void everyActIsInTheLogWithWhoAndWhy() {
        accounts.add("anna", Role.ARCHIVIST, CHANGE);
        accounts.setRole("anna", Role.READER, CHANGE);
        accounts.setLocked("anna", true, CHANGE);
        accounts.reset("anna", CHANGE);
        assertThat(new AuditStore(database).latest(AuditFilter.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditLine::act)
                .containsExactly("account.reset", "account.lock", "account.role", "account.add");
        AuditLine first = new AuditStore(database)
                .latest(AuditFilter.ALL, Long.MAX_VALUE, 10)
                .getLast();
        assertThat(first.who()).isEqualTo(OPERATOR);
        assertThat(first.what()).isEqualTo(new AuditLine.What("anna (archivist)", "för provet"));
        assertThat(first.at()).isEqualTo(now.get());
    }

    /** What is refused is not done and not recorded. */
    @Test
    void aRefusedActLeavesNoLine() {
        accounts.add("anna", Role.ADMINISTRATOR, CHANGE);
        assertThatThrownBy(() -> accounts.setLocked("anna", true, CHANGE)).isInstanceOf(RefusedException.class);
        assertThat(new AuditStore(database).latest(AuditFilter.ALL, Long.MAX_VALUE, 10))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM audit",
                "UPDATE audit SET who = 'x'",
                "UPDATE audit SET reason = '' WHERE number = 1",
                "REPLACE INTO audit SELECT 1, at, 'x', kind, role, act, subject, reason, address FROM audit",
                "INSERT OR REPLACE INTO audit SELECT number, 0, who, kind, role, act, subject, reason, address FROM audit"
            })
    void linesOfTheLogStayAsTheyAre(String statement) throws SQLException {
        accounts.add("anna", Role.ARCHIVIST, CHANGE);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement change = other.createStatement()) {
            assertThatThrownBy(() -> change.executeUpdate(statement)).hasMessageContaining("audit log");
        }
    }
}
