package se.nyhetsarkivet.web.access.guard;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.access.SignInProperties;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.account.Accounts;

/**
 * Knows who is still signed in. The accounts are asked anew each time, so it does not matter where one was changed. Safe for use by many
 * threads.
 */
@Component
public final class SessionRule {

    private final Accounts accounts;
    private final SignInProperties settings;
    private final InstantSource clock;

    SessionRule(Accounts accounts, SignInProperties settings, InstantSource clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether the one on whose behalf this thread acts is still signed in. For what is sent without being asked for.
     *
     * @return whether somebody is
     */
    public boolean standsNow() {
        return SignedIn.current().filter(this::stands).isPresent();
    }

    /** Whether somebody who signed in before is still signed in. */
    boolean stands(SignedIn who) {
        boolean inTime = clock.instant().isBefore(who.since().plus(settings.longest()));
        return inTime && (who.kind() != SignedIn.Kind.ACCOUNT || accounts.stands(who));
    }
}
