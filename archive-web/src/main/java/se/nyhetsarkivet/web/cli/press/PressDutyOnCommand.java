package se.nyhetsarkivet.web.cli.press;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.DutyAnswer;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.console.SwedishTime;
import se.nyhetsarkivet.web.cli.option.ActorOption;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.press.duty.DutyEntry;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;

@Command(
        name = "on",
        description = "Shows a message on every page from now on.",
        footer = {"", "A message that is already shown is replaced. Both stay in the duty log."})
final class PressDutyOnCommand implements Callable<Integer> {

    @Option(names = "--message", paramLabel = "TEXT", required = true, description = "what the pages show")
    private String message = "";

    @Option(
            names = "--until",
            paramLabel = "DATE-TIME",
            converter = SwedishTime.Converter.class,
            description = "when it ends by itself, in Sweden: 2026-11-27T08:00, or 2026-11-27 for the end of that day")
    private @Nullable Instant until;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Mixin
    private final ActorOption actor = new ActorOption();

    private final Console console;
    private final ArchiveOption archive;

    PressDutyOnCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        PressDutyLog log = PressDutyLog.in(archive.existingDirectory(console));
        DutyEntry.On on = entry();
        log.append(on);
        if (json) {
            console.json(DutyAnswer.of(on));
        } else {
            console.out().println("The duty is on" + SwedishTime.until(on.until()) + ": " + PlainText.of(on.message()));
        }
        return ExitCode.DONE;
    }

    private DutyEntry.On entry() {
        try {
            return new DutyEntry.On(
                    console.clock().instant(), actor.actor().name(), message, Optional.ofNullable(until));
        } catch (IllegalArgumentException unfit) {
            throw new ArchiveException("The duty is not on: " + unfit.getMessage() + ".", unfit);
        }
    }
}
