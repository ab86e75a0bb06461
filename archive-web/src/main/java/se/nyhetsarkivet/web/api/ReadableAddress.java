package se.nyhetsarkivet.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an address whose parameters are not in UTF-8, such as {@code q=f%F6rvar} from an old program, with a problem that
 * says so. Otherwise the server would fail on it later and log the failure as its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReadableAddress extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");
    private static final String PROBLEM = "{\"detail\":\"The parameters in the address cannot be read; expected UTF-8,"
            + " percent-encoded, such as q=f%C3%B6rvar.\",\"status\":400,\"title\":\"Bad Request\"}";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }

    /** Only of a request without a body, because asking for the parameters of another one would read its body. */
    private static boolean isReadable(HttpServletRequest request) {
        if (!WITHOUT_BODY.contains(request.getMethod())) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException undecodable) {
            return false;
        }
    }
}
