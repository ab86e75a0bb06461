package se.nyhetsarkivet.intake.table.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell that is a formula for a text, as in {@code ="0012"}, which keeps spreadsheets from making a number or a date of it. */
final class Formulas {

    private static final Pattern TEXT = Pattern.compile("\\s*=\\s*[\"“”](.*)[\"“”]\\s*", Pattern.DOTALL);

    private Formulas() {}

    /** The text of such a formula; any other cell as it is. */
    static String plain(String cell) {
        Matcher formula = TEXT.matcher(cell);
        return cell.indexOf('=') >= 0 && formula.matches() ? formula.group(1).replace("\"\"", "\"") : cell;
    }
}
