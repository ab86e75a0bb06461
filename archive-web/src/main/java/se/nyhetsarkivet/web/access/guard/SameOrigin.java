package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.limits.RequestKind;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/**
 * Lets no page of others sign a reader in, to an account that is not theirs. There is no session yet that a token could be in, so the browser
 * is asked where the form was; what is no browser has no reader to deceive.
 */
final class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final ProblemAnswer answer;

    SameOrigin(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean form = RequestKind.beginsSession(request) && request.getMethod().equals("POST");
        if (form && isForeign(request)) {
            answer.write(request, response, Problem.of(HttpStatus.FORBIDDEN, "Sign in from the page of this archive."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isHere(origin, request);
    }

    private static boolean isHere(String origin, HttpServletRequest request) {
        try {
            return request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
