package se.nyhetsarkivet.web.cli.press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.DutyAnswer;
import se.nyhetsarkivet.web.cli.console.SwedishTime;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.press.duty.DutyHistory;
import se.nyhetsarkivet.web.press.duty.DutyPeriod;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;

@Command(name = "status", description = "Shows what applies now, or what applied on a day.")
final class PressDutyStatusCommand implements Callable<Integer> {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = SwedishTime.DayConverter.class,
            description = "a day, such as 2026-11-25; everything that applied during some part of it is shown")
    private @Nullable LocalDate day;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;
    private final ArchiveOption archive;

    PressDutyStatusCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        DutyHistory history =
                PressDutyLog.in(archive.existingDirectory(console)).history();
        if (day != null) {
            tell(day, history.onDay(day));
        } else {
            tell(history);
        }
        return DutyAnswer.tellProblems(history, console);
    }

    private void tell(LocalDate asked, List<DutyPeriod> periods) {
        if (json) {
            console.json(DutyAnswer.OfDay.of(asked, periods));
        } else if (periods.isEmpty()) {
            console.out().println("No duty was on during " + asked + ".");
        } else {
            periods.forEach(period -> console.out().println(DutyAnswer.line(period)));
        }
    }

    private void tell(DutyHistory history) {
        Instant now = console.clock().instant();
        Optional<DutyPeriod> duty = history.at(now);
        if (json) {
            console.json(DutyAnswer.Status.of(now, duty));
        } else {
            console.out().println(duty.map(DutyAnswer::line).orElse("The duty is off."));
        }
    }
}
