package se.nyhetsarkivet.intake.draft;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.encoding.DoubleEncoding;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** Mends an item that came as one, as an {@link ItemDraft} mends what it gathers; all else in it stays as it is written. */
public final class TidyItem {

    private TidyItem() {}

    /**
     * Mends characters that were encoded twice, with a note, and leaves out control characters.
     *
     * @param item the item
     * @return the mended item; an equal one if there is nothing to mend
     */
    public static NewsItem of(NewsItem item) {
        NewsItem plain = mended(item, TidyItem::withoutControls);
        NewsItem mended = mended(plain, DoubleEncoding::mended);
        if (mended.equals(plain)) {
            return plain;
        }
        return with(mended, UnaryOperator.identity(), noted(plain, DoubleEncoding.REMARK));
    }

    /** The same item if there is nothing to change, as in most: to make one takes longer than to look. */
    private static NewsItem mended(NewsItem item, UnaryOperator<String> change) {
        Stream<String> texts = Stream.of(item.headline(), item.lead(), item.body(), item.publisher());
        boolean same = Stream.of(texts, item.keywords().stream(), item.authors().stream())
                .flatMap(each -> each)
                .allMatch(text -> change.apply(text).equals(text));
        return same ? item : with(item, change, item.extra());
    }

    /**
     * Adds what else a source says where it states two dates in one value: when the item was changed, and a note.
     *
     * @param item the item
     * @param written the two dates as the source writes them, or the empty string
     * @return the item, unchanged if there are not two dates
     */
    public static NewsItem withTwoDates(NewsItem item, String written) {
        return SourceDates.findTwo(written)
                .map(two -> with(
                        item,
                        item.modified().or(two::modified),
                        UnaryOperator.identity(),
                        noted(item, two.remark(written))))
                .orElse(item);
    }

    private static SortedMap<String, String> noted(NewsItem item, String remark) {
        SortedMap<String, String> extra = new TreeMap<>(item.extra());
        String json = JsonMapper.shared().writeValueAsString(remark);
        extra.merge(
                ItemDraft.NOTE, json, (one, other) -> one.substring(0, one.length() - 1) + "; " + other.substring(1));
        return extra;
    }

    private static NewsItem with(NewsItem item, UnaryOperator<String> change, SortedMap<String, String> extra) {
        return with(item, item.modified(), change, extra);
    }

    private static NewsItem with(
            NewsItem item,
            Optional<PartialDate> modified,
            UnaryOperator<String> change,
            SortedMap<String, String> extra) {
        return new NewsItem(
                item.identifier(),
                change.apply(item.headline()),
                change.apply(item.lead()),
                change.apply(item.body()),
                item.published(),
                modified,
                change.apply(item.publisher()),
                item.url(),
                changed(item.keywords(), change),
                changed(item.authors(), change),
                item.language(),
                extra);
    }

    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(text.length());
                text.chars().filter(c -> !isControl(c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r' && c != '\u0085';
    }

    private static List<String> changed(List<String> texts, UnaryOperator<String> change) {
        return texts.stream().map(change).toList();
    }
}
