package se.nyhetsarkivet.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has signed in, as Spring Security keeps it in a session. It holds no password and no key. */
public final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** Who has signed in. */
    private final SignedIn signedIn;

    /**
     * Takes who it is.
     *
     * @param signedIn who it is
     */
    public SignedInToken(SignedIn signedIn) {
        super(signedIn.authorities());
        this.signedIn = signedIn;
        super.setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token && token.signedIn.equals(signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
