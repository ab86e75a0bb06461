package se.nyhetsarkivet.web.press.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.web.text.LocalText;

/**
 * The hours as an office decides them.
 *
 * @param week the ordinary hours; a weekday that is not named is closed
 * @param rules the days that differ; the first that fits a day counts
 */
public record OfficeHours(Map<DayOfWeek, DayHours> week, List<DayRule> rules) {

    /** Copies both. */
    public OfficeHours {
        week = Map.copyOf(week);
        rules = List.copyOf(rules);
    }

    /**
     * The hours of a day: those given for that very day, else none on a public holiday, else what a rule of every year leaves of
     * the ordinary hours.
     */
    PressDay on(LocalDate day, SwedishHolidays holidays) {
        DayHours ordinary = week.getOrDefault(day.getDayOfWeek(), DayHours.CLOSED);
        List<DayRule> fitting =
                rules.stream().filter(rule -> rule.day().matches(day, holidays)).toList();
        Optional<DayRule> once = fitting.stream()
                .filter(rule -> rule.day() instanceof DayPattern.Once)
                .findFirst();
        if (once.isPresent()) {
            return new PressDay(
                    day, once.get().hours(), ordinary, Optional.of(once.get().name()));
        }
        Optional<LocalText> holiday = holidays.on(day);
        if (holiday.isPresent()) {
            return new PressDay(day, DayHours.CLOSED, ordinary, holiday);
        }
        return fitting.stream()
                .findFirst()
                .map(rule -> new PressDay(day, rule.hours().within(ordinary), ordinary, Optional.of(rule.name())))
                .orElseGet(() -> new PressDay(day, ordinary, ordinary, Optional.empty()));
    }
}
