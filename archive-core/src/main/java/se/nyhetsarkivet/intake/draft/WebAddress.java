package se.nyhetsarkivet.intake.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses as sources write them. */
public final class WebAddress {

    /** What is written where there is none. */
    private static final Set<String> NONE = Set.of(
            "n/a",
            "na",
            "-",
            "–",
            "—",
            "#",
            "null",
            "none",
            "nil",
            "saknas",
            "undefined",
            "\\n",
            "http://",
            "https://");

    private static final Pattern NO_PAGE = Pattern.compile(
            "(?:javascript|vbscript|data|about|blob):.*|#(?:n/a|ref!|value!|name\\?|saknas!|referens!|namn\\?|värdefel!).*",
            Pattern.DOTALL);
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("www\\.[^\\s/.]+\\.\\S+", Pattern.DOTALL);

    private WebAddress() {}

    /**
     * The address that a text is.
     *
     * @param text the text
     * @return the address, with the scheme that a name beginning with {@code www.} lacks; the empty string if the text stands for no
     *     address, or for one that leads to no page
     */
    public static String of(String text) {
        String address = text.strip();
        String small = address.toLowerCase(Locale.ROOT);
        if (NONE.contains(small) || NO_PAGE.matcher(small).matches()) {
            return "";
        }
        return WITHOUT_SCHEME.matcher(small).matches() ? "https://" + address : address;
    }
}
