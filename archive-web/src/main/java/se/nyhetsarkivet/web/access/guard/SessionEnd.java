package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.access.SignedIn;

/**
 * Ends a session whose account was locked, got another role or another password since, and one that has lasted too long. Each request
 * asks anew.
 */
final class SessionEnd extends OncePerRequestFilter {

    private final SessionRule rule;

    SessionEnd(SessionRule rule) {
        this.rule = rule;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = SignedIn.current();
        if (who.isPresent() && !rule.stands(who.get())) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
