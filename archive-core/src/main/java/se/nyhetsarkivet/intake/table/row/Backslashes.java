package se.nyhetsarkivet.intake.table.row;

import java.util.regex.Pattern;

/** The way of databases to write a quotation mark within a quoted cell: behind a backslash, as in {@code "Hon sa \"nej\""}. */
public final class Backslashes {

    private static final Pattern ESCAPED_QUOTE = Pattern.compile("[^\"\\\\]\\\\\"(?=[^\\r\\n])");
    private static final char QUOTE = '"';
    private static final char ESCAPE = '\\';

    private Backslashes() {}

    /** Whether a text may be written so. */
    public static boolean mayBeIn(String text) {
        return ESCAPED_QUOTE.matcher(text).find();
    }

    /** A row with its quotation marks doubled instead, and with the line ends that it only names. */
    static String replaced(String row) {
        StringBuilder plain = new StringBuilder(row.length());
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            boolean escapes = quoted && c == ESCAPE && i + 1 < row.length();
            if (escapes) {
                i++;
                plain.append(meaning(row.charAt(i)));
            } else {
                quoted ^= c == QUOTE;
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String meaning(char escaped) {
        return switch (escaped) {
            case QUOTE -> "\"\"";
            case 'n' -> "\n";
            case 'r' -> "";
            case 't' -> "\t";
            case '0' -> "";
            default -> String.valueOf(escaped);
        };
    }
}
