package se.nyhetsarkivet.web.search.period;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.calendar.period.PeriodReader;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.text.Dates;

/** A range of dates as people write it; what is written can be read again. */
public final class PeriodText {

    private final PeriodReader reader = new PeriodReader();
    private final Locale locale;

    public PeriodText(Locale locale) {
        this.locale = locale;
    }

    /** The range, all of time for nothing, or empty for a text that is not a period. */
    public Optional<DateRange> read(String text, LocalDate today) {
        return text.isBlank() ? Optional.of(DateRange.ALL) : reader.read(text, today);
    }

    public String write(DateRange range) {
        Optional<String> from = range.from().map(this::write);
        Optional<String> to = range.to().map(this::write);
        if (from.equals(to)) {
            return from.orElse("");
        }
        if (from.isPresent() && to.isPresent()) {
            return from.get() + " – " + to.get();
        }
        boolean english = locale.getLanguage().equals("en");
        return from.map(date -> (english ? "since " : "från ") + date)
                .or(() -> to.map(date -> (english ? "until " : "till ") + date))
                .orElse("");
    }

    /** A time of day is more than the field can hold. */
    private String write(PartialDate date) {
        return date instanceof PartialDate.OfMoment ? Dates.day(date.firstDay(), locale) : Dates.text(date, locale);
    }
}
