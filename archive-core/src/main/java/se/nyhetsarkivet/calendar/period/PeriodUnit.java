package se.nyhetsarkivet.calendar.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lengths that time is counted in. */
public enum PeriodUnit {
    DAY("dag dagen dagar dagarna dygn dygnet dygnen day days"),
    WEEK("vecka veckan veckor veckorna week weeks"),
    MONTH("månad månaden månader månaderna month months"),
    QUARTER("kvartal kvartalet kvartalen quarter quarters"),
    YEAR("år året åren year years");

    private static final int MONTHS_OF_QUARTER = 3;
    private static final Map<String, PeriodUnit> BY_NAME = byName();

    private final String names;

    PeriodUnit(String names) {
        this.names = names;
    }

    /** The unit, if the text is the name of one. */
    public static Optional<PeriodUnit> read(PeriodWords words) {
        return Optional.ofNullable(BY_NAME.get(words.text()));
    }

    private static Map<String, PeriodUnit> byName() {
        Map<String, PeriodUnit> units = new HashMap<>();
        for (PeriodUnit unit : values()) {
            for (String name : unit.names.split(" ", -1)) {
                units.put(name, unit);
            }
        }
        return Map.copyOf(units);
    }

    /** The day so many units earlier. */
    public LocalDate back(LocalDate day, int count) {
        return switch (this) {
            case DAY -> day.minusDays(count);
            case WEEK -> day.minusWeeks(count);
            case MONTH -> day.minusMonths(count);
            case QUARTER -> day.minusMonths((long) count * MONTHS_OF_QUARTER);
            case YEAR -> day.minusYears(count);
        };
    }

    /** The unit of the calendar that the day is in. */
    public Period holding(LocalDate day) {
        return switch (this) {
            case DAY -> Period.day(day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Period.days(monday, monday.plusDays(6));
            }
            case MONTH -> Period.month(YearMonth.from(day));
            case QUARTER -> {
                YearMonth month = YearMonth.from(day);
                yield Period.months(
                        month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER), MONTHS_OF_QUARTER);
            }
            case YEAR -> Period.year(day.getYear());
        };
    }
}
