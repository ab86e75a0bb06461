package se.nyhetsarkivet.web.cli.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.web.press.duty.DutyEntry;
import se.nyhetsarkivet.web.press.duty.DutyHistory;
import se.nyhetsarkivet.web.press.duty.DutyPeriod;

/** A time of duty as the commands tell it: {@code {"from","until","message","who"}}, {@code until} null while none is known. */
public record DutyAnswer(String from, @Nullable String until, String message, String who) {

    /** What applies now: {@code {"at","duty"}}, {@code duty} null if nothing does. */
    public record Status(String at, @Nullable DutyAnswer duty) {
        public static Status of(Instant at, Optional<DutyPeriod> duty) {
            return new Status(
                    at.truncatedTo(ChronoUnit.SECONDS).toString(),
                    duty.map(DutyAnswer::of).orElse(null));
        }
    }

    /** What applied on a day: {@code {"day","duties"}}. */
    public record OfDay(String day, List<DutyAnswer> duties) {
        public static OfDay of(LocalDate day, List<DutyPeriod> periods) {
            return new OfDay(
                    day.toString(), periods.stream().map(DutyAnswer::of).toList());
        }
    }

    /** Everything: {@code {"duties","problems"}}. */
    public record History(List<DutyAnswer> duties, List<String> problems) {
        public static History of(DutyHistory history) {
            return new History(history.periods().stream().map(DutyAnswer::of).toList(), history.problems());
        }
    }

    public static DutyAnswer of(DutyEntry.On on) {
        return new DutyAnswer(
                on.at().toString(), on.until().map(Instant::toString).orElse(null), on.message(), on.who());
    }

    public static DutyAnswer of(DutyPeriod period) {
        return new DutyAnswer(
                period.from().toString(),
                period.end().map(Instant::toString).orElse(null),
                period.message(),
                period.who());
    }

    /** A time of duty on one line, for people. */
    public static String line(DutyPeriod period) {
        return PlainText.of(SwedishTime.text(period.from()) + SwedishTime.until(period.end()) + " (" + period.who()
                + "): " + period.message());
    }

    /** Reports which lines of the record could not be read, and the exit code that follows from it. */
    public static int tellProblems(DutyHistory history, Console console) {
        history.problems().forEach(problem -> console.message("Left out of the record: " + problem));
        return history.problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }
}
