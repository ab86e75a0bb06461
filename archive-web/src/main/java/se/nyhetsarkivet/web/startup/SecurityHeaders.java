package se.nyhetsarkivet.web.startup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser on every answer what no page of the archive needs, so that nobody else can make use of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The type that the server names is the type, whatever an uploaded or archived text looks like.
        response.setHeader("X-Content-Type-Options", "nosniff");
        // A link to a source must not tell its publisher what a journalist searched for: the URL holds the search.
        response.setHeader("Referrer-Policy", "same-origin");
        // The document of the application gets one of its own, with what Vaadin needs; see ScriptNonces.
        response.setHeader(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.withoutScripts());
        chain.doFilter(request, response);
    }
}
