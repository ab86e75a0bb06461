package se.nyhetsarkivet.intake.table;

import java.util.List;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.table.column.Content;

/**
 * The rows that programs and people write around the items of a table, which are left out without a rejection: lines that rule it off,
 * sums, what a database says of the number of rows, and the source named in the foot. A row is one of these only if it has no
 * date, and no cell that could be of news: each is empty or has marks alone, and one may have the words of a sum, with numbers
 * in the other cells. A row of numbers alone, and any other word, may be news.
 */
final class RowsWithoutNews {

    private static final String COUNTED =
            "(?:nyheter|poster|rader|artiklar|inlägg|stycken|st|items|rows|records|articles|posts)";
    private static final String NUMBER = "[-+]?\\d[\\d \\u00a0.,]*";
    private static final Pattern SUM =
            Pattern.compile("(?iu)(?:(?:summa|totalsumma|delsumma|totalt|total|sum|subtotal|grand total"
                    + "|antal|count)(?: antal)?(?: " + COUNTED + ")?)\\s*:?\\s*(?:" + NUMBER + ")?(?:\\s*" + COUNTED
                    + ")?\\.?");
    private static final Pattern SAID_BY_DATABASE = Pattern.compile(
            "(?i)\\(?\\d+ (?:rows?|rad(?:er)?|records?)(?: (?:affected|selected|returned|in set|påverkades))?\\)?\\.?(?: \\(\\d+[.,]\\d+ sec\\))?");
    private static final Pattern NUMBER_ALONE = Pattern.compile(NUMBER);
    private static final Pattern SOURCE = Pattern.compile("(?iu)(?:källa|källor|source|sources)\\s*:\\s*\\S.{0,150}");

    private RowsWithoutNews() {}

    /**
     * Whether a row is one of them.
     *
     * @param cells its cells
     * @param behindBlank whether a blank row stands before it: a source named without one may be the last line of a text
     */
    static boolean include(List<String> cells, boolean behindBlank) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(RowsWithoutNews::hasWords)
                .toList();
        if (filled.isEmpty()) {
            return true;
        }
        String first = filled.getFirst();
        if (filled.size() == 1
                && (SAID_BY_DATABASE.matcher(first).matches()
                        || (behindBlank && SOURCE.matcher(first).matches()))) {
            return true;
        }
        return SUM.matcher(first).matches()
                && filled.stream()
                        .skip(1)
                        .allMatch(cell -> NUMBER_ALONE.matcher(cell).matches() && !Content.isDate(cell));
    }

    private static boolean hasWords(String cell) {
        return cell.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == TextEncoding.UNREADABLE);
    }
}
