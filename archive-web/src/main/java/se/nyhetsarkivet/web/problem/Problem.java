package se.nyhetsarkivet.web.problem;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a request is not carried out.
 *
 * @param status the status of the answer
 * @param detail a sentence for programs, in English
 * @param retryAfter how long to wait before another try, if one is worth it
 */
public record Problem(HttpStatus status, String detail, Optional<Duration> retryAfter) {

    /**
     * A problem that another try does not mend.
     *
     * @param status the status of the answer
     * @param detail a sentence for programs, in English
     * @return the problem
     */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, Optional.empty());
    }

    /**
     * Says when another try is worth it.
     *
     * @param wait how long to wait
     * @return the problem with that
     */
    public Problem after(Duration wait) {
        return new Problem(status, detail, Optional.of(wait));
    }
}
