package se.nyhetsarkivet.intake.table.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.nyhetsarkivet.intake.date.SourceDates;

/** What columns seem to hold, judged from some rows. */
public final class Content {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern ONLY_MONTH_FIRST =
            Pattern.compile("\\s*(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01])/(?:\\d{4}|\\d{2})\\b.*", Pattern.DOTALL);
    private static final Pattern ONLY_DAY_FIRST =
            Pattern.compile("\\s*(?:1[3-9]|2\\d|3[01])/(?:0?[1-9]|1[0-2])/(?:\\d{4}|\\d{2})\\b.*", Pattern.DOTALL);
    private static final int YEARS_LENGTH = 4;
    private static final int LONG_TEXT = 150;

    private Content() {}

    public static boolean isDate(String cell) {
        return cell.strip().length() > YEARS_LENGTH && SourceDates.find(cell).isPresent();
    }

    public static boolean isAddress(String cell) {
        return ADDRESS.matcher(cell.strip()).matches();
    }

    /** The columns in which every cell that is not blank is a date, and at least one is. */
    public static List<Integer> dateColumns(List<List<String>> rows) {
        return columns(rows).filter(column -> all(rows, column, true)).boxed().toList();
    }

    /** Whether the dates of a column are only dates if the month stands before the day, as in the United States. */
    static boolean isMonthFirst(List<List<String>> rows, Columns columns) {
        List<String> dates = rows.stream()
                .map(cells -> columns.cell(Meaning.PUBLISHED, cells))
                .toList();
        return dates.stream().anyMatch(date -> ONLY_MONTH_FIRST.matcher(date).matches())
                && dates.stream().noneMatch(date -> ONLY_DAY_FIRST.matcher(date).matches());
    }

    /** Understands columns without names, if there is only one way to. */
    public static Optional<Columns> understand(List<List<String>> rows) {
        int count = rows.getFirst().size();
        List<String> names =
                IntStream.rangeClosed(1, count).mapToObj(i -> "column " + i).toList();
        Columns columns = new Columns(names, java.util.Collections.nCopies(count, Optional.empty()));
        List<Integer> dates = dateColumns(rows);
        List<Integer> addresses =
                columns(rows).filter(column -> all(rows, column, false)).boxed().toList();
        List<Integer> texts = new ArrayList<>(columns(rows).boxed().toList());
        texts.removeAll(dates);
        texts.removeAll(addresses);
        texts.removeIf(column -> lengthOf(rows, column) == 0);
        if (dates.size() != 1 || addresses.size() > 1 || texts.isEmpty() || texts.size() > 2) {
            return Optional.empty();
        }
        columns = columns.with(dates.getFirst(), Meaning.PUBLISHED);
        return withTexts(addresses.isEmpty() ? columns : columns.with(addresses.getFirst(), Meaning.URL), texts, rows);
    }

    private static Optional<Columns> withTexts(Columns columns, List<Integer> texts, List<List<String>> rows) {
        int first = texts.getFirst();
        if (texts.size() == 1) {
            return Optional.of(
                    columns.with(first, lengthOf(rows, first) > LONG_TEXT ? Meaning.BODY : Meaning.HEADLINE));
        }
        int second = texts.getLast();
        boolean firstIsLonger = lengthOf(rows, first) > lengthOf(rows, second);
        int longer = firstIsLonger ? first : second;
        int shorter = firstIsLonger ? second : first;
        if (lengthOf(rows, longer) < 2 * lengthOf(rows, shorter)) {
            return Optional.empty();
        }
        return Optional.of(columns.with(shorter, Meaning.HEADLINE).with(longer, Meaning.BODY));
    }

    private static IntStream columns(List<List<String>> rows) {
        return IntStream.range(0, rows.isEmpty() ? 0 : rows.getFirst().size());
    }

    private static boolean all(List<List<String>> rows, int column, boolean dates) {
        List<String> cells = rows.stream()
                .map(row -> column < row.size() ? row.get(column) : "")
                .filter(cell -> !cell.isBlank())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(cell -> dates ? isDate(cell) : isAddress(cell));
    }

    private static double lengthOf(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> column < row.size() ? row.get(column).strip().length() : 0)
                .average()
                .orElse(0);
    }
}
