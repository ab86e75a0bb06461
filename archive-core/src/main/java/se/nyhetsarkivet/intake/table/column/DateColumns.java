package se.nyhetsarkivet.intake.table.column;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Where a row has its date: in one column, or in one each for the year, the month, the week and the day.
 *
 * @param columns what the columns hold
 * @param monthFirst whether dates in figures are written month, day, year
 * @param amongOld whether the table has dates as old as those that programs write where they know none
 */
public record DateColumns(Columns columns, boolean monthFirst, boolean amongOld) {

    private static final List<Meaning> PARTS = List.of(Meaning.YEAR, Meaning.MONTH, Meaning.WEEK, Meaning.DAY);
    private static final List<Meaning> PARTS_WITHOUT_YEAR = List.of(Meaning.DAY, Meaning.MONTH, Meaning.WEEK);

    /** A table with an earlier date may mean the days from which programs count. */
    private static final LocalDate RECENTLY = LocalDate.of(1980, 1, 1);

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})\\b(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern NO_DATE = Pattern.compile(
            "(?iu)[\\s?.–—-]*|n/?a|u\\.? ?[åd]\\.?|null|none|(?:datum |date )?(?:okän[dt]|oklar[at]?|saknas|odatera[dt]|ej angive[nt]|ospecificera[dt]"
                    + "|unknown|undated|missing|tbd)|(?:okän[dt]|oklart|utan|inget|unknown|no) (?:datum|date)");
    private static final Pattern LIKE_DATE = Pattern.compile("\\d{1,2}[-/.:]\\d|\\b(?:1[5-9]|20)\\d\\d\\b");
    private static final int LONGEST_DATE = 30;

    /** Shorter names of weekdays are also other words. */
    private static final int LONGEST_SHORT_FORM = 5;

    private static final Pattern NOTHING = Pattern.compile("0{0,2}");

    public static DateColumns of(Columns columns, List<List<String>> rows) {
        DateColumns dates = new DateColumns(columns, Content.isMonthFirst(rows, columns), false);
        boolean old = rows.stream()
                .flatMap(cells -> SourceDates.find(dates.stated(cells)).stream())
                .map(PartialDate::firstDay)
                .anyMatch(day -> day.isBefore(RECENTLY));
        return new DateColumns(columns, dates.monthFirst, old);
    }

    /** A part of a date means something only if no column has whole dates; without a year it is called a part and is a whole one. */
    public static Columns settled(Columns columns) {
        if (columns.have(Meaning.PUBLISHED)) {
            return without(columns, PARTS);
        }
        if (columns.have(Meaning.YEAR)) {
            return columns;
        }
        Optional<Meaning> whole =
                PARTS_WITHOUT_YEAR.stream().filter(columns::have).findFirst();
        return whole.map(part ->
                        without(columns.with(columns.meanings().indexOf(Optional.of(part)), Meaning.PUBLISHED), PARTS))
                .orElse(columns);
    }

    private static Columns without(Columns columns, List<Meaning> meanings) {
        return new Columns(
                columns.names(),
                columns.meanings().stream()
                        .map(meaning -> meaning.filter(known -> !meanings.contains(known)))
                        .toList());
    }

    public boolean exist() {
        return columns.have(Meaning.PUBLISHED) || columns.have(Meaning.YEAR);
    }

    public boolean areReadable(List<String> cells) {
        return SourceDates.findAmongOld(stated(cells)).isPresent();
    }

    /** Whether a row says that it has no date, or one that cannot be read, rather than going on with the text of the line above. */
    public boolean mayBeMissing(List<String> cells) {
        Optional<Integer> column = IntStream.range(0, Math.min(cells.size(), columns.count()))
                .filter(place -> columns.meanings().get(place).equals(Optional.of(Meaning.PUBLISHED)))
                .boxed()
                .findFirst();
        if (column.isEmpty()) {
            return false;
        }
        String cell = CellText.of(cells.get(column.get())).strip();
        return NO_DATE.matcher(cell).matches()
                || (cell.length() <= LONGEST_DATE
                        && (LIKE_DATE.matcher(cell).find()
                                || Stream.of(cell.toLowerCase(Locale.ROOT).split(" ", -1))
                                        .anyMatch(DateColumns::isOfADate)));
    }

    private static boolean isOfADate(String word) {
        return DateVocabulary.month(word).isPresent()
                || DateVocabulary.season(word).isPresent()
                || (word.length() > LONGEST_SHORT_FORM
                        && DateVocabulary.weekday(word).isPresent());
    }

    /** The date of a row in a form that can be read, or as it is written if it is in none. */
    public String stated(List<String> cells) {
        return columns.have(Meaning.PUBLISHED)
                ? readable(columns.cell(Meaning.PUBLISHED, cells))
                : joined(
                        part(Meaning.YEAR, cells),
                        part(Meaning.MONTH, cells),
                        part(Meaning.WEEK, cells),
                        part(Meaning.DAY, cells));
    }

    /** What columns hold that are named as those with the date of the item, but less tellingly. */
    public Stream<String> others(List<String> cells) {
        return IntStream.range(0, Math.min(cells.size(), columns.count()))
                .filter(column -> columns.meanings().get(column).isEmpty()
                        && Meaning.ofName(columns.names().get(column)).equals(Optional.of(Meaning.PUBLISHED)))
                .mapToObj(column -> readable(cells.get(column)));
    }

    /** A date in a column of dates: a number is a spreadsheet's count of days. */
    public String readable(String cell) {
        String date = CellText.of(cell).strip();
        Matcher figures = MONTH_FIRST.matcher(date);
        if (monthFirst && figures.matches()) {
            return figures.group(2) + "/" + figures.group(1) + "/" + figures.group(3) + figures.group(4);
        }
        return SpreadsheetDate.read(date).map(PartialDate::iso).orElse(date);
    }

    private String part(Meaning meaning, List<String> cells) {
        return CellText.of(columns.cell(meaning, cells)).strip();
    }

    private static String joined(String year, String month, String week, String day) {
        if (year.isEmpty() || isNothing(month)) {
            return year.isEmpty() || isNothing(week) ? year : "vecka " + week + " " + year;
        }
        boolean number = NUMBER.matcher(month).matches();
        if (isNothing(day)) {
            return number ? year + "-" + twoDigits(month) : month + " " + year;
        }
        return number ? year + "-" + twoDigits(month) + "-" + twoDigits(day) : day + " " + month + " " + year;
    }

    private static boolean isNothing(String part) {
        return NOTHING.matcher(part).matches() || part.equals("-");
    }

    private static String twoDigits(String number) {
        return NUMBER.matcher(number).matches() ? String.format(Locale.ROOT, "%02d", Integer.parseInt(number)) : number;
    }
}
