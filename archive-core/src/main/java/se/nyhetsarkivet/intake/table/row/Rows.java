package se.nyhetsarkivet.intake.table.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.nyhetsarkivet.intake.table.row.Quotes.State;
import se.nyhetsarkivet.intake.table.row.TextLines.Line;

/**
 * Cuts lines into rows and rows into cells. A quotation mark that is not closed would make the rest of the text one cell;
 * therefore what is wrong with a row is held against its first line only, and the next row is looked for from there on.
 */
public final class Rows {

    private static final int LINES_AHEAD = 100;
    private static final int LONGEST_TOLD = 4000;
    private static final int CHARACTERS_AHEAD = 128 * 1024;

    private final TextLines lines;
    private final char delimiter;
    private final boolean backslashes;
    private final CsvReader.CsvReaderBuilder cells;

    public Rows(TextLines lines, char delimiter, boolean backslashes) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.backslashes = backslashes;
        this.cells = CsvReader.builder()
                .fieldSeparator(delimiter)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false);
    }

    /**
     * A row.
     *
     * @param lines the lines that it is written on, at least one
     * @param cells its cells, none if there is a defect
     * @param defect what is wrong with it, or the empty string
     */
    public record Row(List<Line> lines, List<String> cells, String defect) {

        public long line() {
            return lines.getFirst().number();
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line.text()));
            return text.toString();
        }

        public boolean isBlank() {
            return defect.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Lines that are no row.
     *
     * @param last the number of the last one
     * @param text the beginning of their text
     */
    public record Skipped(long last, String text) {}

    /** The next row, or empty at the end. */
    public Optional<Row> next() throws IOException {
        return next(Integer.MAX_VALUE, TextLines.MAX_CHARACTERS);
    }

    /** Gives a row back, so that it is the next one again. */
    public void giveBack(Row row) {
        lines.giveBack(row.lines());
    }

    /**
     * Goes on behind a damaged row at the next line where one begins that looks right.
     *
     * @param damaged the row; nothing that follows it must have been read
     * @param looksRight tells so from the cells
     * @return what was skipped, with the first line of the damaged row
     */
    public Skipped goOnBehind(Row damaged, Predicate<List<String>> looksRight) throws IOException {
        lines.giveBack(damaged.lines().subList(1, damaged.lines().size()));
        long last = damaged.line();
        StringBuilder text = new StringBuilder(damaged.lines().getFirst().text());
        while (true) {
            Optional<Row> row = next(LINES_AHEAD, CHARACTERS_AHEAD);
            if (row.isEmpty()) {
                return new Skipped(last, text.toString());
            }
            if (row.get().defect().isEmpty() && looksRight.test(row.get().cells())) {
                giveBack(row.get());
                return new Skipped(last, text.toString());
            }
            List<Line> taken = row.get().lines();
            last = row.get().line();
            if (text.length() < LONGEST_TOLD) {
                text.append(
                        taken.getFirst().text(),
                        0,
                        Math.min(LONGEST_TOLD, taken.getFirst().text().length()));
            }
            lines.giveBack(taken.subList(1, taken.size()));
        }
    }

    private Optional<Row> next(int maxLines, int maxCharacters) throws IOException {
        Quotes quotes = new Quotes(delimiter, backslashes);
        List<Line> taken = new ArrayList<>();
        int characters = 0;
        State state = State.OPEN;
        while (state == State.OPEN && taken.size() < maxLines) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            characters += line.get().text().length();
            boolean tooLong = line.get().tooLong() || characters > maxCharacters;
            if (tooLong && !taken.isEmpty()) {
                lines.giveBack(List.of(line.get()));
                break;
            }
            taken.add(line.get());
            if (tooLong) {
                return Optional.of(new Row(taken, List.of(), "the line is longer than 16 MiB"));
            }
            state = quotes.add(line.get().text());
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(row(List.copyOf(taken), state));
    }

    private Row row(List<Line> taken, State state) {
        return switch (state) {
            case CLOSED -> closed(taken);
            case OPEN -> new Row(taken, List.of(), "a quotation mark that begins a cell is never closed");
            case BROKEN ->
                new Row(
                        taken,
                        List.of(),
                        "text follows a closing quotation mark; expected a delimiter there, and every quotation mark"
                                + " within a quoted cell doubled");
        };
    }

    private Row closed(List<Line> taken) {
        Row row = new Row(taken, List.of(), "");
        try {
            String written = withoutLineEnd(row.text());
            String text = backslashes ? Backslashes.replaced(written) : written;
            List<String> cut = text.isEmpty() ? List.of() : cut(text);
            return new Row(taken, cut.stream().map(Formulas::plain).toList(), "");
        } catch (CsvParseException malformed) {
            return new Row(taken, List.of(), "the row cannot be cut into cells: " + malformed.getMessage());
        }
    }

    /** The cells; some programs put a row with two or more of them into quotation marks as if it were one. */
    private List<String> cut(String text) {
        List<String> cut = cells.ofSingleCsvRecord(text).getFields();
        String first = cut.isEmpty() ? "" : cut.getFirst();
        if (cut.size() > 1 || first.indexOf(delimiter) < 0) {
            return cut;
        }
        try {
            return cells.ofSingleCsvRecord(first).getFields();
        } catch (CsvParseException oneCell) {
            return cut;
        }
    }

    private static String withoutLineEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
