package se.nyhetsarkivet.web.search;

import java.util.Optional;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.SearchResult;

/** Searches for a text whose last word may not be finished: if nothing has all words as they stand, for what begins so. */
final class TypedSearch {

    private final NewsArchive archive;

    TypedSearch(NewsArchive archive) {
        this.archive = archive;
    }

    /**
     * What was found.
     *
     * @param request the search that found it
     * @param result what it found
     * @param isUnfinished whether the last word was taken for the beginning of one
     */
    record Answer(SearchRequest request, SearchResult result, boolean isUnfinished) {}

    /** Counting costs less than a search for items with some of the words, which an unfinished word would often lead to. */
    Answer search(SearchRequest request) {
        String text = request.text();
        boolean inWord = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        boolean unfinished = inWord && archive.count(request) == 0;
        Optional<Answer> longer = unfinished ? beginning(request) : Optional.empty();
        if (longer.isPresent()) {
            return longer.get();
        }
        SearchResult result = archive.search(request);
        boolean byParts = result.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.BY_PARTS);
        return (inWord && !unfinished && byParts ? beginning(request) : Optional.<Answer>empty())
                .orElse(new Answer(request, result, false));
    }

    private Optional<Answer> beginning(SearchRequest request) {
        SearchRequest beginning = request.withText(request.text() + "*");
        SearchResult longer = archive.search(beginning);
        return longer.total() > 0 ? Optional.of(new Answer(beginning, longer, true)) : Optional.empty();
    }
}
