package se.nyhetsarkivet.calendar.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.calendar.period.Occurrence.InYear;

/** Reads what comes every year: {@code mars}, {@code 3 mars}, {@code hösten}, {@code påsken}, {@code kvartal 1}, {@code vecka 12}. */
public final class YearlyReading {

    private static final int MONTHS = 12;
    private static final int THIRD_OF_MONTH = 10;

    private static final Pattern NUMERIC_DAY = Pattern.compile("\\d\\d? / (?:0?[1-9]|1[0-2])");

    private YearlyReading() {}

    /** What is a period also without a year beside it. */
    public static Optional<InYear> alone(PeriodWords words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return month(words)
                .or(() -> dayOfMonth(words))
                .or(() -> one(words).flatMap(DateVocabulary::season).map(YearlyReading::season))
                .or(() -> one(words).flatMap(Feast::of).map(YearlyReading::feast))
                .or(() -> NamedDay.of(words))
                .or(() -> one(words).flatMap(YearlyReading::term))
                .or(() -> turnOfMonths(words))
                .or(() -> partOfYear(words).filter(any -> !isPartOfAnything(words)))
                .or(() -> week(words))
                .or(() -> thirdOfMonth(words));
    }

    /** What is a period beside a year; besides the above {@code 3/3}, {@code höst}, {@code Q1}, {@code början av}. */
    public static Optional<InYear> besideYear(PeriodWords words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return alone(words)
                .or(() -> one(words).flatMap(DateVocabulary::seasonOfYear).map(YearlyReading::season))
                .or(() -> one(words).flatMap(Feast::ofYear).map(YearlyReading::feast))
                .or(() -> NamedDay.ofYear(words))
                .or(() -> one(words).flatMap(DateVocabulary::shortTerm).map(YearlyReading::term))
                .or(() -> partOfYear(words))
                .or(() -> lastPartOfYear(words))
                .or(() -> numericDay(words))
                .or(() -> thirdOfYear(words));
    }

    private static Optional<String> one(PeriodWords words) {
        return words.size() == 1 ? Optional.of(words.first()) : Optional.empty();
    }

    private static Optional<InYear> month(PeriodWords words) {
        boolean named = words.size() == 2 && words.last().equals("månad");
        return one(named ? words.head(1) : words)
                .flatMap(DateVocabulary::month)
                .map(month -> year -> Optional.of(Period.month(YearMonth.of(year, month))));
    }

    /** {@code 3 mars}, {@code 3 of March}, {@code March 3}; {@code mars 18} is not read, for it may be meant as a year. */
    private static Optional<InYear> dayOfMonth(PeriodWords words) {
        if (words.size() == 3 && List.of("of", "the").contains(words.words().get(1))) {
            return dayOfMonth(words.head(1).followedBy(words.tail(2)));
        }
        if (words.size() != 2) {
            return Optional.empty();
        }
        return DateVocabulary.dayOfMonth(words.first())
                .flatMap(day -> DateVocabulary.monthBesideDay(words.last()).map(month -> day(month, day)))
                .or(() -> DateVocabulary.dayOfMonth(words.last())
                        .flatMap(day ->
                                DateVocabulary.englishMonth(words.first()).map(month -> day(month, day))));
    }

    /** {@code 3/3}. */
    private static Optional<InYear> numericDay(PeriodWords words) {
        if (!NUMERIC_DAY.matcher(words.text()).matches()) {
            return Optional.empty();
        }
        return Optional.of(day(Integer.parseInt(words.last()), Integer.parseInt(words.first())));
    }

    private static InYear day(int month, int day) {
        return year -> Optional.of(YearMonth.of(year, month))
                .filter(inYear -> inYear.isValidDay(day))
                .map(inYear -> Period.day(inYear.atDay(day)));
    }

    /** Spring begins in March. Winter is that of the year it ends in. */
    private static InYear season(int season) {
        return year ->
                Optional.of(Period.months(YearMonth.of(year, 3).plusMonths(season == 4 ? -3 : 3L * (season - 1)), 3));
    }

    private static Optional<InYear> term(String word) {
        return DateVocabulary.term(word).map(YearlyReading::term);
    }

    /** Of schools: the spring's from January to June, the autumn's from August to December. */
    private static InYear term(int number) {
        return year -> Optional.of(
                number == 1
                        ? Period.months(YearMonth.of(year, 1), MONTHS / 2)
                        : Period.months(YearMonth.of(year, 8), MONTHS - 7));
    }

    /** {@code månadsskiftet april/maj}: the last third of one and the first of the other. */
    private static Optional<InYear> turnOfMonths(PeriodWords words) {
        if (words.size() != 4 || !words.first().equals("månadsskiftet")) {
            return Optional.empty();
        }
        Optional<Integer> first = DateVocabulary.month(words.words().get(1));
        boolean areNext =
                first.isPresent() && DateVocabulary.month(words.last()).equals(first.map(month -> month + 1));
        return first.filter(any -> areNext)
                .map(month -> year -> Optional.of(Period.days(
                        LocalDate.of(year, month, 2 * THIRD_OF_MONTH + 1),
                        LocalDate.of(year, month + 1, THIRD_OF_MONTH))));
    }

    private static InYear feast(Feast feast) {
        return year -> Optional.of(feast.in(year));
    }

    /** {@code första kvartalet}, {@code kvartal 1}, {@code Q1}. */
    private static Optional<InYear> partOfYear(PeriodWords words) {
        if (words.size() != 2) {
            return Optional.empty();
        }
        return part(words.last(), words.first()).or(() -> part(words.first(), words.last()));
    }

    private static Optional<InYear> part(String unit, String ordinal) {
        return DateVocabulary.partsOfYear(unit)
                .flatMap(parts -> DateVocabulary.ordinal(ordinal)
                        .filter(number -> number <= parts)
                        .map(number -> partOfYear(number, parts)));
    }

    /** {@code sista kvartalet}. */
    private static Optional<InYear> lastPartOfYear(PeriodWords words) {
        return words.afterAny(DateVocabulary.LAST)
                .flatMap(YearlyReading::one)
                .flatMap(DateVocabulary::partsOfYear)
                .map(parts -> partOfYear(parts, parts));
    }

    private static InYear partOfYear(int number, int parts) {
        int length = MONTHS / parts;
        return year -> Optional.of(Period.months(YearMonth.of(year, 1 + (number - 1) * length), length));
    }

    private static boolean isPartOfAnything(PeriodWords words) {
        return words.words().stream().anyMatch(DateVocabulary.PARTS_OF_ANYTHING::contains);
    }

    private static Optional<InYear> week(PeriodWords words) {
        boolean named = words.size() == 2
                && DateVocabulary.WEEK.contains(words.first())
                && PeriodWords.isShortNumber(words.last());
        return named ? Optional.of(week(Integer.parseInt(words.last()))) : Optional.empty();
    }

    private static InYear week(int week) {
        return year -> {
            LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
            if (!inFirstWeek.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(week)) {
                return Optional.empty();
            }
            LocalDate monday =
                    inFirstWeek.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
            return Optional.of(Period.days(monday, monday.plusDays(6)));
        };
    }

    private static Optional<InYear> thirdOfYear(PeriodWords words) {
        return PeriodThird.read(words)
                .filter(third -> third.of().isEmpty())
                .map(third -> partOfYear(third.number(), 3));
    }

    private static Optional<InYear> thirdOfMonth(PeriodWords words) {
        return PeriodThird.read(words)
                .flatMap(third -> month(third.of())
                        .map(month -> year -> month.of(year).map(whole -> thirdOfMonth(whole, third.number()))));
    }

    private static Period thirdOfMonth(Period month, int third) {
        LocalDate first = month.begin().plusDays((third - 1L) * THIRD_OF_MONTH);
        return Period.days(first, third == 3 ? month.end() : first.plusDays(THIRD_OF_MONTH - 1L));
    }
}
