package se.nyhetsarkivet.web.access.account;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;

/**
 * An account.
 *
 * @param name what one signs in with
 * @param role what its holder may do
 * @param standing whether its password must be changed, and how often the account was changed
 * @param locked whether nobody can sign in with it
 * @param signedInAt when its holder signed in last
 */
public record Account(
        String name, Role role, SignedIn.Standing standing, boolean locked, Optional<Instant> signedInAt) {

    /** Who signs in with it. */
    SignedIn signedIn(Instant now) {
        return new SignedIn(name, SignedIn.Kind.ACCOUNT, role, standing, now);
    }
}
