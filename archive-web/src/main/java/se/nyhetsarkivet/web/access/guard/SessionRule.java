package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.access.SignInProperties;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.key.ProgramKeys;
import se.nyhetsarkivet.web.limits.ClientFilter;

/**
 * Knows who is still signed in. Accounts and keys are asked anew each time, so it does not matter where one was changed. Safe for use by
 * many threads.
 */
@Component
public final class SessionRule {

    private final Accounts accounts;
    private final ProgramKeys keys;
    private final SignInProperties settings;
    private final InstantSource clock;

    SessionRule(Accounts accounts, ProgramKeys keys, SignInProperties settings, InstantSource clock) {
        this.accounts = accounts;
        this.keys = keys;
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

    /**
     * Who makes a request, as is known by now. For a request that has taken its time, such as one that brings a long file: the key may have
     * been revoked, the account locked or its role lowered since it was let in.
     *
     * @param request the request
     * @return who it is; empty if they would not be let in any more
     */
    public Optional<SignedIn> now(HttpServletRequest request) {
        return SignedIn.current()
                .flatMap(who -> who.kind() == SignedIn.Kind.KEY
                        ? ClientFilter.bearer(request).flatMap(keys::holder)
                        : Optional.of(who).filter(this::stands));
    }

    /** Whether somebody who signed in before is still signed in. */
    boolean stands(SignedIn who) {
        boolean inTime = clock.instant().isBefore(who.since().plus(settings.longest()));
        return inTime && (who.kind() != SignedIn.Kind.ACCOUNT || accounts.stands(who));
    }
}
