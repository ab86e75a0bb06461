package se.nyhetsarkivet.intake.container.warc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The named values at the beginning of a WARC record or an HTTP message.
 *
 * @param values each first value by its name in lower case
 */
record HeaderLines(Map<String, String> values) {

    static final HeaderLines NONE = new HeaderLines(Map.of());

    HeaderLines {
        values = Map.copyOf(values);
    }

    /** Reads lines of name, colon and value; a line that begins with a space goes on with the value before it. */
    static HeaderLines of(List<String> lines) {
        Map<String, StringBuilder> values = new TreeMap<>();
        StringBuilder last = new StringBuilder();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                last.append(' ').append(line.strip());
            } else if (colon > 0) {
                last = new StringBuilder(line.substring(colon + 1).strip());
                values.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), last);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return new HeaderLines(texts);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A value in lower case, or the empty string. */
    String word(String name) {
        return value(name).orElse("").toLowerCase(Locale.ROOT);
    }
}
