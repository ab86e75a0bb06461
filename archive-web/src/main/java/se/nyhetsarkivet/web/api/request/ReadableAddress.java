package se.nyhetsarkivet.web.api.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/**
 * Answers an address whose parameters are not in UTF-8, such as {@code q=f%F6rvar} from an old program, with a problem that
 * says so; likewise a form that is too long. Otherwise the server would fail on it later and log the failure as its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
public class ReadableAddress extends OncePerRequestFilter {

    private static final Problem UNREADABLE = Problem.of(
            HttpStatus.BAD_REQUEST,
            "The parameters in the address cannot be read; expected at most 5,000 of them in UTF-8, percent-encoded,"
                    + " such as q=f%C3%B6rvar.");

    private static final Problem LARGE =
            Problem.of(HttpStatus.CONTENT_TOO_LARGE, "There are more parameters than a form may have here.");

    private final ProblemAnswer answer;

    ReadableAddress(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            // Also reads a form, of which there is a most that may be sent; any other body is left alone.
            request.getParameterMap();
        } catch (InvalidParameterException tooLarge) {
            boolean large = tooLarge.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
            answer.write(request, response, large ? LARGE : UNREADABLE);
            return;
        } catch (IllegalStateException undecodable) {
            answer.write(request, response, UNREADABLE);
            return;
        }
        chain.doFilter(request, response);
    }
}
