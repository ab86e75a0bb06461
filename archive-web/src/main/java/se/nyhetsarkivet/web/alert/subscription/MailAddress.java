package se.nyhetsarkivet.web.alert.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address for mail, as people have them: letters of ASCII, no comments, no quoted names, and nothing that could end a line of a mail's
 * head.
 *
 * @param text the address
 */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.[A-Za-z][A-Za-z0-9-]+");

    /**
     * Reads an address.
     *
     * @param typed what was typed
     * @return the address, its domain in small letters; empty if it is none
     */
    public static Optional<MailAddress> read(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (text.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        return LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches()
                ? Optional.of(new MailAddress(local + "@" + domain.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * What counts as one address where alerts are limited: without regard to case, and without what stands behind a plus sign.
     *
     * @return the key
     */
    public String key() {
        String plain = text.toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        int plus = plain.indexOf('+');
        return plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain;
    }
}
