package se.nyhetsarkivet.web.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidItemException;

/** Errors of the API as problem details. */
@RestControllerAdvice(basePackageClasses = ItemsController.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableRequestException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence(problem));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchResourceException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence(problem));
    }

    @ExceptionHandler
    ProblemDetail noId(InvalidItemException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence(problem));
    }

    @ExceptionHandler
    ProblemDetail archive(ArchiveException problem) {
        LOG.error("A request failed", problem);
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, sentence(problem));
    }

    private static String sentence(RuntimeException problem) {
        return String.valueOf(problem.getMessage());
    }
}
