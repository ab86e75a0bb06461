package se.nyhetsarkivet.web.item.text;

import java.util.List;
import se.nyhetsarkivet.item.NewsItem;

/**
 * The keywords of an item as a page shows them. Some items have more than anybody reads; all of them are in the item's JSON.
 *
 * @param first the first ones
 * @param more how many others there are
 */
public record ShownKeywords(List<String> first, int more) {

    private static final int MOST = 100;

    public static ShownKeywords of(NewsItem item) {
        List<String> all = item.keywords();
        int shown = Math.min(MOST, all.size());
        return new ShownKeywords(List.copyOf(all.subList(0, shown)), all.size() - shown);
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }
}
