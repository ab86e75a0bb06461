package se.nyhetsarkivet.web.press.hours;

import java.time.LocalDate;
import java.util.Optional;
import se.nyhetsarkivet.web.text.LocalText;

/**
 * The hours of a day of the calendar.
 *
 * @param date the day
 * @param hours its hours
 * @param ordinary the hours of such a weekday
 * @param name what the day is called, if it is a holiday or has a rule
 */
public record PressDay(LocalDate date, DayHours hours, DayHours ordinary, Optional<LocalText> name) {

    /**
     * Whether the hours are not those of the weekday.
     *
     * @return true if they differ
     */
    public boolean deviates() {
        return !hours.equals(ordinary);
    }
}
