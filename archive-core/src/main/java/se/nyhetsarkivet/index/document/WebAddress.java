package se.nyhetsarkivet.index.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes web addresses comparable, however they were copied: the scheme, {@code www.}, what it was set in, a slash or
 * punctuation at the end, the place within the page and what only tells where a reader came from make no difference, nor does the case of the host.
 */
public final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern WWW = Pattern.compile("^www\\.", Pattern.CASE_INSENSITIVE);
    private static final String OPENING = "<([\"'\u201c\u201d\u00ab\u00bb";
    private static final String END = "/.,;:!?)]>\"'\u201c\u201d\u00ab\u00bb\u2026";
    private static final Pattern ORIGIN = Pattern.compile("(?:utm_\\w+|fbclid|gclid|mc_cid|mc_eid)=.*");

    private WebAddress() {}

    /**
     * What two copies of an address have in common.
     *
     * @param address the address as written
     * @return the same text for each way to write it
     */
    public static String key(String address) {
        String bare = withoutOpening(address.strip());
        String plain = WWW.matcher(SCHEME.matcher(bare).replaceFirst("")).replaceFirst("");
        int fragment = plain.indexOf('#');
        String page = fragment < 0 ? plain : plain.substring(0, fragment);
        int question = page.indexOf('?');
        String path = question < 0 ? page : page.substring(0, question);
        String parameters = question < 0 ? "" : parameters(page.substring(question + 1));
        int slash = path.indexOf('/');
        int host = slash < 0 ? path.length() : slash;
        String whole = path.substring(0, host).toLowerCase(Locale.ROOT) + path.substring(host);
        return parameters.isEmpty() ? withoutEnd(whole) : withoutEnd(whole) + "?" + withoutEnd(parameters);
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

    private static String parameters(String written) {
        return Arrays.stream(written.split("&", -1))
                .filter(parameter -> !ORIGIN.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
    }
}
