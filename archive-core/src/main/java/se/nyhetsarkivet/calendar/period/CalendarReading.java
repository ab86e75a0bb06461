package se.nyhetsarkivet.calendar.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.calendar.period.Occurrence.InYear;

/** Reads dates of the calendar: in digits, and by the names of months, seasons, weeks and parts of a year. */
public final class CalendarReading {

    private static final List<Pattern> DIGITS = List.of(
            Pattern.compile("(?<year>[1-9]\\d{3}) - (?<month>\\d\\d)(?<day>)"),
            Pattern.compile("(?<year>[1-9]\\d{3}) - (?<month>\\d\\d) - (?<day>\\d\\d)"),
            Pattern.compile("(?<year>[1-9]\\d{3}) / (?<month>\\d\\d?) / (?<day>\\d\\d?)"),
            Pattern.compile("(?<year>[1-9]\\d{3}) \\. (?<month>\\d\\d?) \\. (?<day>\\d\\d?)"),
            Pattern.compile("(?<year>[1-9]\\d{3})(?<month>\\d\\d)(?<day>\\d\\d)"),
            Pattern.compile("(?<year>(?:19|20)\\d\\d) (?<month>\\d\\d) (?<day>\\d\\d)"),
            Pattern.compile("(?<day>\\d\\d?) \\. (?<month>\\d\\d?) \\. (?<year>[1-9]\\d{3})"));

    private static final Pattern SIX_DIGITS = Pattern.compile("(?<year>\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)");

    /** May be the twentieth year of a century or a month: {@code 201104}. */
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])");

    private static final int WINTER = 4;

    private final LocalDate today;

    public CalendarReading(LocalDate today) {
        this.today = today;
    }

    public Optional<Occurrence> read(PeriodWords words) {
        return once(words)
                .map(period -> (Occurrence) new Occurrence.Once(period))
                .or(() -> YearlyReading.alone(words).map(Occurrence.EveryYear::new));
    }

    private Optional<Period> once(PeriodWords words) {
        return YearParser.year(words, today)
                .map(Period::year)
                .or(() -> YearParser.decade(words, today))
                .or(() -> digits(words))
                .or(() -> sixDigits(words))
                .or(() -> winter(words))
                .or(() -> YearParser.turn(words, today))
                .or(() -> term(words))
                .or(() -> yearLast(words))
                .or(() -> yearFirst(words));
    }

    private static Optional<Period> digits(PeriodWords words) {
        return DIGITS.stream()
                .map(form -> form.matcher(words.text()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(form -> day(form, Integer.parseInt(form.group("year"))));
    }

    /** {@code 180423}, the way that Swedes number days. */
    private Optional<Period> sixDigits(PeriodWords words) {
        Matcher form = SIX_DIGITS.matcher(words.text());
        boolean read = form.matches() && !YEAR_AND_MONTH.matcher(words.text()).matches();
        return read
                ? day(form, YearParser.latestEndingIn(Integer.parseInt(form.group("year")), today))
                : Optional.empty();
    }

    private static Optional<Period> day(Matcher parts, int year) {
        int number = Integer.parseInt(parts.group("month"));
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(year, number);
        if (parts.group("day").isEmpty()) {
            return Optional.of(Period.month(month));
        }
        int day = Integer.parseInt(parts.group("day"));
        return month.isValidDay(day) ? Optional.of(Period.day(month.atDay(day))) : Optional.empty();
    }

    /** {@code vintern 2017/18}, which {@code vintern 2018} is too. */
    private static Optional<Period> winter(PeriodWords words) {
        if (words.isEmpty() || !DateVocabulary.seasonOfYear(words.first()).equals(Optional.of(WINTER))) {
            return Optional.empty();
        }
        return YearParser.pair(words.tail(1))
                .filter(years -> years.begin().getYear() + 1 == years.end().getYear())
                .flatMap(years -> YearlyReading.besideYear(words.head(1))
                        .flatMap(winter -> winter.of(years.end().getYear())));
    }

    /** {@code HT18}, {@code ht/18}. */
    private Optional<Period> term(PeriodWords words) {
        boolean isShort = words.size() >= 2 && words.size() <= 3 && PeriodWords.isShortNumber(words.last());
        PeriodWords year = isShort ? words.tail(1).afterAnyOrAll(List.of("-", "/", "'")) : words;
        return isShort && year.size() == 1 && words.last().length() == 2
                ? DateVocabulary.shortTerm(words.first())
                        .flatMap(any -> YearlyReading.besideYear(words.head(1)))
                        .flatMap(term -> term.of(YearParser.latestEndingIn(Integer.parseInt(words.last()), today)))
                : Optional.empty();
    }

    private Optional<Period> yearLast(PeriodWords words) {
        return IntStream.range(1, words.size())
                .mapToObj(place -> yearLast(words.head(place), words.tail(place)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The year can be {@code -18}, but in {@code vecka 12-14} and {@code March 3-18} that is no year. */
    private Optional<Period> yearLast(PeriodWords part, PeriodWords year) {
        boolean number = PeriodWords.isShortNumber(part.last())
                && !part.words().contains("/")
                && !year.first().equals("'");
        Optional<Integer> shortYear = number ? Optional.empty() : YearParser.shortYear(year, today);
        boolean week = year.first().equals("/") && DateVocabulary.WEEK.contains(part.first());
        PeriodWords named = week ? year.tail(1) : year;
        return inYear(YearlyReading.besideYear(part), shortYear.or(() -> YearParser.yearOfPart(named, today)));
    }

    private Optional<Period> yearFirst(PeriodWords words) {
        if (words.size() < 2) {
            return Optional.empty();
        }
        return inYear(
                YearlyReading.besideYear(words.tail(1).afterAnyOrAll(List.of("-"))),
                YearParser.year(words.head(1), today));
    }

    private static Optional<Period> inYear(Optional<InYear> part, Optional<Integer> year) {
        return part.flatMap(found -> year.flatMap(found::of));
    }
}
