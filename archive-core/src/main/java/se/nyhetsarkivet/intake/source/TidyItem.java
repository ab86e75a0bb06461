package se.nyhetsarkivet.intake.source;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.NewsItem;

/** Mends an item that came as one, as an {@link ItemDraft} mends what it gathers; all else in it stays as it is written. */
public final class TidyItem {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r\\u0085]]");

    private TidyItem() {}

    /**
     * Mends characters that were encoded twice, with a note, and leaves out control characters.
     *
     * @param item the item
     * @return the mended item; an equal one if there is nothing to mend
     */
    public static NewsItem of(NewsItem item) {
        NewsItem plain = with(item, text -> CONTROLS.matcher(text).replaceAll(""), item.extra());
        NewsItem mended = with(plain, DoubleEncoding::mended, plain.extra());
        if (mended.equals(plain)) {
            return plain;
        }
        SortedMap<String, String> extra = new TreeMap<>(plain.extra());
        extra.put(ItemDraft.NOTE, DoubleEncoding.REMARK);
        return with(mended, UnaryOperator.identity(), extra);
    }

    private static NewsItem with(NewsItem item, UnaryOperator<String> change, SortedMap<String, String> extra) {
        return new NewsItem(
                item.identifier(),
                change.apply(item.headline()),
                change.apply(item.lead()),
                change.apply(item.body()),
                item.published(),
                item.modified(),
                change.apply(item.publisher()),
                item.url(),
                changed(item.keywords(), change),
                changed(item.authors(), change),
                item.language(),
                extra);
    }

    private static List<String> changed(List<String> texts, UnaryOperator<String> change) {
        return texts.stream().map(change).toList();
    }
}
