package se.nyhetsarkivet.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import se.nyhetsarkivet.web.limits.log.Refusals;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** Lets nobody send more than any route takes, or for longer than anybody needs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class BodyLimit extends OncePerRequestFilter {

    private final LimitProperties.Bodies limits;
    private final Refusals refusals;
    private final ProblemAnswer answer;

    BodyLimit(LimitProperties limits, Refusals refusals, ProblemAnswer answer) {
        this.limits = limits.bodies();
        this.refusals = refusals;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean file = RequestKind.mayBringFile(request);
        long limit = (file ? limits.file() : limit(request)).toBytes();
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "A body here may have " + limit + " bytes.");
            return;
        }
        LimitedRequest limited = new LimitedRequest(request, limit(request).toBytes(), limits.time());
        if (file) {
            FileBody.prepare(request, () -> limited.allow(limit, limits.fileTime()));
        }
        try {
            chain.doFilter(limited, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (limited.isRefused() && !response.isCommitted()) {
                response.resetBuffer();
                refuse(request, response, limited.status(), "The body is too large or came too slowly.");
            } else {
                throw failure;
            }
        }
    }

    private DataSize limit(HttpServletRequest request) {
        if (RequestKind.mayBringText(request)) {
            return limits.text();
        }
        RequestKind kind = RequestKind.of(request);
        boolean byPage = kind == RequestKind.PAGE || kind == RequestKind.EXPORT;
        return byPage ? limits.page() : limits.other();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        refusals.count(Refusals.Reason.BODY, request);
        // What is still to come is not read.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        answer.write(request, response, Problem.of(status, detail));
    }
}
