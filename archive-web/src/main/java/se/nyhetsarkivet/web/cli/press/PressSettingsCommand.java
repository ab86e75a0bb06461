package se.nyhetsarkivet.web.cli.press;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.press.settings.PressFile;

@Command(
        name = "settings",
        description =
                "Writes press.yaml into the archive's directory if there is none, and checks the one that is there.",
        footer = {"", "The web application uses the file as soon as it is saved. Exit code 1: it has a mistake."})
final class PressSettingsCommand implements Callable<Integer> {

    private final Console console;
    private final ArchiveOption archive;

    PressSettingsCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        Path directory = archive.existingDirectory(console);
        Path file = directory.resolve(PressFile.NAME);
        if (PressFile.writeDefault(directory)) {
            console.out().println("The file " + file + " is written; edit it as you like.");
            return ExitCode.DONE;
        }
        String problem = PressFile.in(directory, console.clock()).current().problem();
        console.out().println(problem.isEmpty() ? "The file " + file + " is in order." : PlainText.of(problem));
        return problem.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }
}
