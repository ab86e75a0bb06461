package se.nyhetsarkivet.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.nyhetsarkivet.intake.draft.TextTails;
import se.nyhetsarkivet.intake.lines.DateLine;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.table.column.Columns;
import se.nyhetsarkivet.intake.table.column.Content;
import se.nyhetsarkivet.intake.table.column.DateColumns;
import se.nyhetsarkivet.intake.table.column.Meaning;
import se.nyhetsarkivet.intake.table.row.Backslashes;
import se.nyhetsarkivet.intake.table.row.Rows;
import se.nyhetsarkivet.intake.table.row.TextLines;

/**
 * The first rows of a table, as some delimiter cuts them.
 *
 * @param delimiter the delimiter
 * @param backslashes whether backslashes stand before quotation marks within cells
 * @param rowsBefore how many rows come before those of the table: one that only names the delimiter, as Excel writes it, and
 *     what was written above the table
 * @param newsAbove whether what is written above the table has a date with which a press page begins an item
 * @param rows the first rows, without blank ones
 */
record Sample(char delimiter, boolean backslashes, int rowsBefore, boolean newsAbove, List<List<String>> rows) {

    private static final String DELIMITERS = ";\t,|";
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?i)\"?sep=(.)\"?(?=\\R)");
    private static final int ROWS = 50;
    private static final int MOST_ABOVE = 30;
    private static final int LONGEST_NAME = 60;
    private static final double MOSTLY = 0.8;

    Sample {
        rows = List.copyOf(rows);
    }

    /** Cuts the beginning of a text by the delimiter that makes most sense. */
    static Sample of(String text, ReadOptions options) {
        Matcher announcement = ANNOUNCEMENT.matcher(text);
        boolean announced = announcement.lookingAt();
        Set<String> told =
                options.columns().keySet().stream().map(Meaning::plain).collect(Collectors.toSet());
        Optional<Character> known = options.delimiter();
        if (known.isEmpty() && announced) {
            known = Optional.of(announcement.group(1).charAt(0));
        }
        if (known.isPresent()) {
            return cut(text, known.get(), announced, told);
        }
        Sample best = cut(text, DELIMITERS.charAt(0), false, told);
        for (char delimiter : DELIMITERS.substring(1).toCharArray()) {
            Sample other = cut(text, delimiter, false, told);
            best = other.sense() > best.sense() ? other : best;
        }
        return best;
    }

    private static Sample cut(String text, char delimiter, boolean announced, Set<String> told) {
        Cut plain = Cut.of(text, delimiter, announced, false);
        Cut cut = plain;
        if (Backslashes.mayBeIn(text)) {
            Cut escaped = Cut.of(text, delimiter, announced, true);
            cut = escaped.defects() < plain.defects() ? escaped : plain;
        }
        int above = rowsAbove(cut.rows(), told);
        return new Sample(
                delimiter,
                cut.backslashes(),
                above + (announced ? 1 : 0),
                cut.rows().subList(0, above).stream().anyMatch(Sample::beginsNews),
                cut.rows().subList(above, cut.rows().size()));
    }

    /** Rows as they are cut. */
    private record Cut(List<List<String>> rows, boolean backslashes, int defects) {

        static Cut of(String text, char delimiter, boolean announced, boolean backslashes) {
            TextLines lines = new TextLines(new StringReader(text));
            List<List<String>> rows = new ArrayList<>();
            int defects = 0;
            try {
                if (announced) {
                    lines.next();
                }
                Rows source = new Rows(lines, delimiter, backslashes);
                for (Optional<Rows.Row> row = source.next();
                        row.isPresent() && rows.size() < ROWS;
                        row = source.next()) {
                    if (!row.get().defect().isEmpty()) {
                        defects++;
                        source.goOnBehind(row.get(), cells -> cells.size() > 1);
                    } else if (!row.get().isBlank()) {
                        rows.add(row.get().cells());
                    }
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Cut(List.copyOf(rows), backslashes, defects);
        }
    }

    /** How many rows are written above the one with the names, or above those that have cells. */
    private static int rowsAbove(List<List<String>> rows, Set<String> told) {
        int most = Math.min(rows.size(), MOST_ABOVE);
        for (int i = 0; i < most; i++) {
            List<String> row = rows.get(i);
            if (row.stream().anyMatch(cell -> told.contains(Meaning.plain(cell))) || isHeader(row)) {
                return i;
            }
        }
        int first = 0;
        while (first < most - 1 && filled(rows.get(first)) < 2) {
            first++;
        }
        return first < most && filled(rows.get(first)) > 1 ? first : 0;
    }

    /** A list of news, in which a link to read more stands behind each. */
    private boolean linkOn() {
        return rows.stream()
                .filter(row -> filled(row) > 1)
                .allMatch(row -> row.stream()
                        .anyMatch(cell -> !cell.isBlank()
                                && TextTails.withoutLink(cell.strip()).isEmpty()));
    }

    private static boolean beginsNews(List<String> row) {
        return row.stream()
                .map(DateLine::plain)
                .anyMatch(cell -> DateLine.of(cell, false).isPresent());
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    static boolean isHeader(List<String> row) {
        Columns named = Columns.named(row, Map.of());
        return filled(row) > 1
                && mayBeNames(row)
                && named.haveText()
                && (named.have(Meaning.PUBLISHED) || named.understood() > 1);
    }

    /** Whether a row behind the header has cells and its date where the header says, however many cells it lacks. */
    private boolean haveDates(Columns named) {
        DateColumns dates = DateColumns.of(named, rows);
        return rows.stream().skip(1).anyMatch(row -> filled(row) > 1 && dates.exist() && dates.areReadable(row));
    }

    /** How much speaks for the delimiter: names that are known, then columns that are the same in all rows. */
    private double sense() {
        if (rows.isEmpty() || rows.getFirst().size() < 2) {
            return 0;
        }
        long understood = Columns.named(rows.getFirst(), Map.of()).understood();
        return (looksLikeHeader() ? understood * 10 : 0)
                + consistency() * 5
                + Math.min(rows.getFirst().size(), 20) / 20.0;
    }

    /** The share of rows that have as many cells as the first one. */
    private double consistency() {
        int width = rows.getFirst().size();
        return (double) rows.stream().filter(row -> row.size() == width).count() / rows.size();
    }

    /** Whether the first row may be names: short, and neither dates nor addresses. */
    boolean looksLikeHeader() {
        return mayBeNames(rows.getFirst());
    }

    private static boolean mayBeNames(List<String> row) {
        return row.stream()
                .allMatch(cell -> cell.length() <= LONGEST_NAME && !Content.isDate(cell) && !Content.isAddress(cell));
    }

    /** Whether this is a table at all rather than prose with commas, or a press page with bars behind some of its dates. */
    boolean isTable() {
        if (rows.isEmpty() || rows.getFirst().size() < 2) {
            return false;
        }
        Columns named = Columns.named(rows.getFirst(), Map.of());
        if (looksLikeHeader() && named.haveText() && (named.have(Meaning.PUBLISHED) || named.understood() > 1)) {
            return rows.size() == 1 || consistency() >= 0.5 || haveDates(named);
        }
        List<List<String>> behindFirst = rows.subList(1, rows.size());
        return rows.size() > 1
                && !newsAbove
                && !linkOn()
                && consistency() >= MOSTLY
                && !Content.dateColumns(behindFirst).isEmpty();
    }
}
