package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.limits.RequestKind;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/**
 * Stands behind whatever signs somebody in: an address of a step of it that nobody has answered is no page either. A page would be given a
 * session, as the steps are.
 */
final class SignInSteps extends OncePerRequestFilter {

    private final ProblemAnswer answer;

    SignInSteps(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RequestKind.beginsSession(request)) {
            answer.write(request, response, Problem.of(HttpStatus.NOT_FOUND, "There is nothing at this address."));
        } else {
            chain.doFilter(request, response);
        }
    }
}
