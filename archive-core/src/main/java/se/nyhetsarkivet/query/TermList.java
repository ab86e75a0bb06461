package se.nyhetsarkivet.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A list of terms as it is pasted or read from a file: one a line, or the first column of a table.
 *
 * @param terms the different terms, in the order of the list
 * @param duplicates those that the list has more than once; the case of letters and the kind of spaces make no difference
 */
public record TermList(List<String> terms, List<String> duplicates) {

    /** Copies the lists. */
    public TermList {
        terms = List.copyOf(terms);
        duplicates = List.copyOf(duplicates);
    }

    /** What ends the first column beside a tab and a semicolon. */
    public enum Table {
        /** Nothing else: a comma belongs to the term, as in {@code Berg, Anna}. */
        PLAIN,
        /** A comma, if no line has a tab or a semicolon. */
        CSV
    }

    /**
     * Reads a list. A first column in quotation marks goes up to their end, and two in a row are one.
     *
     * @param text the text, with or without a byte order mark
     * @param table what the text is
     * @return its terms without those that are blank
     */
    public static TermList read(String text, Table table) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        boolean commas = table == Table.CSV && plain.indexOf(';') < 0 && plain.indexOf('\t') < 0;
        return of(plain.lines().map(line -> first(line.strip(), commas)).toList());
    }

    /**
     * Reads terms that are separate already.
     *
     * @param given the terms
     * @return the different ones
     */
    public static TermList of(List<String> given) {
        Map<String, String> different = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (String each : given) {
            String term = each.replaceAll("[\\s\\p{Z}]+", " ").strip();
            if (!term.isEmpty() && different.putIfAbsent(term.toLowerCase(Locale.ROOT), term) != null) {
                repeated.add(different.getOrDefault(term.toLowerCase(Locale.ROOT), term));
            }
        }
        return new TermList(new ArrayList<>(different.values()), new ArrayList<>(repeated));
    }

    private static String first(String line, boolean commas) {
        if (line.startsWith("\"") && line.indexOf('"', 1) > 0) {
            return quoted(line);
        }
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\t' || character == ';' || (commas && character == ',')) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static String quoted(String line) {
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            boolean mark = line.charAt(i) == '"';
            if (mark && (i + 1 == line.length() || line.charAt(i + 1) != '"')) {
                break;
            }
            i += mark ? 1 : 0;
            value.append(line.charAt(i));
        }
        return value.toString();
    }
}
