package se.nyhetsarkivet.web.cli.press;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.DutyAnswer;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.press.duty.DutyHistory;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;

@Command(name = "history", description = "Lists every message that was ever shown, with its period and who entered it.")
final class PressDutyHistoryCommand implements Callable<Integer> {

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;
    private final ArchiveOption archive;

    PressDutyHistoryCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        DutyHistory history =
                PressDutyLog.in(archive.existingDirectory(console)).history();
        if (json) {
            console.json(DutyAnswer.History.of(history));
        } else if (history.periods().isEmpty()) {
            console.message("No duty has been on yet.");
        } else {
            history.periods().forEach(period -> console.out().println(DutyAnswer.line(period)));
        }
        return DutyAnswer.tellProblems(history, console);
    }
}
