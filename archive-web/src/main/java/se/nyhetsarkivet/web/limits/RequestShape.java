package se.nyhetsarkivet.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.limits.log.Refusals;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** Refuses what no page and no program of ours ever asks; Vaadin would fail on it and log the failure as its own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class RequestShape extends OncePerRequestFilter {

    /** What Flow's client asks for, and its document in a browser that is too old for it. */
    private static final Set<String> VAADIN_TYPES = Set.of("init", "uidl", "heartbeat", "oldbrowser");

    /** Only at the address of server push. */
    private static final String PUSH = "push";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final Refusals refusals;
    private final ProblemAnswer answer;

    RequestShape(Refusals refusals, ProblemAnswer answer) {
        this.refusals = refusals;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestKind.path(request);
        if (!METHODS.contains(request.getMethod()) && !path.startsWith("/api")) {
            refusals.count(Refusals.Reason.REQUEST, request);
            answer.write(
                    request,
                    response,
                    Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "There is nothing to " + request.getMethod() + " here."));
        } else if (isNoPages(request)) {
            refusals.count(Refusals.Reason.REQUEST, request);
            answer.write(request, response, Problem.of(HttpStatus.NOT_FOUND, "No page sends this value of v-r."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isNoPages(HttpServletRequest request) {
        Optional<String> type = RequestKind.vaadinType(request);
        return RequestKind.isPush(request)
                ? type.filter(PUSH::equals).isEmpty()
                : type.filter(named -> !VAADIN_TYPES.contains(named)).isPresent();
    }
}
