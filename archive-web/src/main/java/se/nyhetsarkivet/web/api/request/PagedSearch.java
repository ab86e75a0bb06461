package se.nyhetsarkivet.web.api.request;

import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.ArchiveView;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * A search that a program pages through. Its token is no parameter of the page in the browser, whose address must work also when the
 * view is gone.
 */
public final class PagedSearch {

    private static final String PAGE_TOKEN = "pageToken";
    private static final int MOST_QUOTED = 40;

    private PagedSearch() {}

    /**
     * A search of which one page is wanted.
     *
     * @param values the parameters
     * @return the search, on the view that a token names, or else on one that is kept for its other pages
     * @throws UnreadableRequestException if one of them cannot be read
     */
    public static SearchRequest request(Map<String, List<String>> values) {
        SearchRequest request = whole(values);
        return request.view().equals(ArchiveView.LATEST) ? request.withView(ArchiveView.KEPT) : request;
    }

    /**
     * A search of which all hits are wanted.
     *
     * @param values the parameters
     * @return the search, on the view that a token names, or else on the latest
     * @throws UnreadableRequestException if one of them cannot be read
     */
    public static SearchRequest whole(Map<String, List<String>> values) {
        SearchRequest request = OfferedSearch.request(values);
        return values.getOrDefault(PAGE_TOKEN, List.of()).stream()
                .filter(token -> !token.isBlank())
                .findFirst()
                .map(token -> request.withPageToken(token(token.strip())))
                .orElse(request);
    }

    private static PageToken token(String text) {
        try {
            return new PageToken(text);
        } catch (InvalidValueException none) {
            String quoted = text.substring(0, Math.min(text.length(), MOST_QUOTED));
            throw new UnreadableRequestException(
                    new SearchParameters.Problem(PAGE_TOKEN, quoted, "the pageToken of an earlier answer").sentence());
        }
    }
}
