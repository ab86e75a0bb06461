package se.nyhetsarkivet.web.access.provider;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows somebody, and gives them no role here. */
public final class NoRoleException extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    NoRoleException(String claim) {
        super(new OAuth2Error("no_role"), "the claim " + claim + " has no value that makes a role");
    }
}
