package se.nyhetsarkivet.web.search.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * What the search page shows; its address says the same. {@code view=lines} and {@code measure=share} are known to the page
 * alone, the others to {@link SearchParameters}.
 *
 * @param request the search
 * @param lines whether every match is shown on a separate line, instead of the items in a list
 * @param shares whether the time line shows parts of all items, instead of numbers
 */
public record SearchState(SearchRequest request, boolean lines, boolean shares) {

    /** Nothing asked yet. */
    public static final SearchState START = new SearchState(SearchRequest.of(""), false, false);

    private static final String VIEW = "view";
    private static final String LINES = "lines";
    private static final String MEASURE = "measure";
    private static final String SHARE = "share";

    public static SearchState of(SearchRequest request, Map<String, List<String>> parameters) {
        return new SearchState(
                request,
                parameters.getOrDefault(VIEW, List.of()).contains(LINES),
                parameters.getOrDefault(MEASURE, List.of()).contains(SHARE));
    }

    public SearchState with(SearchRequest newRequest) {
        return new SearchState(newRequest, lines, shares);
    }

    public SearchState withLines(boolean newLines) {
        return new SearchState(request, newLines, shares);
    }

    public SearchState withShares(boolean newShares) {
        return new SearchState(request, lines, newShares);
    }

    /** Whether nothing has been asked yet. */
    public boolean isStart() {
        return request.equals(SearchRequest.of("")) && !lines;
    }

    /** The search with its text alone. */
    public SearchRequest unfiltered() {
        return SearchRequest.of(request.text()).withSort(request.sort()).withSize(request.size());
    }

    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(SearchParameters.write(request));
        if (lines) {
            parameters.put(VIEW, List.of(LINES));
        }
        if (shares) {
            parameters.put(MEASURE, List.of(SHARE));
        }
        return parameters;
    }

    /** The end of an address: the parameters with their question mark, or the empty string. */
    public String query() {
        return SearchParameters.query(parameters());
    }

    public String address() {
        return "/" + query();
    }

    /** The address of this page with another search. */
    public String address(SearchRequest other) {
        return with(other).address();
    }
}
