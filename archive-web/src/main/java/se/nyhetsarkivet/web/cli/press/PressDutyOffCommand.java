package se.nyhetsarkivet.web.cli.press;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.DutyAnswer;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ActorOption;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.press.duty.DutyEntry;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;

@Command(name = "off", description = "Removes the message from the pages; it stays in the duty log.")
final class PressDutyOffCommand implements Callable<Integer> {

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Mixin
    private final ActorOption actor = new ActorOption();

    private final Console console;
    private final ArchiveOption archive;

    PressDutyOffCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        PressDutyLog log = PressDutyLog.in(archive.existingDirectory(console));
        Instant now = console.clock().instant();
        // Also when nothing seems to be on: a clock that was wrong must not keep a message on the pages.
        log.append(new DutyEntry.Off(now, actor.actor().name()));
        if (json) {
            console.json(DutyAnswer.Status.of(now, log.history().at(now)));
        } else {
            console.out().println("The duty is off.");
        }
        return ExitCode.DONE;
    }
}
