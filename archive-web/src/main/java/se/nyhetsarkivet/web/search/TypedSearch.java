package se.nyhetsarkivet.web.search;

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

    Answer search(SearchRequest request) {
        SearchResult result = archive.search(request);
        String text = request.text();
        boolean inWord = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (inWord && !hasAllWords(result)) {
            SearchRequest beginning = request.withText(text + "*");
            SearchResult longer = archive.search(beginning);
            if (hasAllWords(longer)) {
                return new Answer(beginning, longer, true);
            }
        }
        return new Answer(request, result, false);
    }

    private static boolean hasAllWords(SearchResult result) {
        return result.total() > 0
                && result.notices().stream()
                        .map(Notice::kind)
                        .noneMatch(kind -> kind == Notice.Kind.MOST_WORDS
                                || kind == Notice.Kind.SOME_WORDS
                                || kind == Notice.Kind.BY_PARTS);
    }
}
