package se.nyhetsarkivet.web.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a table that a spreadsheet opens. A value that a spreadsheet would take for a formula gets an apostrophe before it, so that
 * it is read as text.
 */
public final class SafeCsv {

    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private SafeCsv() {}

    /**
     * A line, without its end.
     *
     * @param values the values
     * @param separator what stands between them
     * @return the line
     */
    public static String line(List<String> values, char separator) {
        return values.stream()
                .map(value -> cell(value, separator))
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    private static String cell(String value, char separator) {
        String safe = !value.isEmpty() && BEGINS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
