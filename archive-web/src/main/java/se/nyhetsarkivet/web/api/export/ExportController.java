package se.nyhetsarkivet.web.api.export;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.export.format.ExportHeading;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.api.request.PagedSearch;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.limits.turn.ExportPlaces;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.text.Texts;

/** Exports all hits of a search, or a selection of items, and says how far exports have come. */
@RestController
@AnonymousAllowed
class ExportController {

    private static final String ADDRESS = "/api/v1/items/export";
    private static final String TOTAL = "X-Total-Count";
    private static final String INCOMPLETE = "X-Incomplete";
    private static final String LOG_HEAD = "X-Log-Head";

    /** A list has its own styles in it, and runs and loads nothing. */
    private static final String LIST_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final NewsArchive archive;
    private final SearchGate gate;
    private final ExportPlaces places;
    private final ExportProgress progress;
    private final PublicAddress address;

    ExportController(
            NewsArchive archive, SearchGate gate, ExportPlaces places, ExportProgress progress, PublicAddress address) {
        this.archive = archive;
        this.gate = gate;
        this.places = places;
        this.progress = progress;
        this.address = address;
    }

    /** What is asked for, with the name that the file gets for it. */
    private record Asked(ExportParameters parameters, Optional<SearchRequest> search, String name) {}

    @GetMapping(ADDRESS)
    void export(
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(values, request, response);
    }

    /** A selection may be too long for an address. */
    @PostMapping(ADDRESS)
    void exportSelection(
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(values, request, response);
    }

    @GetMapping(ADDRESS + "/progress")
    ExportProgress.Progress progress(@RequestParam MultiValueMap<String, String> values) {
        String name = ExportParameters.progress(values)
                .orElseThrow(
                        () -> new UnreadableRequestException("progress is missing; expected the name of an export"));
        return progress.of(name).orElseGet(() -> new ExportProgress.Progress(ExportProgress.State.UNKNOWN, 0, 0));
    }

    private void answer(MultiValueMap<String, String> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // A filter would otherwise keep all of it, to make a tag of it.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        Asked asked = asked(values);
        ExportParameters parameters = asked.parameters();
        String base = address.of(request);
        ExportHeading heading = heading(asked, base);
        ExportPlaces.Place place = places.take();
        try (place;
                ExportAnswer answer =
                        ExportAnswer.begin(new Turns(gate), () -> source(asked), parameters.format(), heading, base)) {
            setHeaders(response, asked, answer.total(), heading);
            if (answer.isLimited()) {
                response.setHeader(INCOMPLETE, SearchParameters.nameOf(Notice.Kind.EXPANSION_LIMITED));
            }
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                return;
            }
            answer.write(
                    request,
                    response,
                    places.time(),
                    (state, written) -> progress.note(
                            parameters.progress(), new ExportProgress.Progress(state, written, answer.total())));
        }
    }

    private static Asked asked(MultiValueMap<String, String> values) {
        ExportParameters parameters = ExportParameters.read(values);
        if (parameters.selection().isPresent()) {
            boolean swedish = parameters.language().equals(Texts.SWEDISH);
            return new Asked(parameters, Optional.empty(), swedish ? "urval" : "selection");
        }
        SearchRequest request = PagedSearch.whole(values);
        return new Asked(parameters, Optional.of(request), request.text());
    }

    private ExportSource source(Asked asked) {
        return asked.search()
                .<ExportSource>map(request -> new ExportSource.OfSearch(archive.allHits(request)))
                .orElseGet(() -> new ExportSource.OfSelection(
                        archive, asked.parameters().selection().orElseThrow()));
    }

    private ExportHeading heading(Asked asked, String base) {
        ExportParameters parameters = asked.parameters();
        LocalDate today = archive.today();
        return new ExportHeading(
                parameters.language(),
                parameters.separator(),
                asked.search().map(SearchRequest::text).orElse(""),
                asked.search()
                        .map(request -> request.withPage(0).withSize(SearchRequest.DEFAULT_SIZE))
                        .map(request -> URI.create(base + "/" + SearchParameters.query(request))),
                today,
                0,
                List.of(),
                archive.log().headInOneLine());
    }

    private static void setHeaders(HttpServletResponse response, Asked asked, long total, ExportHeading heading) {
        ExportFormat format = asked.parameters().format();
        response.setContentType(format.mediaType());
        String file = ExportFile.name(asked.name(), heading.exported(), format);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ExportFile.disposition(file, format));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(TOTAL, String.valueOf(total));
        heading.logHead().ifPresent(head -> response.setHeader(LOG_HEAD, head));
        if (format == ExportFormat.HTML) {
            response.setHeader("Content-Security-Policy", LIST_POLICY);
        }
    }
}
