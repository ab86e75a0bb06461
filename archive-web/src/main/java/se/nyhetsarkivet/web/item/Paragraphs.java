package se.nyhetsarkivet.web.item;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a text: an empty line, or a line that begins with a speech dash, begins a new one. Number signs mark a
 * heading, as texts have it that were taken from web pages.
 */
final class Paragraphs {

    private static final Pattern BREAK = Pattern.compile("\\R\\s*\\R|\\R(?=\\s*[–—])");

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(?<text>\\S.*)");

    private Paragraphs() {}

    static boolean isHeading(String paragraph) {
        return HEADING.matcher(paragraph).matches();
    }

    static String heading(String paragraph) {
        return HEADING.matcher(paragraph).replaceFirst("${text}");
    }

    static List<String> of(String text) {
        return BREAK.splitAsStream(text)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
