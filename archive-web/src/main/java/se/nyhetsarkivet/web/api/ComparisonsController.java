package se.nyhetsarkivet.web.api;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.result.SearchComparison;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.answer.search.SearchComparisonAnswer;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** Compares searches over time, and gives the words that mark the hits of one. Either takes one turn. */
@RestController
@AnonymousAllowed
@RequestMapping("/api/v1/comparisons")
class ComparisonsController {

    private static final int USUAL_WORDS = 20;

    private final NewsArchive archive;
    private final SearchGate gate;

    ComparisonsController(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
    }

    @GetMapping
    SearchComparisonAnswer compare(@RequestParam MultiValueMap<String, String> values) {
        ComparisonParameters parameters = readable(values);
        SearchComparison.Request request = parameters
                .request()
                .orElseThrow(() -> new UnreadableRequestException(
                        "q is missing; expected one to " + SearchComparison.MAX_SEARCHES + " of it"));
        return SearchComparisonAnswer.of(parameters.by(), gate.search("comparisons", () -> archive.compare(request)));
    }

    @GetMapping("/words")
    SearchComparisonAnswer.Words words(@RequestParam MultiValueMap<String, String> values) {
        ComparisonParameters parameters = readable(values);
        if (parameters.queries().size() > 1) {
            throw new UnreadableRequestException("q was given "
                    + parameters.queries().size() + " times; expected one search, as each has different words");
        }
        String query = parameters.queries().stream().findFirst().orElse("");
        return SearchComparisonAnswer.Words.of(
                gate.search("marking-words", () -> archive.markingWords(parameters.search(query), limit(values))));
    }

    private static int limit(MultiValueMap<String, String> values) {
        String given = String.valueOf(values.getOrDefault("size", List.of(String.valueOf(USUAL_WORDS)))
                .getFirst());
        if (given.matches("[0-9]{1,2}")
                && Integer.parseInt(given) >= 1
                && Integer.parseInt(given) <= SearchComparison.MAX_WORDS) {
            return Integer.parseInt(given);
        }
        throw new UnreadableRequestException(
                "size is '" + given + "'; expected a number from 1 to " + SearchComparison.MAX_WORDS);
    }

    private static ComparisonParameters readable(MultiValueMap<String, String> values) {
        ComparisonParameters parameters = ComparisonParameters.read(values);
        if (!parameters.problems().isEmpty()) {
            throw new UnreadableRequestException(parameters.problems().stream()
                    .map(SearchParameters.Problem::sentence)
                    .collect(Collectors.joining("; ")));
        }
        return parameters;
    }
}
