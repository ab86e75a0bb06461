package se.nyhetsarkivet.web.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, once that is known.
 *
 * @param name the name of the account or the key, or the person as the provider names them
 * @param kind how it is known who it is
 * @param role what they may do
 * @param standing the state of the account or key that was seen then
 * @param since when they signed in
 */
public record SignedIn(String name, Kind kind, Role role, Standing standing, Instant since)
        implements Principal, Serializable {

    /** How it is known who somebody is. */
    public enum Kind {
        /** By a password of this archive. */
        ACCOUNT,
        /** By a provider of OpenID Connect. */
        PROVIDER,
        /** By the key of a program. */
        KEY
    }

    /**
     * The state of an account. Whoever signed in at another generation than the present one is not signed in any more.
     *
     * @param generation the count of the account's changes; 0 for who has no account
     * @param mustChange whether nothing may be done before the password is changed
     */
    public record Standing(long generation, boolean mustChange) implements Serializable {

        /** Of who has no account here. */
        public static final Standing WITHOUT_ACCOUNT = new Standing(0, false);
    }

    @Override
    public String getName() {
        return name;
    }

    /**
     * What they may do now.
     *
     * @return the authorities; none before the password is changed, if that has to be
     */
    public List<GrantedAuthority> authorities() {
        return standing.mustChange() ? List.of() : role.authorities();
    }

    /**
     * Whether they may do what a role may.
     *
     * @param needed the role
     * @return whether they may
     */
    public boolean may(Role needed) {
        return !standing.mustChange() && role.includes(needed);
    }

    /**
     * Who asks for what this thread does.
     *
     * @return who it is; empty for whoever has not signed in
     */
    public static Optional<SignedIn> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /**
     * Who it is in Spring Security's words.
     *
     * @param authentication what Spring Security knows
     * @return who it is; empty for nobody
     */
    public static Optional<SignedIn> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
