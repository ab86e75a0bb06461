package se.nyhetsarkivet.curation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the file of publishers. A backslash before a character takes its meaning away, so that a name may have {@code =} in it or begin
 * with {@code #}.
 *
 * @param number its number, from 1
 * @param text the line as it is written
 * @param names its names, each once; none for an empty line or a comment
 */
public record PublisherLine(int number, String text, List<String> names) {

    private static final char ESCAPE = '\\';

    /** Some editors write it first to tell the encoding. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Copies the list. */
    public PublisherLine {
        names = List.copyOf(names);
    }

    /**
     * The lines of a text.
     *
     * @param text the text of the file
     * @return its lines
     */
    public static List<PublisherLine> all(String text) {
        List<PublisherLine> lines = new ArrayList<>();
        text.replace(BYTE_ORDER_MARK, "").lines().forEach(line -> lines.add(of(lines.size() + 1, line)));
        return lines;
    }

    private static PublisherLine of(int number, String text) {
        String line = text.strip();
        return new PublisherLine(number, text, line.isEmpty() || line.startsWith("#") ? List.of() : names(line));
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == ESCAPE && at + 1 < line.length()) {
                at++;
                name.append(line.charAt(at));
            } else if (c == '=') {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names.stream().map(PublisherLine::clean).distinct().toList();
    }

    /**
     * A name as the archive keeps those of publishers.
     *
     * @param name the name
     * @return the name without spaces around it, in Unicode's composed form
     */
    public static String clean(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    /**
     * Writes names as a line.
     *
     * @param names the names, the chosen one first
     * @return the line, without its end
     */
    public static String write(List<String> names) {
        return names.stream().map(PublisherLine::escaped).collect(Collectors.joining(" = "));
    }

    private static String escaped(String name) {
        String escaped = name.replace("\\", "\\\\").replace("=", "\\=");
        return escaped.startsWith("#") ? ESCAPE + escaped : escaped;
    }
}
