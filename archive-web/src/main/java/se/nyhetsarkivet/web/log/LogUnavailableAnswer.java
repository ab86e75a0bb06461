package se.nyhetsarkivet.web.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** Tells a client of any route that the log has no head for now. Why is in the server's log since the start, and nobody else's business. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LogUnavailableAnswer {

    private static final Duration WAIT = Duration.ofMinutes(5);

    private final ProblemAnswer answer;

    LogUnavailableAnswer(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    void unavailable(LogUnavailableException noKey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.write(
                request,
                response,
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "The log has no head at present, because its key cannot be read.")
                        .after(WAIT));
    }
}
