package se.nyhetsarkivet.calendar.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.calendar.DateVocabulary;

/** Reads periods that are counted from today: {@code i går}, {@code förra veckan}, {@code senaste 30 dagarna}. */
public final class RelativeReading {

    private static final Map<String, Integer> DAYS_BACK = Map.ofEntries(
            Map.entry("i dag", 0),
            Map.entry("idag", 0),
            Map.entry("today", 0),
            Map.entry("i går", 1),
            Map.entry("igår", 1),
            Map.entry("yesterday", 1),
            Map.entry("i förrgår", 2),
            Map.entry("iförrgår", 2),
            Map.entry("förrgår", 2),
            Map.entry("the day before yesterday", 2),
            Map.entry("day before yesterday", 2));

    private static final List<List<String>> WHOLE = List.of(
            List.of("denna", "detta", "den här", "det här", "innevarande", "this", "the current", "current"),
            List.of("förra", "föregående", "last", "the previous", "previous"),
            List.of("förrförra"));

    private static final List<String> LATEST = List.of(
            "de senaste",
            "den senaste",
            "det senaste",
            "senaste",
            "de sista",
            "sista",
            "the past",
            "past",
            "the last",
            "last");

    private static final List<String> FOR = List.of("för");
    private static final List<String> AGO = List.of("sedan", "sen", "ago");
    private static final List<String> BEFORE_WEEKDAY = List.of("i", "last");

    private final LocalDate today;

    public RelativeReading(LocalDate today) {
        this.today = today;
    }

    public Optional<Occurrence> read(PeriodWords words) {
        return Optional.ofNullable(DAYS_BACK.get(words.text()))
                .map(back -> Period.day(today.minusDays(back)))
                .or(() -> lastWeekday(words))
                .or(() -> whole(words))
                .or(() -> latest(words))
                .or(() -> ago(words))
                .map(Occurrence.Once::new);
    }

    /** {@code i måndags}: the last one before today. */
    private Optional<Period> lastWeekday(PeriodWords words) {
        return words.afterAny(BEFORE_WEEKDAY)
                .filter(day -> day.size() == 1)
                .flatMap(day -> DateVocabulary.weekday(day.first()))
                .map(day -> Period.day(today.with(TemporalAdjusters.previous(DayOfWeek.of(day)))));
    }

    /** {@code förra veckan}: from Monday to Sunday. */
    private Optional<Period> whole(PeriodWords words) {
        for (int back = 0; back < WHOLE.size(); back++) {
            Optional<PeriodUnit> unit = words.afterAny(WHOLE.get(back)).flatMap(PeriodUnit::read);
            if (unit.isPresent() && unit.get() != PeriodUnit.DAY) {
                return Optional.of(unit.get().holding(unit.get().back(today, back)));
            }
        }
        return Optional.empty();
    }

    /** {@code senaste veckan}, {@code past 30 days}: as long as said, and ends today. */
    private Optional<Period> latest(PeriodWords words) {
        return words.afterAny(LATEST).filter(rest -> !rest.isEmpty()).flatMap(rest -> {
            Optional<Integer> count = DateVocabulary.number(rest.first());
            return PeriodUnit.read(count.isPresent() ? rest.tail(1) : rest)
                    .map(unit -> Period.days(begin(unit, count.orElse(1), rest.last()), today));
        });
    }

    /** Twenty-four hours back is yesterday. */
    private LocalDate begin(PeriodUnit unit, int count, String name) {
        LocalDate begin = unit.back(today, count);
        return name.startsWith("dygn") ? begin : begin.plusDays(1);
    }

    /** {@code för tre veckor sedan}: the whole week. */
    private Optional<Period> ago(PeriodWords words) {
        if (!AGO.contains(words.last())) {
            return Optional.empty();
        }
        PeriodWords length = words.head(words.size() - 1).afterAnyOrAll(FOR);
        return DateVocabulary.number(length.first())
                .flatMap(count -> PeriodUnit.read(length.tail(1)).map(unit -> unit.holding(unit.back(today, count))));
    }
}
