package se.nyhetsarkivet.web.memento;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/** The TimeGate and the TimeMap of each item. */
@RestController
@AnonymousAllowed
class MementoController {

    private static final String ACCEPT_DATETIME = "Accept-Datetime";

    private final NewsArchive archive;
    private final PublicAddress address;
    private final ProblemAnswer problems;

    MementoController(NewsArchive archive, PublicAddress address, ProblemAnswer problems) {
        this.archive = archive;
        this.address = address;
        this.problems = problems;
    }

    /** Leads to the revision that was in force at the date that is asked for, or to the last one. */
    @GetMapping("/memento/timegate/{id}")
    void timeGate(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> asked = Optional.ofNullable(request.getHeader(ACCEPT_DATETIME));
        Optional<Instant> moment = asked.flatMap(HttpDate::read);
        response.setHeader(HttpHeaders.VARY, ACCEPT_DATETIME);
        if (asked.isPresent() && moment.isEmpty()) {
            problems.write(
                    request,
                    response,
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            ACCEPT_DATETIME + " is '" + asked.get()
                                    + "'; expected such as Mon, 23 Apr 2018 12:30:00 GMT."));
            return;
        }
        Optional<Mementos> found = mementos(id, request, response);
        if (found.isPresent()) {
            Mementos mementos = found.get();
            mementos.linksOfTimeGate().forEach(link -> response.addHeader(HttpHeaders.LINK, link));
            response.setHeader(
                    HttpHeaders.LOCATION,
                    mementos.memento(moment.map(mementos::at).orElseGet(mementos.revisions()::getLast)));
            response.setStatus(HttpStatus.FOUND.value());
        }
    }

    /** Lists all revisions. */
    @GetMapping("/memento/timemap/{id}")
    void timeMap(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Mementos> found = mementos(id, request, response);
        if (found.isPresent()) {
            byte[] text = found.get().timeMapText().getBytes(StandardCharsets.UTF_8);
            response.setContentType(Mementos.LINK_FORMAT);
            response.setContentLength(text.length);
            response.getOutputStream().write(text);
        }
    }

    /** The revisions of an item; without any it is answered why. */
    private Optional<Mementos> mementos(String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ItemHistory> history = history(id);
        if (history.isPresent() && !history.get().revisions().isEmpty()) {
            return Optional.of(new Mementos(address.of(request), history.get().revisions()));
        }
        boolean withdrawn = history.flatMap(ItemHistory::tombstone).isPresent();
        problems.write(
                request,
                response,
                withdrawn
                        ? Problem.of(HttpStatus.GONE, "The item " + id + " is withdrawn.")
                        : Problem.of(HttpStatus.NOT_FOUND, "The archive has no item " + id + "."));
        return Optional.empty();
    }

    private Optional<ItemHistory> history(String id) {
        try {
            return Optional.of(archive.history(new ItemId(id)));
        } catch (InvalidValueException noId) {
            return Optional.empty();
        }
    }
}
