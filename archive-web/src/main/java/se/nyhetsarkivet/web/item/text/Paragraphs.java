package se.nyhetsarkivet.web.item.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.Snippet.Range;

/**
 * The paragraphs of a text: an empty line, or a line that begins with a speech dash, begins a new one. Number signs mark a
 * heading, as texts have it that were taken from web pages.
 */
public final class Paragraphs {

    private static final Pattern BREAK = Pattern.compile("\\R\\s*\\R|\\R(?=\\s*[–—])");

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(?<text>\\S.*)");

    private Paragraphs() {}

    public static boolean isHeading(String paragraph) {
        return HEADING.matcher(paragraph).matches();
    }

    public static String heading(String paragraph) {
        return HEADING.matcher(paragraph).replaceFirst("${text}");
    }

    /** A heading without its number signs, the matches where they were. */
    static Snippet heading(Snippet paragraph) {
        int start = paragraph.text().length() - heading(paragraph.text()).length();
        return part(paragraph, start, paragraph.text().length());
    }

    public static List<String> of(String text) {
        return of(new Snippet(text, List.of())).stream().map(Snippet::text).toList();
    }

    /** The paragraphs, each with its own matches. */
    static List<Snippet> of(Snippet text) {
        List<Snippet> paragraphs = new ArrayList<>();
        Matcher next = BREAK.matcher(text.text());
        int start = 0;
        while (next.find()) {
            addPart(text, start, next.start(), paragraphs);
            start = next.end();
        }
        addPart(text, start, text.text().length(), paragraphs);
        return paragraphs;
    }

    private static void addPart(Snippet text, int from, int to, List<Snippet> paragraphs) {
        String part = text.text().substring(from, to);
        int start = from + part.length() - part.stripLeading().length();
        int end = from + part.stripTrailing().length();
        if (start < end) {
            paragraphs.add(part(text, start, end));
        }
    }

    static Snippet part(Snippet text, int from, int to) {
        List<Range> matches = text.matches().stream()
                .filter(match -> match.start() < to && match.end() > from)
                .map(match -> new Range(Math.max(match.start(), from) - from, Math.min(match.end(), to) - from))
                .toList();
        return new Snippet(text.text().substring(from, to), matches);
    }
}
