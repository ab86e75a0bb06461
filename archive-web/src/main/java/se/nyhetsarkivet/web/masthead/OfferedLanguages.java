package se.nyhetsarkivet.web.masthead;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.text.RequestLanguage;

/** Tells whoever looks for the language of a request that there is only one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OfferedLanguages extends OncePerRequestFilter {

    private final Masthead masthead;

    OfferedLanguages(Masthead masthead) {
        this.masthead = masthead;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        masthead.onlyLanguage().ifPresent(only -> request.setAttribute(RequestLanguage.ONLY, only));
        chain.doFilter(request, response);
    }
}
