package se.nyhetsarkivet.web.item;

import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a text: an empty line, or a line that begins with a speech dash, begins a new one. */
final class Paragraphs {

    private static final Pattern BREAK = Pattern.compile("\\R\\s*\\R|\\R(?=\\s*[–—])");

    private Paragraphs() {}

    static List<String> of(String text) {
        return BREAK.splitAsStream(text)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
