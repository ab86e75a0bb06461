package se.nyhetsarkivet.search;

import java.util.function.Supplier;
import se.nyhetsarkivet.ExpiredPageTokenException;
import se.nyhetsarkivet.ForeignPageTokenException;
import se.nyhetsarkivet.curation.Curation;
import se.nyhetsarkivet.index.ArchiveIndex;
import se.nyhetsarkivet.index.view.LentSearcher;
import se.nyhetsarkivet.index.view.Reach;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.ArchiveView;
import se.nyhetsarkivet.result.SearchResult;

/** Borrows the views that requests ask for, and names them where there is another page. Safe for use by many threads. */
final class RequestedViews {

    private final ArchiveIndex index;
    private final Supplier<Curation> curation;
    private final PageTokens tokens = new PageTokens();

    RequestedViews(ArchiveIndex index, Supplier<Curation> curation) {
        this.index = index;
        this.curation = curation;
    }

    /** The view that a request names, or the one that was published last. */
    LentSearcher lend(SearchRequest request, Reach reach) {
        if (!(request.view() instanceof ArchiveView.Named(PageToken token))) {
            return index.lend(reach);
        }
        LentSearcher lent = index.lendAgain(reach, PageTokens.view(token)).orElseThrow(ExpiredPageTokenException::new);
        if (!tokens.isOf(token, request)) {
            lent.close();
            throw new ForeignPageTokenException();
        }
        if (!tokens.isOf(token, request, curation.get().publishers())) {
            lent.close();
            throw new ExpiredPageTokenException();
        }
        return lent;
    }

    /** The result with a token, if it has one. A view is kept only for who asks for it and has another page to go to. */
    SearchResult named(SearchResult result, SearchRequest request, LentSearcher lent) {
        return switch (request.view()) {
            case ArchiveView.Latest latest -> result;
            case ArchiveView.Kept kept when !hasOtherPages(result, request) -> result;
            case ArchiveView.Kept kept ->
                lent.keep()
                        .map(view -> result.withPageToken(
                                tokens.of(view, request, curation.get().publishers())))
                        .orElse(result);
            case ArchiveView.Named(PageToken token) -> result.withPageToken(token);
        };
    }

    private static boolean hasOtherPages(SearchResult result, SearchRequest request) {
        return request.size() > 0 && result.places() > result.page().size();
    }
}
