package se.nyhetsarkivet.web.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;

/** A search in words, with all its filters. */
public final class SearchWords {

    private SearchWords() {}

    /**
     * Says a search in one line.
     *
     * @param search the search
     * @param texts the reader's texts
     * @return for example {@code ”avgift”, avsändare Tullverket, från 2018}
     */
    public static String of(SearchRequest search, ReaderTexts texts) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> each :
                SearchParameters.write(search).entrySet()) {
            String value = String.join(", ", each.getValue()).replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
            switch (each.getKey()) {
                case "q" -> parts.add(texts.text("alert.filter.q", value.strip()));
                case "earlier" -> parts.add(texts.text("alert.filter.earlier"));
                case "width" -> parts.add(texts.text("alert.filter.width." + value));
                case "from", "to", "publisher", "notPublisher", "keyword", "notKeyword", "year", "notYear", "asOf" ->
                    parts.add(texts.text("alert.filter." + each.getKey(), value));
                default -> {
                    // Order and page say nothing of what is found.
                }
            }
        }
        return parts.isEmpty() ? texts.text("alert.everything") : String.join(", ", parts);
    }
}
