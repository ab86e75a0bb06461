package se.nyhetsarkivet.query.parser;

import java.time.LocalDate;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.calendar.period.PeriodReader;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Reads {@code 2018-04}, {@code 2018-03..2018-06}, {@code ..2015} and {@code 2018..}, with days or moments too, and what
 * else a {@link PeriodReader} reads.
 */
final class DateRangeText {

    private static final String TO = "..";

    private static final PeriodReader PERIODS = new PeriodReader();

    private DateRangeText() {}

    /** The range, or empty if the text is none. */
    static Optional<DateRange> read(String text, LocalDate today) {
        return exact(text).or(() -> PERIODS.read(text, today));
    }

    private static Optional<DateRange> exact(String text) {
        int to = text.indexOf(TO);
        try {
            if (to < 0) {
                PartialDate date = PartialDate.parse(text);
                return Optional.of(DateRange.between(date, date));
            }
            DateRange range = new DateRange(end(text.substring(0, to)), end(text.substring(to + TO.length())));
            return Optional.of(range).filter(any -> !any.isAll());
        } catch (InvalidValueException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> end(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }
}
