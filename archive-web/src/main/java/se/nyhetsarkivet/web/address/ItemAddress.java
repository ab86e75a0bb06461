package se.nyhetsarkivet.web.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemId;

/**
 * The address of an item's page: {@code /nyhet/}, its id, and its headline in small letters for those who read addresses.
 * The id alone decides which item it is, so that an address goes on working when a headline is changed.
 *
 * @param id the item
 * @param slug the headline as {@code a} to {@code z}, digits and hyphens; may be empty
 */
public record ItemAddress(ItemId id, String slug) {

    private static final String START = "nyhet/";
    private static final int LONGEST_SLUG = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z0-9]+");

    /**
     * The address of an item with a headline.
     *
     * @param id the item
     * @param headline its headline, or an empty text for the shortest address
     * @return the address
     */
    public static ItemAddress of(ItemId id, String headline) {
        return new ItemAddress(id, slug(headline));
    }

    /**
     * Reads the path of a page.
     *
     * @param path the path without its first slash
     * @return the address, or empty if it is none of an item
     */
    public static Optional<ItemAddress> read(String path) {
        if (!isItemPath(path)) {
            return Optional.empty();
        }
        String named = path.substring(START.length());
        int slash = named.indexOf('/');
        try {
            return Optional.of(
                    slash < 0
                            ? new ItemAddress(new ItemId(named), "")
                            : new ItemAddress(new ItemId(named.substring(0, slash)), named.substring(slash + 1)));
        } catch (InvalidValueException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * Whether a path is where items are, also if what it names is no item's id.
     *
     * @param path the path without its first slash
     * @return true if nothing else can be there
     */
    public static boolean isItemPath(String path) {
        return path.startsWith(START);
    }

    /**
     * The path of the page.
     *
     * @return for example {@code /nyhet/nvg61wg3s1c5kqb3/farjan-gar-igen}
     */
    public String path() {
        return "/" + START + id + (slug.isEmpty() ? "" : "/" + slug);
    }

    private static String slug(String headline) {
        String letters = MARKS.matcher(Normalizer.normalize(headline, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ß", "ss");
        String slug = trimmed(OTHER_THAN_LETTERS.matcher(letters).replaceAll("-"));
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        int lastWord = slug.lastIndexOf('-', LONGEST_SLUG);
        return slug.substring(0, lastWord > 0 ? lastWord : LONGEST_SLUG);
    }

    private static String trimmed(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return start < end ? slug.substring(start, end) : "";
    }
}
