package se.nyhetsarkivet.web.problem;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.nyhetsarkivet.web.access.EvenWhenClosed;

/** Answers what the server refused or failed at. Asked for by its own address, it is a page that does not exist. */
@Controller
@AnonymousAllowed
@EvenWhenClosed
class ErrorPages implements ErrorController {

    private final ProblemAnswer answer;

    ErrorPages(ProblemAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.write(request, response, problem(request));
    }

    private static Problem problem(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? known(code)
                : HttpStatus.NOT_FOUND;
        if (status.is5xxServerError()) {
            return Problem.of(status, "The request failed; the cause is in the server's log.");
        }
        return status == HttpStatus.NOT_FOUND
                ? Problem.of(status, "There is nothing at this address.")
                : Problem.of(status, "The request cannot be carried out: " + status.getReasonPhrase() + ".");
    }

    private static HttpStatus known(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }
}
