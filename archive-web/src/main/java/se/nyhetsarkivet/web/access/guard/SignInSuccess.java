package se.nyhetsarkivet.web.access.guard;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.UriUtils;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;

/** Leads somebody who has signed in to where they wanted to go, if that is here. */
final class SignInSuccess extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    /** Where somebody goes to who signs in by a provider; Spring Security takes attributes of this kind along into the new session. */
    static final String KEPT_RETURN = "SPRING_SECURITY_RETURN";

    private final Duration idle;

    SignInSuccess(Duration idle) {
        this.idle = idle;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) idle.toSeconds());
        Optional<String> kept =
                Optional.ofNullable(session.getAttribute(KEPT_RETURN)).map(String::valueOf);
        session.removeAttribute(KEPT_RETURN);
        String wanted = kept.or(() -> Optional.ofNullable(request.getParameter(AccessAddress.RETURN)))
                .map(AccessAddress::localPath)
                .orElse("");
        response.sendRedirect(request.getContextPath() + target(SignedIn.of(authentication), wanted));
    }

    private static String target(Optional<SignedIn> who, String wanted) {
        if (who.filter(known -> known.standing().mustChange()).isPresent()) {
            return "/" + AccessAddress.MINE
                    + (wanted.isEmpty()
                            ? ""
                            : "?" + AccessAddress.RETURN + "=" + UriUtils.encode(wanted, StandardCharsets.UTF_8));
        }
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return who.filter(known -> known.may(Role.ARCHIVIST)).isPresent() ? "/" + AccessAddress.ARCHIVIST : "/";
    }
}
