package se.nyhetsarkivet.web.access.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id, as few at once as there is memory for. Nothing of it is loaded before the first password. Safe for use by
 * many threads.
 */
public final class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of no password: what is typed for an account that is not there takes as long to be found wrong. */
    private static final String OF_NOBODY = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES
            + "$bm9ib2R5IGhhcyB0aGlzIQ$YSBwYXNzd29yZCB0aGF0IG5vYm9keSBoYXMsIGV2ZXI";

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Made once. */
    public PasswordHashes() {}

    private static final class Encoder {
        static final Argon2PasswordEncoder ARGON2 =
                new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    }

    /** All who could be asked are busy. */
    static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super("too many sign-ins at once; try again in a moment");
        }
    }

    /** The hash of a new password. */
    String hash(String password) {
        return inTurn(() -> Encoder.ARGON2.encode(PasswordRules.plain(password)));
    }

    /** Whether a password is that of a hash. Without a hash it takes as long, and is not. */
    boolean isRight(String password, Optional<String> hash) {
        String plain = PasswordRules.plain(password);
        boolean right = inTurn(() -> Encoder.ARGON2.matches(plain, hash.orElse(OF_NOBODY)));
        return right && hash.isPresent();
    }

    /** Whether a hash was made with other figures than a new one would be. */
    boolean isOutdated(String hash) {
        return Encoder.ARGON2.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
