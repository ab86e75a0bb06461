package se.nyhetsarkivet.web.limits.turn;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** Tells a client of any route that there was no turn for its search. */
@ControllerAdvice
class BusyAnswer {

    private final ProblemAnswer answer;

    BusyAnswer(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    void busy(SearchRefusedException busy, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.write(
                request,
                response,
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(busy.getMessage()))
                        .after(busy.retryAfter()));
    }
}
