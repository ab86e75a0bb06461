package se.nyhetsarkivet.calendar.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;

/** Reads one period, a range between two, or one that is open at an end. */
public final class PeriodRangeParser {

    private static final List<String> FILLERS =
            List.of("i", "in", "på", "on", "under", "during", "den", "det", "the", "'");

    private static final List<String> FROM = List.of(
            "från och med", "fr o m", "> =", "from", "från", "ända sedan", "alltsedan", "sedan", "sen", "since");
    private static final List<String> AFTER = List.of("efter", "after", ">");
    private static final List<String> BEFORE = List.of("före", "innan", "before", "<");
    private static final List<String> UNTIL = List.of(
            "< =",
            "fram till och med",
            "till och med",
            "t o m",
            "tom",
            "fram till",
            "till",
            "until",
            "up to",
            "through");
    private static final List<String> ONWARDS =
            List.of("..", "och framåt", "och senare", "and later", "or later", "onwards", "and onwards");
    private static final List<String> AND_EARLIER = List.of("och tidigare", "and earlier", "or earlier");
    private static final List<String> TO =
            Stream.concat(UNTIL.stream(), Stream.of("to", "..", "-", "\u2013")).toList();

    private static final List<String> BETWEEN = List.of("mellan", "between");
    private static final List<String> AND = List.of("och", "and", "-", "\u2013");

    private static final int LONGEST_NAME = 4;

    private final LocalDate today;
    private final Function<PeriodWords, Optional<Occurrence>> relative;
    private final CalendarReading calendar;

    private PeriodRangeParser(LocalDate today, Function<PeriodWords, Optional<Occurrence>> relative) {
        this.today = today;
        this.relative = relative;
        this.calendar = new CalendarReading(today);
    }

    /** Reads what is counted from a day too. */
    public static PeriodRangeParser on(LocalDate today) {
        return new PeriodRangeParser(today, new RelativeReading(today)::read);
    }

    /**
     * Reads only what means the same on every day.
     *
     * @param lastYear the latest year that two digits can mean
     */
    public static PeriodRangeParser onAnyDay(int lastYear) {
        return new PeriodRangeParser(LocalDate.of(lastYear, Month.DECEMBER, 31), words -> Optional.empty());
    }

    public Optional<DateRange> read(PeriodWords words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return period(withoutWeekday(words))
                .map(period -> DateRange.between(period.first(), period.last()))
                .or(() -> open(words))
                .or(() -> interval(words))
                .or(() -> between(words));
    }

    /** As ISO 8601 writes an interval: {@code 2018-04-23/2018-04-25}; also {@code maj/juni 2018}. */
    private Optional<DateRange> interval(PeriodWords words) {
        int slash = words.words().indexOf("/");
        boolean months = slash > 0
                && slash + 1 < words.size()
                && DateVocabulary.month(words.words().get(slash - 1)).isPresent()
                && DateVocabulary.month(words.words().get(slash + 1)).isPresent();
        boolean days = slash > 0
                && slash == words.words().lastIndexOf("/")
                && words.head(slash).words().contains("-")
                && words.tail(slash + 1).words().contains("-");
        return days || months ? fromTo(words.head(slash), words.tail(slash + 1)) : Optional.empty();
    }

    /** What follows the name of a day, if it is that day: {@code julafton 24 december 2018}. */
    private Optional<PeriodWords> withoutName(PeriodWords words) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_NAME, words.size() - 1))
                .mapToObj(length -> NamedDay.of(words.head(length))
                        .flatMap(named -> period(words.tail(length))
                                .filter(day -> day.begin().equals(day.end()))
                                .filter(day ->
                                        named.of(day.begin().getYear()).equals(Optional.of(Period.day(day.begin()))))
                                .map(day -> words.tail(length))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What follows the day of the week, if it is a day that falls on it. */
    private PeriodWords withoutWeekday(PeriodWords words) {
        if (words.size() < 2) {
            return words;
        }
        Optional<PeriodWords> unnamed = withoutName(words);
        if (unnamed.isPresent()) {
            return unnamed.get();
        }
        Optional<DayOfWeek> weekday = DateVocabulary.weekdayOfDate(words.first());
        PeriodWords day = words.tail(1);
        return weekday.isPresent() && falls(day, weekday.get()) ? day : words;
    }

    private boolean falls(PeriodWords words, DayOfWeek weekday) {
        return period(words)
                .filter(period -> period.begin().equals(period.end()))
                .filter(period -> period.begin().getDayOfWeek() == weekday)
                .isPresent();
    }

    private Optional<Period> period(PeriodWords words) {
        return one(words).flatMap(this::latest).or(() -> YearParser.span(words, today));
    }

    private Optional<Period> latest(Occurrence occurrence) {
        return occurrence.latest(today).filter(Period::isPossible);
    }

    private Optional<Occurrence> one(PeriodWords words) {
        return relative.apply(words)
                .or(() -> calendar.read(words))
                .or(() -> words.afterAny(FILLERS).flatMap(this::one));
    }

    private Optional<DateRange> open(PeriodWords words) {
        return from(words.afterAny(FROM), period -> Optional.of(period.first()))
                .or(() -> from(words.afterAny(AFTER), Period::after))
                .or(() -> to(words.afterAny(BEFORE), Period::before))
                .or(() -> to(words.afterAny(UNTIL), period -> Optional.of(period.last())))
                .or(() -> to(words.after(".."), period -> Optional.of(period.last())))
                .or(() -> from(without(words, ONWARDS), period -> Optional.of(period.first())))
                .or(() -> to(without(words, AND_EARLIER), period -> Optional.of(period.last())));
    }

    private Optional<DateRange> from(Optional<PeriodWords> words, Function<Period, Optional<PartialDate>> end) {
        return end(words, end).map(date -> new DateRange(Optional.of(date), Optional.empty()));
    }

    private Optional<DateRange> to(Optional<PeriodWords> words, Function<Period, Optional<PartialDate>> end) {
        return end(words, end).map(date -> new DateRange(Optional.empty(), Optional.of(date)));
    }

    private Optional<PartialDate> end(Optional<PeriodWords> words, Function<Period, Optional<PartialDate>> end) {
        return words.flatMap(this::period).flatMap(end);
    }

    private static Optional<PeriodWords> without(PeriodWords words, List<String> endings) {
        return places(words)
                .filter(place -> endings.contains(words.tail(place).text()))
                .mapToObj(words::head)
                .findFirst();
    }

    private Optional<DateRange> between(PeriodWords words) {
        Optional<PeriodWords> both = words.afterAny(BETWEEN);
        return both.isPresent() ? cut(both.get(), AND) : cut(words.afterAnyOrAll(FROM), TO);
    }

    private Optional<DateRange> cut(PeriodWords words, List<String> links) {
        return places(words)
                .mapToObj(place -> words.tail(place)
                        .afterAny(links)
                        .filter(right -> !right.isEmpty())
                        .flatMap(right -> fromTo(words.head(place), right)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<DateRange> fromTo(PeriodWords left, PeriodWords right) {
        if (mayBeJuly(left) || mayBeJuly(right)) {
            return Optional.empty();
        }
        Optional<Occurrence> first =
                one(left).or(() -> sharedEnd(left.afterAnyOrAll(FILLERS), right.afterAnyOrAll(FILLERS)));
        Optional<Occurrence> last = one(right).or(() -> sharedBegin(left, right));
        return first.flatMap(from -> last.flatMap(to -> range(from, to)));
    }

    /** Alone {@code jul} is Christmas; at an end of a range it may as well be July. */
    private static boolean mayBeJuly(PeriodWords words) {
        int place = words.words().indexOf("jul");
        return place >= 0
                && !(place > 0 && PeriodWords.isShortNumber(words.words().get(place - 1)))
                && !(place + 1 < words.size()
                        && PeriodWords.isShortNumber(words.words().get(place + 1)));
    }

    /** {@code 3–5 mars}: what follows the second stands for the first too. */
    private Optional<Occurrence> sharedEnd(PeriodWords left, PeriodWords right) {
        boolean alike = left.size() < right.size()
                && PeriodWords.isShortNumber(left.first()) == PeriodWords.isShortNumber(right.first());
        return alike ? one(left.followedBy(right.tail(left.size()))) : Optional.empty();
    }

    /** {@code vecka 12–14}: what precedes the first number stands for the second too. */
    private Optional<Occurrence> sharedBegin(PeriodWords left, PeriodWords right) {
        boolean alike = PeriodWords.isShortNumber(left.last()) && PeriodWords.isShortNumber(right.first());
        return alike ? one(left.head(left.size() - 1).followedBy(right)) : Optional.empty();
    }

    /** A year that only one of the two has is that of the other too, or the one beside it. */
    private Optional<DateRange> range(Occurrence from, Occurrence to) {
        Optional<Period> first = to instanceof Occurrence.Once(Period last) ? from.latest(last.begin()) : latest(from);
        return first.flatMap(begin -> last(begin, to)
                .filter(end -> new Period(begin.first(), end.last()).isPossible())
                .filter(end -> !end.begin().isBefore(begin.begin()))
                .map(end -> DateRange.between(begin.first(), end.last())));
    }

    private Optional<Period> last(Period first, Occurrence to) {
        boolean years = first.last().precision() == PartialDate.Precision.YEAR;
        return years ? to.latest(today) : to.next(first.begin());
    }

    /** Where a text can be cut in two. */
    private static IntStream places(PeriodWords words) {
        return IntStream.range(1, words.size());
    }
}
