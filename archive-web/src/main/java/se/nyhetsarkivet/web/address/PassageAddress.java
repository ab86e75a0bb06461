package se.nyhetsarkivet.web.address;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.quotation.QuoteCheck.Place;

/** The address of a passage in the page of its item, where a search for its words marks it. */
public final class PassageAddress {

    /** A query may have a hundred words; so few are enough to see where a long passage begins. */
    private static final int MOST_WORDS = 60;

    private PassageAddress() {}

    /**
     * The address of a passage.
     *
     * @param place the passage
     * @return the path with its parameters; with the revision if the passage was removed
     */
    public static String of(Place place) {
        NewsItem item = place.revision().item();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of('"' + words(place) + '"'));
        if (place.removedIn().isPresent()) {
            parameters.put("revision", List.of(String.valueOf(place.revision().number())));
        }
        return ItemAddress.of(place.revision().id(), item.headline()).path() + SearchParameters.query(parameters);
    }

    /** What of the passage stands in the text where it begins; a search for words side by side looks in one text. */
    private static String words(Place place) {
        NewsItem item = place.revision().item();
        int length = switch (place.part()) {
            case HEADLINE -> item.headline().length();
            case LEAD -> item.lead().length();
            case BODY -> item.body().length();
        };
        String passage = place.passage().substring(0, Math.min(place.passage().length(), length - place.start()));
        String[] words = passage.replaceAll("[\"\u201c\u201d\u201e\u00ab\u00bb]", " ")
                .strip()
                .split("[\\s\\p{Z}]+", MOST_WORDS + 1);
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, MOST_WORDS)));
    }
}
