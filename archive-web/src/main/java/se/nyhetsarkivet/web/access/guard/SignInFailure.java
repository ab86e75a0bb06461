package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.nyhetsarkivet.web.access.account.PasswordSignIn.MustWaitException;
import se.nyhetsarkivet.web.access.provider.NoRoleException;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.limits.RequestKind;

/** Leads somebody who could not sign in back to the form, which says why as far as that helps nobody to guess. */
final class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(
                        request.getContextPath() + "/" + AccessAddress.SIGN_IN)
                .queryParam(AccessAddress.PROBLEM, problem(failure, request));
        if (failure instanceof MustWaitException tooMany) {
            page.queryParam(AccessAddress.MINUTES, tooMany.minutes());
        }
        Optional.ofNullable(request.getParameter(AccessAddress.RETURN))
                .map(AccessAddress::localPath)
                .filter(wanted -> !wanted.isEmpty())
                .ifPresent(wanted ->
                        page.queryParam(AccessAddress.RETURN, UriUtils.encode(wanted, StandardCharsets.UTF_8)));
        response.sendRedirect(page.build(true).toUriString());
    }

    private static String problem(AuthenticationException failure, HttpServletRequest request) {
        if (failure instanceof MustWaitException) {
            return "wait";
        }
        if (failure instanceof BadCredentialsException) {
            return "wrong";
        }
        if (failure instanceof NoRoleException) {
            return "role";
        }
        log.warn("A sign-in failed: {}", failure.getMessage());
        // Whatever goes wrong on the way to a provider and back is its, or the way's.
        return RequestKind.path(request).equals("/" + AccessAddress.SIGN_IN) ? "busy" : "provider";
    }
}
