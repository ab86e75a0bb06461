package se.nyhetsarkivet.web.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.PathConverter;

@Command(
        name = "restore",
        description = "Replaces the archive by a backup, after checking the backup.",
        footer = {
            "",
            "The web application must not be running. The former archive is moved aside, not",
            "deleted. What was withdrawn or erased since the backup stays so."
        })
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "DIR", converter = PathConverter.class, description = "the directory that backup wrote")
    private Path backup = Path.of("");

    private final Console console;

    public RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ArchiveRestore.restore(backup, archive.directory(console), console.clock())
                .ifPresent(replaced -> console.message("The former archive is in " + replaced + "."));
        try (NewsArchive restored = archive.open(console)) {
            long items = restored.overview().items();
            console.out().println("The archive is restored: " + Count.of(items, "item") + ".");
        }
        return ExitCode.DONE;
    }
}
