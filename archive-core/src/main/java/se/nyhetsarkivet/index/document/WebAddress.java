package se.nyhetsarkivet.index.document;

import java.util.regex.Pattern;
import se.nyhetsarkivet.identity.Address;

/**
 * Makes web addresses comparable, however they were copied: what it was set in and punctuation at the end make no difference, nor does
 * what makes no difference to which {@link Address} it is, such as the scheme, {@code www.} or that it is the one for telephones.
 */
public final class WebAddress {

    /** A host without a scheme before it. */
    private static final Pattern HOST = Pattern.compile(
            "(?:[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+|localhost)(?::\\d+)?(?:[/?#].*)?", Pattern.DOTALL);

    /** What most addresses begin with, and no host. */
    private static final String USUAL = "https://";

    private static final String OPENING = "<([\"'\u201c\u201d\u00ab\u00bb";
    private static final String END = "/.,;:!?)]>\"'\u201c\u201d\u00ab\u00bb\u2026";

    private WebAddress() {}

    /**
     * What two copies of an address have in common.
     *
     * @param address the address as written
     * @return the same text for each way to write it
     */
    public static String key(String address) {
        String bare = withoutEnd(withoutOpening(address.strip()));
        boolean isHost = !bare.startsWith(USUAL) && HOST.matcher(bare).matches();
        String page = Address.of(isHost ? USUAL + bare : bare)
                .map(Address::comparable)
                .orElse(bare);
        int question = page.indexOf('?');
        return question < 0
                ? withoutEnd(page)
                : withoutEnd(page.substring(0, question)) + withoutEnd(page.substring(question));
    }

    private static String withoutOpening(String text) {
        int start = 0;
        while (start < text.length() && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && END.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
