package se.nyhetsarkivet.calendar.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateVocabulary;

/** Reads years, pairs of years, decades and centuries. */
public final class YearParser {

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern SHORT_YEAR = Pattern.compile("[-'\u2013] (\\d\\d)");
    private static final Pattern PAIR = Pattern.compile("([1-9]\\d{3}) ([-/\u2013]) (\\d{4}|\\d\\d)");
    private static final Pattern DECADE =
            Pattern.compile("(?:([1-9]\\d[0-9]0)|([0-9]0)) (?:[-\u2013] tal(?:et)?|tal(?:et)?|s|' s)");
    private static final Pattern DECADE_WORD = Pattern.compile("(\\p{L}+?)[ -]*talet");
    private static final int LAST_MONTH = 12;
    private static final List<String> NAMES = List.of("år", "year", "the year");
    private static final List<String> THIS_YEAR_OF_PART = List.of("året", "the year");
    private static final List<String> TURN = List.of("årsskiftet", "turn of the year", "the turn of the year");
    private static final Map<String, Integer> YEARS_BACK = Map.ofEntries(
            Map.entry("i år", 0),
            Map.entry("iår", 0),
            Map.entry("detta år", 0),
            Map.entry("innevarande år", 0),
            Map.entry("this year", 0),
            Map.entry("i fjol", 1),
            Map.entry("ifjol", 1),
            Map.entry("fjol", 1),
            Map.entry("förra året", 1),
            Map.entry("förra år", 1),
            Map.entry("föregående år", 1),
            Map.entry("last year", 1),
            Map.entry("the previous year", 1),
            Map.entry("previous year", 1),
            Map.entry("i förfjol", 2),
            Map.entry("förrförra året", 2));

    private YearParser() {}

    /** One year: {@code 2018}, {@code år 2018}, {@code i fjol}. */
    public static Optional<Integer> year(PeriodWords words, LocalDate today) {
        PeriodWords number = words.afterAnyOrAll(NAMES);
        if (YEAR.matcher(number.text()).matches()) {
            return Optional.of(Integer.valueOf(number.text()));
        }
        return Optional.ofNullable(YEARS_BACK.get(words.text())).map(back -> today.getYear() - back);
    }

    /** {@code -18} or {@code '18}. */
    public static Optional<Integer> shortYear(PeriodWords words, LocalDate today) {
        Matcher ending = SHORT_YEAR.matcher(words.text());
        return ending.matches()
                ? Optional.of(latestEndingIn(Integer.parseInt(ending.group(1)), today))
                : Optional.empty();
    }

    /** The year after a part of it: also {@code of 2018} and {@code året}. */
    public static Optional<Integer> yearOfPart(PeriodWords words, LocalDate today) {
        PeriodWords named = words.afterAnyOrAll(DateVocabulary.OF);
        return year(words, today)
                .or(() -> year(named, today))
                .or(() -> THIS_YEAR_OF_PART.contains(named.text()) ? Optional.of(today.getYear()) : Optional.empty());
    }

    /** Two years in a row or a span of them: {@code 2017/18}, {@code 2015–2018}, {@code 2015–18}. */
    public static Optional<Period> pair(PeriodWords words) {
        Matcher pair = PAIR.matcher(words.text());
        if (!pair.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(pair.group(1));
        int number = Integer.parseInt(pair.group(3));
        int last = pair.group(3).length() == 2 ? withCentury(number, first) : number;
        boolean rises = pair.group(2).equals("/") ? last == first + 1 : last > first;
        return rises ? Optional.of(Period.years(first, last)) : Optional.empty();
    }

    /** {@code årsskiftet 2017/18}. */
    static Optional<Period> turn(PeriodWords words, LocalDate today) {
        return words.afterAny(TURN)
                .flatMap(years -> pair(years).or(() -> shortPair(years, today)))
                .filter(years -> years.begin().getYear() + 1 == years.end().getYear())
                .map(years -> Period.days(
                        years.begin().plusYears(1).minusDays(1),
                        years.end().minusYears(1).plusDays(1)));
    }

    private static Optional<Period> shortPair(PeriodWords words, LocalDate today) {
        boolean isPair = words.size() == 3
                && words.first().length() == 2
                && PeriodWords.isShortNumber(words.first())
                && words.words().get(1).equals("/");
        return isPair
                ? pair(new PeriodWords(List.of(
                        String.valueOf(latestEndingIn(Integer.parseInt(words.first()), today)), "/", words.last())))
                : Optional.empty();
    }

    /** The year with these two last digits in the century of another, or the year that follows it. */
    private static int withCentury(int digits, int first) {
        return (first + 1) % 100 == digits ? first + 1 : first - first % 100 + digits;
    }

    /** A span of years, unless its short end is rather a month, as in {@code 2011–12}, or a slip, as in {@code 2018-99}. */
    public static Optional<Period> span(PeriodWords words, LocalDate today) {
        boolean isShort = PeriodWords.isShortNumber(words.last());
        return pair(words)
                .filter(span -> !isShort || !isMonth(Integer.parseInt(words.last())))
                .filter(span -> !isShort || span.end().getYear() <= today.getYear() + 1);
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= LAST_MONTH;
    }

    /** {@code 1990-talet}, {@code början av 90-talet}, {@code nittonhundratalet}, {@code the 1990s}. */
    public static Optional<Period> decade(PeriodWords words, LocalDate today) {
        Optional<PeriodThird> third = PeriodThird.read(words);
        PeriodWords decade = third.map(PeriodThird::of).orElse(words);
        OptionalInt first = firstYear(decade, today);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int year = first.getAsInt();
        int count = year % 100 == 0 && !isShortDecade(decade) ? 100 : 10;
        return Optional.of(third.map(part -> part.ofYears(year, count)).orElse(Period.years(year, year + count - 1)));
    }

    private static boolean isShortDecade(PeriodWords decade) {
        return PeriodWords.isShortNumber(decade.first());
    }

    private static OptionalInt firstYear(PeriodWords words, LocalDate today) {
        Matcher digits = DECADE.matcher(words.text());
        if (digits.matches()) {
            return OptionalInt.of(
                    digits.group(1) == null
                            ? latestEndingIn(Integer.parseInt(digits.group(2)), today)
                            : Integer.parseInt(digits.group(1)));
        }
        Matcher swedish = DECADE_WORD.matcher(words.text());
        if (swedish.matches()) {
            return firstYear(swedish.group(1), today);
        }
        boolean english = words.text().endsWith("ies");
        return english ? tens(words.text(), today) : OptionalInt.empty();
    }

    /** {@code nittio}, {@code nittonhundra} or {@code nittonhundranittio}. */
    private static OptionalInt firstYear(String word, LocalDate today) {
        for (Map.Entry<String, Integer> century : DateVocabulary.centuries().entrySet()) {
            if (word.startsWith(century.getKey())) {
                String rest = word.substring(century.getKey().length());
                int hundreds = century.getValue() * 100;
                return rest.isEmpty()
                        ? OptionalInt.of(hundreds)
                        : DateVocabulary.tens(rest)
                                .map(tens -> OptionalInt.of(hundreds + tens * 10))
                                .orElse(OptionalInt.empty());
            }
        }
        return tens(word, today);
    }

    private static OptionalInt tens(String word, LocalDate today) {
        return DateVocabulary.tens(word)
                .map(tens -> OptionalInt.of(latestEndingIn(tens * 10, today)))
                .orElse(OptionalInt.empty());
    }

    /** The latest year with these two last digits that has begun. */
    public static int latestEndingIn(int digits, LocalDate today) {
        return today.getYear() - Math.floorMod(today.getYear() - digits, 100);
    }
}
