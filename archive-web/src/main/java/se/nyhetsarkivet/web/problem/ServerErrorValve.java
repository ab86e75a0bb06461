package se.nyhetsarkivet.web.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Answers requests that the server refuses before the application has seen them, such as an address with {@code %zz} in it, and cuts
 * off answers that the application could not end.
 */
final class ServerErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrorValve.class);

    private final ProblemAnswer answer;

    ServerErrorValve(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** What was sent in part must not look whole: its connection ends without the sign that marks an end. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (CutAnswer.isMarked(request)) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        boolean answered = response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0;
        if (answered || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == HttpStatus.NOT_IMPLEMENTED || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED) {
            // Whoever speaks another language has made the mistake, and not the server.
            status = HttpStatus.BAD_REQUEST;
        }
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
            answer.write(
                    request,
                    response,
                    Problem.of(status == null ? HttpStatus.BAD_REQUEST : status, "The request is malformed."));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("The client of a refused request has gone", gone);
        }
    }
}
