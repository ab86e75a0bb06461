package se.nyhetsarkivet.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Keeps in the session who it is. */
public final class SessionSignIn {

    private SessionSignIn() {}

    /**
     * Goes on under another state of the same account, in a session with another name.
     *
     * @param who who it is from now on
     * @param request the request of somebody who has signed in
     * @param response its answer
     */
    public static void goOn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInToken(who));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
