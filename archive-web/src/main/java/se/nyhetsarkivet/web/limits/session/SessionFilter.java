package se.nyhetsarkivet.web.limits.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.limits.RequestKind;
import se.nyhetsarkivet.web.limits.client.Client;
import se.nyhetsarkivet.web.limits.log.Refusals;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/**
 * Gives a session to those whose browser runs the page's scripts, as many as there is room for. The document before the scripts is
 * made in a session that is over with the request, so that crawlers and readers without scripts cost nothing that stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class SessionFilter extends OncePerRequestFilter {

    private static final String BEGINNING = "init";
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final SessionCounts counts;
    private final Refusals refusals;
    private final ProblemAnswer answer;
    private final InstantSource clock;

    SessionFilter(SessionCounts counts, Refusals refusals, ProblemAnswer answer, InstantSource clock) {
        this.counts = counts;
        this.refusals = refusals;
        this.answer = answer;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            goOn(session, request, response, chain);
        } else if (RequestKind.beginsSession(request)
                || RequestKind.vaadinType(request).filter(BEGINNING::equals).isPresent()) {
            begin(request, response, chain);
        } else {
            chain.doFilter(new WithoutSession(request, clock), response);
        }
    }

    /** Who signs in gets another session in place of the one before, which has given its place back. */
    private void goOn(HttpSession session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String before = session.getId();
        try {
            chain.doFilter(request, response);
        } finally {
            HttpSession now = request.getSession(false);
            if (now != null && !now.getId().equals(before) && SessionCounts.isWithoutOwner(now)) {
                Client client = Client.current();
                counts.takeAnyway(client);
                SessionCounts.handOver(client, now);
            }
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Client client = Client.current();
        SessionCounts.Place place = counts.take(client);
        if (place != SessionCounts.Place.TAKEN) {
            refusals.count(Refusals.Reason.SESSIONS, request);
            answer.write(request, response, problem(place));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            HttpSession begun = request.getSession(false);
            if (begun == null) {
                counts.giveBack(client);
            } else {
                SessionCounts.handOver(client, begun);
            }
        }
    }

    private static Problem problem(SessionCounts.Place place) {
        return place == SessionCounts.Place.NONE_FOR_CLIENT
                ? Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Your address has as many open pages as one may have.")
                        .after(RETRY)
                : Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "The highest number of open pages is reached.")
                        .after(RETRY);
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        private final InstantSource clock;
        private Optional<HttpSession> session = Optional.empty();

        WithoutSession(HttpServletRequest request, InstantSource clock) {
            super(request);
            this.clock = clock;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (session.isEmpty() && create) {
                session = Optional.of(new MomentarySession(getServletContext(), clock));
            }
            return session.orElse(null);
        }

        @Override
        public @Nullable HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public String changeSessionId() {
            return String.valueOf(getRequestedSessionId());
        }
    }
}
