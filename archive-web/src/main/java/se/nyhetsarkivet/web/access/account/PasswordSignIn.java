package se.nyhetsarkivet.web.access.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.SignedInToken;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.limits.client.Client;

/**
 * Lets the holder of an account in. Whoever does not come in learns neither whether there is such an account nor whether it is locked:
 * answers and times are the same. Safe for use by many threads.
 */
public final class PasswordSignIn implements AuthenticationProvider {

    private final AccountDatabase database;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final SignInFailures failures;

    /**
     * Takes the accounts.
     *
     * @param database the file that they are in
     * @param accounts the accounts
     * @param hashes checks passwords
     */
    public PasswordSignIn(AccountDatabase database, Accounts accounts, PasswordHashes hashes) {
        this.database = database;
        this.accounts = accounts;
        this.hashes = hashes;
        this.failures = new SignInFailures(database);
    }

    /** After failures, the next try has to wait. */
    public static final class MustWaitException extends LockedException {

        private static final long serialVersionUID = 1L;

        /** How long. */
        private final Duration wait;

        MustWaitException(Duration wait) {
            super("too many sign-ins have failed");
            this.wait = wait;
        }

        /**
         * How long.
         *
         * @return the time
         */
        public Duration waiting() {
            return wait;
        }

        /**
         * How long, as it is said to whoever waits.
         *
         * @return the minutes, rounded up
         */
        public int minutes() {
            return Math.toIntExact(wait.plusSeconds(59).toMinutes());
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = AccountName.plain(asked.getName());
        String password = String.valueOf(asked.getCredentials());
        Optional<Account> account = accounts.find(name);
        Acting nobody = Acting.nobody(account.map(Account::name).orElse(""));
        SignInFailures.Trying trying =
                new SignInFailures.Trying(name, Client.current().name());
        failures.begin(trying).ifPresent(wait -> {
            throw new MustWaitException(wait);
        });
        Optional<String> hash = accounts.passwordOf(name);
        if (!isRight(password, hash) || account.filter(Account::locked).isPresent()) {
            failures.failed(trying, nobody);
            throw new BadCredentialsException("no account has this name and password");
        }
        return new SignedInToken(signedIn(account.orElseThrow(), password, hash.orElseThrow(), trying));
    }

    private boolean isRight(String password, Optional<String> hash) {
        if (password.length() > 2 * PasswordRules.LONGEST) {
            return false;
        }
        try {
            return hashes.isRight(password, hash);
        } catch (PasswordHashes.BusyException busy) {
            throw new InternalAuthenticationServiceException("too many sign in at once", busy);
        }
    }

    private SignedIn signedIn(Account account, String password, String hash, SignInFailures.Trying trying) {
        Optional<String> newHash = hashes.isOutdated(hash) ? Optional.of(hashes.hash(password)) : Optional.empty();
        SignedIn before = account.signedIn(Instant.ofEpochMilli(database.now()));
        accounts.signIn(account.name(), Acting.of(before), trying, newHash);
        return before;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
