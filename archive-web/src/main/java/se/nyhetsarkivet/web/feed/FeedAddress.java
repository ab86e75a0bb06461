package se.nyhetsarkivet.web.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.feed.format.FeedFormat;
import se.nyhetsarkivet.web.text.Texts;

/**
 * The addresses of feeds.
 *
 * @param base where the application is reached, without a slash at the end
 * @param format the form of the feed
 * @param locale the language of what is not an item's text
 */
record FeedAddress(String base, FeedFormat format, Locale locale) {

    private static final String SEARCHES = "/feed.";

    /** The feed of a search. */
    String of(SearchRequest search) {
        return of(SEARCHES, SearchParameters.write(search));
    }

    /** The feed of what was edited; without a size, since that is no part of what is followed. */
    String of(RecordedEdits.Request request) {
        return of("/" + EditParameters.PATH + ".", EditParameters.write(request));
    }

    private String of(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        if (locale.getLanguage().equals(Texts.ENGLISH.getLanguage())) {
            all.put("language", List.of(locale.getLanguage()));
        }
        return base + path + format.extension() + SearchParameters.query(all);
    }
}
