package se.nyhetsarkivet.web.search.answer;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

/** A stretch of time up to a day that is often asked for. */
public enum RecentPeriod {
    WEEK(Period.ofWeeks(1)),
    MONTH(Period.ofMonths(1)),
    YEAR(Period.ofYears(1));

    private final Period length;

    RecentPeriod(Period length) {
        this.length = length;
    }

    /** What it is called in the names of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public DateRange until(LocalDate last) {
        return DateRange.between(new PartialDate.OfDay(last.minus(length)), new PartialDate.OfDay(last));
    }

    /** The search for all items of it, up to a day. */
    public SearchRequest search(LocalDate last) {
        return SearchRequest.of("").withDates(until(last));
    }
}
