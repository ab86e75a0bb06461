package se.nyhetsarkivet.intake.table.column;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import se.nyhetsarkivet.intake.markup.html.HtmlText;

/** The plain text of a cell, which may hold HTML. */
public final class CellText {

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr"
                    + "|td|th|img|blockquote|article|section|html|body|font|figure|sup|sub|hr|pre)(?:\\s[^<>]*|\\s*/)?>");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(?:p|br|div|ul|ol|li|h[1-6]|table|blockquote|article|section|hr)\\b");
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}\\d?|#\\d{2,7}|#x[0-9a-fA-F]{2,6});");

    /** How databases write that a cell has no value. */
    private static final Set<String> NOTHING = Set.of("\\N", "NULL");

    private CellText() {}

    public static String of(String cell) {
        if (NOTHING.contains(cell.strip())) {
            return "";
        }
        if (TAG.matcher(cell).find()) {
            // Without markup for paragraphs, the line ends of the cell are its paragraphs.
            return BLOCK.matcher(cell).find()
                    ? HtmlText.of(cell)
                    : cell.lines().map(HtmlText::of).collect(Collectors.joining("\n"));
        }
        return ENTITY.matcher(cell).find() ? Parser.unescapeEntities(cell, false) : cell;
    }
}
