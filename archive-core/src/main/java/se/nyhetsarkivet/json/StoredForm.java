package se.nyhetsarkivet.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;

/**
 * Checks whether an item will be the same when it is read again from the record or from an export. What is not must be refused
 * before it is stored. Safe for use by many threads.
 */
public final class StoredForm {

    /** The longest item, in bytes of its JSON: with what an export adds, a line stays within what an import takes. */
    public static final int MOST_BYTES = 16 * 1024 * 1024 - 4 * 1024;

    /** No character takes more bytes, as an escaped control character does. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 6;

    /** Room for the names of the fields. */
    private static final int FIELD_NAMES = 1_000;

    private StoredForm() {}

    /**
     * Refuses an item that would not be the same.
     *
     * @param item the item
     * @throws InvalidValueException if it is longer than {@value #MOST_BYTES} bytes, or an unknown key's value is not
     *     written as compact JSON is
     */
    public static void require(NewsItem item) {
        requireLength(item);
        if (item.extra().isEmpty()) {
            return;
        }
        NewsItem read = NewsArticleJson.read(NewsArticleJson.write(item));
        for (Map.Entry<String, String> extra : item.extra().entrySet()) {
            String written = read.extra().getOrDefault(extra.getKey(), "");
            if (!written.equals(extra.getValue())) {
                throw new InvalidValueException("the value of '" + extra.getKey() + "' is " + shown(extra.getValue())
                        + "; expected compact JSON" + (written.isEmpty() ? "" : ": " + shown(written)));
            }
        }
    }

    private static void requireLength(NewsItem item) {
        if (characters(item) < MOST_BYTES / MOST_BYTES_OF_A_CHARACTER) {
            return;
        }
        int bytes = NewsArticleJson.write(item).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new InvalidValueException(
                    "the item has " + bytes + " bytes; expected at most " + MOST_BYTES + " (16 MiB)");
        }
    }

    private static long characters(NewsItem item) {
        long sum = FIELD_NAMES;
        sum += item.identifier().length()
                + item.headline().length()
                + item.lead().length();
        sum += item.body().length() + item.publisher().length() + item.url().length();
        sum += item.language().length();
        for (String text : item.keywords()) {
            sum += text.length() + 1;
        }
        for (String text : item.authors()) {
            sum += text.length() + 1;
        }
        for (Map.Entry<String, String> extra : item.extra().entrySet()) {
            sum += extra.getKey().length() + extra.getValue().length() + 2;
        }
        return sum;
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
