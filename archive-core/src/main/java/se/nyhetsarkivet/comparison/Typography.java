package se.nyhetsarkivet.comparison;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a text says, however it is set: one kind of quotation mark, dash and space, and no places where a word may be divided. */
final class Typography {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern DOUBLE_QUOTES =
            Pattern.compile("[\\u201c-\\u201f\\u00ab\\u00bb\\u2033\\u300c\\u300d]|''");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\\u2018-\\u201b\\u2032\\u2039\\u203a\\u00b4`]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\h\\u0085\\u2028\\u2029]+");

    /** Swedish sets a space between thousands, or none. */
    private static final Pattern SPACE_IN_NUMBER = Pattern.compile("(?<=\\p{Nd}) (?=\\p{Nd}{3}(?!\\p{Nd}))");

    private Typography() {}

    static String plain(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        plain = DASHES.matcher(plain).replaceAll("-");
        plain = SINGLE_QUOTES.matcher(plain).replaceAll("'");
        plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
        plain = SPACES.matcher(plain.replace("…", "...")).replaceAll(" ").strip();
        return SPACE_IN_NUMBER.matcher(plain).replaceAll("");
    }
}
