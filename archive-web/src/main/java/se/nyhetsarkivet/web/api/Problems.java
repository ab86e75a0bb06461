package se.nyhetsarkivet.web.api;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ExpiredPageTokenException;
import se.nyhetsarkivet.ForeignPageTokenException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.UnfinishedSearchException;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;

/** Errors of the API as problem details. */
@RestControllerAdvice(basePackageClasses = ItemsController.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final Duration UNFINISHED_RETRY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableRequestException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence(problem));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchResourceException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence(problem));
    }

    /** The address was right, and what it named is not to come back; so the answer is not that it is unknown. */
    @ExceptionHandler
    ProblemDetail withdrawn(WithdrawnItemException problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, sentence(problem));
        Tombstone tombstone = problem.tombstone();
        detail.setProperty("reason", tombstone.reason());
        detail.setProperty("withdrawnAt", tombstone.decidedAt().toString());
        detail.setProperty("erased", tombstone.kind() == Tombstone.Kind.ERASED);
        return detail;
    }

    /** Nothing is wrong with the request but its time. */
    @ExceptionHandler
    ProblemDetail expired(ExpiredPageTokenException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.GONE, sentence(problem));
    }

    @ExceptionHandler
    ProblemDetail foreign(ForeignPageTokenException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence(problem));
    }

    /** Another time it may end, and part of what it finds would look like all. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfinished(UnfinishedSearchException problem) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(UNFINISHED_RETRY.toSeconds()))
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, sentence(problem)));
    }

    @ExceptionHandler
    ProblemDetail noId(InvalidValueException problem) {
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
