package se.nyhetsarkivet.web.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whoever fetches items, one or all, where the head is under which they can be checked later. */
@Component
class LogLinks extends OncePerRequestFilter {

    /** A relation that is not registered is named by an address (RFC 8288). */
    private static final String RELATION = "https://c2sp.org/tlog-checkpoint";

    private static final List<String> BEGINNINGS =
            List.of("/nyhet/", "/api/v1/items/", "/oai", "/sitemap", "/memento/", "/feed.", "/andringar.");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return BEGINNINGS.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(
                HttpHeaders.LINK, "<" + request.getContextPath() + "/log/checkpoint>; rel=\"" + RELATION + "\"");
        chain.doFilter(request, response);
    }
}
