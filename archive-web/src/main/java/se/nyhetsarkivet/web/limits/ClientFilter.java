package se.nyhetsarkivet.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.AccessLog;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.limits.client.AddressRanges;
import se.nyhetsarkivet.web.limits.client.Client;
import se.nyhetsarkivet.web.limits.client.KeyHolders;
import se.nyhetsarkivet.web.limits.log.Refusals;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/**
 * Finds out who asks, and under which address. What a proxy says of that counts if the proxy is trusted; from anybody else the
 * headers are taken away, since they could say anything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ClientFilter extends OncePerRequestFilter {

    /** The header with the key of a program. */
    static final String KEY = "X-Api-Key";

    /** The attribute of a request with whose key it brings, a {@link Principal}. */
    public static final String PROGRAM = ClientFilter.class.getName() + ".program";

    private static final Pattern BEARER = Pattern.compile("(?i)\\s*bearer(?:\\s+(?<key>.*?))?\\s*");
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int MOST_PROXIES = 20;

    private final AddressRanges proxies;
    private final Map<String, String> keys;
    private final KeyHolders programs;
    private final Refusals refusals;
    private final ProblemAnswer answer;
    private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter ignoring = new ForwardedHeaderFilter();

    ClientFilter(LimitProperties limits, KeyHolders programs, Refusals refusals, ProblemAnswer answer) {
        proxies = AddressRanges.of("archive.limits.trusted-proxies", limits.trustedProxies());
        keys = limits.keys();
        this.programs = programs;
        this.refusals = refusals;
        this.answer = answer;
        ignoring.setRemoveOnly(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = address(request);
        // The access log shows who asked, and not the proxy.
        request.setAttribute(AccessLog.REMOTE_ADDR_ATTRIBUTE, address);
        Optional<String> key = Optional.ofNullable(request.getHeader(KEY));
        Optional<Client> keyed = key.flatMap(this::withKey);
        Optional<String> bearer = bearer(request);
        Optional<Principal> program = bearer.flatMap(programs::holder);
        if (key.isPresent() && keyed.isEmpty()) {
            refuse(request, response, "The key in " + KEY + " is not known here.");
            return;
        }
        if (bearer.isPresent() && program.isEmpty()) {
            refuse(request, response, "The key in Authorization is not known here, was revoked or has expired.");
            return;
        }
        program.ifPresent(holder -> request.setAttribute(PROGRAM, holder));
        Client.begin(
                program.map(holder -> Client.withKeyOf(holder.getName()))
                        .or(() -> keyed)
                        .orElseGet(() -> Client.at(address)),
                address);
        try {
            (proxies.contain(request.getRemoteAddr()) ? believing : ignoring).doFilter(request, response, chain);
        } finally {
            Client.end();
        }
    }

    /** From the nearest proxy outwards: the first one that is not trusted is the client, whatever it says of others. */
    private String address(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        List<String> told = told(request.getHeaders(FORWARDED_FOR));
        for (int place = told.size() - 1; place >= Math.max(0, told.size() - MOST_PROXIES); place--) {
            if (!proxies.contain(nearest)
                    || AddressRanges.literal(told.get(place)).isEmpty()) {
                return nearest;
            }
            nearest = told.get(place);
        }
        return nearest;
    }

    private static List<String> told(Enumeration<String> headers) {
        return Collections.list(headers).stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .toList();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        refusals.count(Refusals.Reason.KEY, request);
        answer.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, detail));
    }

    /**
     * The key that a program sends. Other kinds of authorization, as a proxy may ask for, are nothing to us.
     *
     * @param request the request
     * @return the key, if there is one
     */
    public static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(header -> Optional.ofNullable(header.group("key")).orElse(""));
    }

    private Optional<Client> withKey(String given) {
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        return keys.entrySet().stream()
                .filter(known -> MessageDigest.isEqual(known.getValue().getBytes(StandardCharsets.UTF_8), bytes))
                .findFirst()
                .map(known -> Client.withKeyOf(known.getKey()));
    }
}
