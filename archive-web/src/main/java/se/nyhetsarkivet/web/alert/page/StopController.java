package se.nyhetsarkivet.web.alert.page;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.EvenWhenClosed;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** Ends an alert at one click in a mail program (RFC 8058): by POST alone, since programs that look at mails follow links. */
@RestController
@AnonymousAllowed
class StopController {

    private static final Duration LATER = Duration.ofMinutes(5);
    private static final String ONE_CLICK = "One-Click";

    private final AlertPages pages;
    private final ProblemAnswer problems;

    StopController(AlertPages pages, ProblemAnswer problems) {
        this.pages = pages;
        this.problems = problems;
    }

    /** Whoever follows the address sees the alert, and what it can do about it. */
    @GetMapping(AlertAddress.STOP + "{signed}")
    ResponseEntity<Void> show(@PathVariable String signed, HttpServletRequest request) {
        String encoded = UriUtils.encodePathSegment(signed, StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + AlertAddress.page(encoded)))
                .build();
    }

    /** Also for whoever cannot read a closed archive: a mail must be possible to stop, and its signed address is enough. */
    @AnonymousAllowed
    @EvenWhenClosed
    @PostMapping(AlertAddress.STOP + "{signed}")
    void stop(
            @PathVariable String signed,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!kind.equals(ONE_CLICK)) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.BAD_REQUEST, "expected a form with List-Unsubscribe=One-Click"));
            return;
        }
        boolean known;
        try {
            known = pages.stop(signed);
        } catch (ArchiveException unusable) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the alert could not be ended; try again later")
                            .after(LATER));
            return;
        }
        if (!known) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.NOT_FOUND, "this address was not signed here; copy it whole from the mail"));
        } else {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
            response.getWriter().write("Bevakningen är avslutad. The alert has ended.\n");
        }
    }
}
