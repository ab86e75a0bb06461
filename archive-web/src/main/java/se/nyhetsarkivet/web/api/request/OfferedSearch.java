package se.nyhetsarkivet.web.api.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * A search beside the results: something is offered for it, at most {@link #limit}.
 *
 * @param request the search
 * @param limit how many are wanted
 */
public record OfferedSearch(SearchRequest request, int limit) {

    private static final int USUAL = 8;

    /**
     * Reads the search and how many are wanted.
     *
     * @param values the parameters
     * @return the search
     * @throws UnreadableRequestException if one of them cannot be read
     */
    public static OfferedSearch read(Map<String, List<String>> values) {
        SearchRequest request = request(values);
        boolean given = values.containsKey("size");
        if (given && (request.size() < 1 || request.size() > Searcher.MAX_OFFERED)) {
            throw new UnreadableRequestException(
                    "size is '" + request.size() + "'; expected a number from 1 to " + Searcher.MAX_OFFERED);
        }
        return new OfferedSearch(request, given ? request.size() : USUAL);
    }

    /**
     * The search that the parameters describe. An invalid value is an error here, as nobody sees a notice.
     *
     * @param values the parameters
     * @return the search
     * @throws UnreadableRequestException if one of them cannot be read
     */
    public static SearchRequest request(Map<String, List<String>> values) {
        SearchParameters parameters = SearchParameters.read(values);
        if (!parameters.problems().isEmpty()) {
            throw new UnreadableRequestException(parameters.problems().stream()
                    .map(SearchParameters.Problem::sentence)
                    .collect(Collectors.joining("; ")));
        }
        return parameters.request();
    }
}
