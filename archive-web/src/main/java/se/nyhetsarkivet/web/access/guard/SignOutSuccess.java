package se.nyhetsarkivet.web.access.guard;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Leads somebody who has signed out to the provider that let them in, if it says where its sessions end, and otherwise to the first page:
 * whoever sits down at the same browser next is to be let in by neither.
 */
final class SignOutSuccess extends OidcClientInitiatedLogoutSuccessHandler {

    SignOutSuccess(ClientRegistrationRepository provider) {
        super(provider);
        setPostLogoutRedirectUri("{baseUrl}/");
        setDefaultTargetUrl("/");
        setRedirectStrategy(new UidlRedirectStrategy());
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        Object provider = who == null ? null : who.getDetails();
        return super.determineTargetUrl(request, response, provider instanceof Authentication known ? known : who);
    }
}
