package se.nyhetsarkivet.web.api;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.TermList;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.result.TermCounts;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.answer.search.TermCountsAnswer;
import se.nyhetsarkivet.web.api.request.OfferedSearch;
import se.nyhetsarkivet.web.api.request.SentBody;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;

/**
 * Counts the items that have each term of a list. A hundred terms at a time wait for their turn, so that a long list keeps nobody
 * waiting; what there was no time for is left for another request.
 */
@RestController
@AnonymousAllowed
@RequestMapping("/api/v1/lists")
class ListsController {

    private static final int TERMS_IN_TURN = 100;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String BY = "by";
    private static final String EXPECTED = "{\"terms\": [\"…\", \"…\"]}";

    private final NewsArchive archive;
    private final SearchGate gate;

    ListsController(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
    }

    /** What is sent as JSON. */
    record TermsToCount(@Nullable List<@Nullable String> terms) {}

    @PostMapping
    TermCountsAnswer count(
            @RequestParam MultiValueMap<String, String> values,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body)
            throws HttpMediaTypeNotSupportedException {
        SentBody sent =
                SentBody.of(type, body, List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, SentBody.CSV));
        if (sent.isJson()) {
            return count(values, TermList.of(terms(sent.json(TermsToCount.class, EXPECTED))));
        }
        TermList.Table table = sent.type().equals(SentBody.CSV) ? TermList.Table.CSV : TermList.Table.PLAIN;
        return count(values, TermList.read(sent.text(), table));
    }

    private static List<String> terms(TermsToCount sent) {
        if (sent.terms() == null) {
            throw new UnreadableRequestException("terms is missing; expected " + EXPECTED);
        }
        List<String> terms = new ArrayList<>();
        for (String term : sent.terms()) {
            if (term == null) {
                throw new UnreadableRequestException("one of the terms is null; expected " + EXPECTED);
            }
            terms.add(term);
        }
        return terms;
    }

    private TermCountsAnswer count(MultiValueMap<String, String> values, TermList list) {
        SearchRequest request = OfferedSearch.request(values);
        Width width = values.containsKey("width") ? request.width() : Width.INFLECTED;
        TermCounts.By by = by(values);
        List<String> terms = list.terms();
        check(terms);
        List<TermCounts.Row> rows = new ArrayList<>();
        long begun = System.nanoTime();
        while (rows.size() < terms.size() && System.nanoTime() - begun < LONGEST.toNanos()) {
            List<String> next = terms.subList(rows.size(), Math.min(terms.size(), rows.size() + TERMS_IN_TURN));
            try {
                rows.addAll(gate.search("lists", () -> archive.countTerms(next, width, request.filters(), by))
                        .rows());
            } catch (SearchRefusedException busy) {
                if (rows.isEmpty()) {
                    throw busy;
                }
                break;
            }
        }
        return TermCountsAnswer.of(by, width, terms.size(), list.duplicates(), rows);
    }

    private static void check(List<String> terms) {
        if (terms.size() > TermCounts.MAX_TERMS) {
            throw new UnreadableRequestException(terms.size() + " different terms were sent; expected at most "
                    + TermCounts.MAX_TERMS + ". Send the list in several parts.");
        }
        try {
            terms.forEach(term -> TermCounts.query(term, Width.EXACT));
        } catch (InvalidValueException tooLong) {
            throw new UnreadableRequestException(String.valueOf(tooLong.getMessage()));
        }
    }

    private static TermCounts.By by(MultiValueMap<String, String> values) {
        String given = String.valueOf(values.getOrDefault(BY, List.of("year")).getFirst());
        return Arrays.stream(TermCounts.By.values())
                .filter(by -> SearchParameters.nameOf(by).equals(given.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnreadableRequestException(new SearchParameters.Problem(
                                BY,
                                given,
                                Arrays.stream(TermCounts.By.values())
                                        .map(SearchParameters::nameOf)
                                        .collect(Collectors.joining(", ", "one of ", "")))
                        .sentence()));
    }
}
