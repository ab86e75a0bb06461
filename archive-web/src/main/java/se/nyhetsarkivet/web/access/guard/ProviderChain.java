package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import se.nyhetsarkivet.web.access.SignedInToken;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.access.provider.OpenIdProvider;
import se.nyhetsarkivet.web.address.AccessAddress;

/** Adds sign-in by a provider to the chain of pages. Of what the provider sends, only who it is stays in the session. */
final class ProviderChain {

    private final OpenIdProvider provider;
    private final AuditLog audit;
    private final AuthenticationSuccessHandler success;
    private final AuthenticationFailureHandler failure;

    ProviderChain(
            OpenIdProvider provider,
            AuditLog audit,
            AuthenticationSuccessHandler success,
            AuthenticationFailureHandler failure) {
        this.provider = provider;
        this.audit = audit;
        this.success = success;
        this.failure = failure;
    }

    void configure(OAuth2LoginConfigurer<?> login) {
        login.loginPage("/" + AccessAddress.SIGN_IN)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(new KeepingReturn(provider)))
                .redirectionEndpoint(back -> back.baseUri("/" + AccessAddress.BACK + "/*"))
                .userInfoEndpoint(user -> user.oidcUserService(provider::user))
                .successHandler(this::signedIn)
                .failureHandler(this::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(failure);
                        return filter;
                    }
                });
    }

    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        SignedInToken token = new SignedInToken(
                OpenIdProvider.signedIn(authentication.getPrincipal()).orElseThrow());
        // What the provider sent is needed again to end its session.
        token.setDetails(authentication);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        audit.record(Acting.of(token.getPrincipal()), Act.SIGN_IN, "", "");
        success.onAuthenticationSuccess(request, response, token);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        audit.record(Acting.nobody(""), Act.SIGN_IN_FAILED, OpenIdProvider.ID, "");
        failure.onAuthenticationFailure(request, response, why);
    }

    /** Nothing is asked of the provider later, so its tokens are not kept. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }

    /** Keeps where somebody wanted to go, while they are at the provider's. */
    private static final class KeepingReturn implements OAuth2AuthorizationRequestResolver {

        private final OAuth2AuthorizationRequestResolver inner;

        KeepingReturn(OpenIdProvider provider) {
            inner = new DefaultOAuth2AuthorizationRequestResolver(provider, "/" + AccessAddress.VIA);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return keeping(request, inner.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
            return keeping(request, inner.resolve(request, id));
        }

        private static @Nullable OAuth2AuthorizationRequest keeping(
                HttpServletRequest request, @Nullable OAuth2AuthorizationRequest resolved) {
            if (resolved != null) {
                Optional.ofNullable(request.getParameter(AccessAddress.RETURN))
                        .ifPresent(wanted -> request.getSession().setAttribute(SignInSuccess.KEPT_RETURN, wanted));
            }
            return resolved;
        }
    }
}
