package se.nyhetsarkivet.intake.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.source.PlainText;

/** Tells the headline from the name of the site in a page's title. */
final class Titles {

    private static final Pattern LAST_PART = Pattern.compile("(.+)\\s+[|–—·:»-]{1,2}\\s+([^|–—·»]{2,80})");
    private static final int WORDS_OF_A_NAME = 5;

    private Titles() {}

    /** The headline in a title, by the largest heading on the page and the name of the site, of which each may be empty. */
    static String headline(String title, String heading, String site) {
        String text = PlainText.oneLine(title);
        String known = PlainText.oneLine(heading);
        if (!known.isEmpty() && text.toLowerCase(Locale.ROOT).startsWith(known.toLowerCase(Locale.ROOT))) {
            return known;
        }
        Matcher parts = LAST_PART.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        boolean isSite = parts.group(2).equalsIgnoreCase(site.strip());
        boolean looksLikeSite = site.isBlank() && parts.group(2).split(" ", -1).length <= WORDS_OF_A_NAME;
        return isSite || looksLikeSite ? parts.group(1).strip() : text;
    }

    /** The name of the site in a title that begins with the page's heading, or the empty string. */
    static String site(String title, String heading) {
        String text = PlainText.oneLine(title);
        String known = PlainText.oneLine(heading);
        Matcher parts = LAST_PART.matcher(text);
        boolean found =
                !known.isEmpty() && parts.matches() && parts.group(1).strip().equalsIgnoreCase(known);
        return found && parts.group(2).split(" ", -1).length <= WORDS_OF_A_NAME
                ? parts.group(2).strip()
                : "";
    }
}
