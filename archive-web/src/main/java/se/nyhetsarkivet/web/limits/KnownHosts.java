package se.nyhetsarkivet.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.limits.client.AddressRanges;
import se.nyhetsarkivet.web.limits.log.Refusals;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/**
 * Answers only to names that are its own. The name of a request is what its sender likes, and would stand in canonical links, site
 * maps and citations; or a page elsewhere has given its own name this machine's address to read what is here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class KnownHosts extends OncePerRequestFilter {

    private static final String LOCAL = "localhost";

    private final Set<String> known;
    private final Refusals refusals;
    private final ProblemAnswer answer;

    KnownHosts(LimitProperties limits, PublicAddress address, Refusals refusals, ProblemAnswer answer) {
        known = Stream.concat(limits.knownHosts().stream(), address.host().stream())
                .map(KnownHosts::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.refusals = refusals;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The server understands no name in some headers, such as localhost.8080, and passes them on all the same.
        Optional<String> name = Optional.ofNullable(request.getServerName()).map(KnownHosts::plain);
        if (name.filter(this::isKnown).isPresent()) {
            chain.doFilter(request, response);
        } else {
            refusals.count(Refusals.Reason.HOST, request);
            answer.write(
                    request,
                    response,
                    Problem.of(
                            HttpStatus.MISDIRECTED_REQUEST,
                            "The server is not configured for this host name. Its operator can add the name to archive.limits.known-hosts."));
        }
    }

    private boolean isKnown(String name) {
        if (known.contains(name) || name.equals(LOCAL) || name.endsWith("." + LOCAL)) {
            return true;
        }
        Optional<InetAddress> literal = AddressRanges.literal(name);
        return literal.isPresent() && (known.isEmpty() || literal.get().isLoopbackAddress());
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
