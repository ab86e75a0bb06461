package se.nyhetsarkivet.web.press.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.PartialDate;

/**
 * What applied when, as far as the program knows.
 *
 * @param periods the times of duty, in the order in which they were switched on; none overlaps another
 * @param problems the lines of the file that could not be read
 */
public record DutyHistory(List<DutyPeriod> periods, List<String> problems) {

    /** Nothing was ever said. */
    public static final DutyHistory NONE = new DutyHistory(List.of(), List.of());

    /** Copies both. */
    public DutyHistory {
        periods = List.copyOf(periods);
        problems = List.copyOf(problems);
    }

    /** The history that entries tell, in the order in which they were written. */
    static DutyHistory of(List<DutyEntry> entries, List<String> problems) {
        Deque<DutyPeriod> periods = new ArrayDeque<>();
        Instant next = Instant.MAX;
        // From the last to the first: what was said later counts, also if the clock was set back in between.
        for (DutyEntry entry : entries.reversed()) {
            if (entry instanceof DutyEntry.On on) {
                Optional<Instant> end = Stream.concat(Stream.of(next), on.until().stream())
                        .min(Instant::compareTo)
                        .filter(moment -> moment.isBefore(Instant.MAX));
                periods.addFirst(new DutyPeriod(on.at(), end, on.message(), on.who()));
            }
            next = entry.at().isBefore(next) ? entry.at() : next;
        }
        return new DutyHistory(List.copyOf(periods), problems);
    }

    /** The same with another thing that is wrong. */
    DutyHistory withProblem(String problem) {
        return new DutyHistory(
                periods, Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }

    /**
     * What applied at a moment.
     *
     * @param moment the moment
     * @return the duty then, if there was one
     */
    public Optional<DutyPeriod> at(Instant moment) {
        return periods.stream().filter(period -> period.appliesAt(moment)).findFirst();
    }

    /**
     * What applied on a day in Sweden.
     *
     * @param day the day
     * @return every duty of which some time lies on that day, oldest first
     */
    public List<DutyPeriod> onDay(LocalDate day) {
        Instant start = day.atStartOfDay(PartialDate.ZONE).toInstant();
        Instant stop = day.plusDays(1).atStartOfDay(PartialDate.ZONE).toInstant();
        return periods.stream().filter(period -> period.overlaps(start, stop)).toList();
    }
}
