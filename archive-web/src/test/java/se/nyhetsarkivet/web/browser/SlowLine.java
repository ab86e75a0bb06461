package se.nyhetsarkivet.web.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a browser that asks for it wait for every answer, as over a slow line. */
final class SlowLine extends OncePerRequestFilter {

    /** The header of a request that tells for how many milliseconds. */
    static final String HEADER = "X-Slow-Line";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String milliseconds = request.getHeader(HEADER);
        if (milliseconds != null) {
            try {
                Thread.sleep(Long.parseLong(milliseconds));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        chain.doFilter(request, response);
    }
}
