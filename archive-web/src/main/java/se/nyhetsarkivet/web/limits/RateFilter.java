package se.nyhetsarkivet.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.limits.client.Client;
import se.nyhetsarkivet.web.limits.log.Refusals;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** Lets a client ask only so often. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class RateFilter extends OncePerRequestFilter {

    private final RateLimits rates;
    private final Refusals refusals;
    private final ProblemAnswer answer;

    RateFilter(LimitProperties limits, Refusals refusals, ProblemAnswer answer) {
        rates = new RateLimits(limits.rates());
        this.refusals = refusals;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = rates.waitOf(Client.current(), RequestKind.of(request));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        refusals.count(Refusals.Reason.RATE, request);
        answer.write(
                request,
                response,
                Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "You ask more often than one client may; wait before the next request.")
                        .after(wait.get()));
    }
}
