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
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
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
        // No page of the archive uses any of these, and no text of an item may.
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        // A page elsewhere that opens one of ours cannot reach into it.
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            // Whoever has come by https once is not led to http by somebody in between.
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
