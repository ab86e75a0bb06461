package se.nyhetsarkivet.intake.markup.xml.mending;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server wrote before an XML document that it made, such as a warning of PHP. */
public final class Prologue {

    /** The longest that is skipped. */
    private static final int LONGEST = 8 * 1024 - 100;

    private static final Pattern BEGINNING = Pattern.compile("(?:^|(?<=[\\r\\n>]))[ \\t]*"
            + "(?=<(?:\\?xml\\s|rss[\\s>]|feed\\s|rdf:RDF\\s|NewsML[\\s>]|newsMessage\\s|newsItem\\s))");

    private static final Pattern TAG = Pattern.compile("<(?![/a-zA-Z])|</?([a-zA-Z][\\w:.-]*)");
    private static final Set<String> OF_MESSAGES = Set.of(
            "a", "b", "br", "code", "div", "em", "font", "hr", "i", "p", "pre", "small", "span", "strong", "table",
            "td", "th", "tr");

    private Prologue() {}

    /** How many characters stand before the document; none if it begins with its first tag or is none. */
    public static int length(Characters source) {
        int first = source.afterSpace();
        int c = source.peek(first);
        if (c < 0 || c == '{' || c == '[') {
            return 0;
        }
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < LONGEST && source.peek(place) >= 0; place++) {
            text.append((char) source.peek(place));
        }
        return length(text.toString());
    }

    /** The same of the beginning of a text. */
    public static int length(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("<?xml") || start.startsWith("<!")) {
            return 0;
        }
        Matcher beginning = BEGINNING.matcher(text);
        return beginning.find() && isMessage(text.substring(0, beginning.start())) ? beginning.end() : 0;
    }

    private static boolean isMessage(String text) {
        return TAG.matcher(text)
                .results()
                .allMatch(tag -> tag.group(1) != null
                        && OF_MESSAGES.contains(tag.group(1).toLowerCase(Locale.ROOT)));
    }
}
