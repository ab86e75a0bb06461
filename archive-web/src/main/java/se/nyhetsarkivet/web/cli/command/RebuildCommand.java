package se.nyhetsarkivet.web.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(name = "rebuild", description = "Deletes the index and rebuilds it from the record.")
public final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    private final Console console;

    public RebuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (NewsArchive opened = archive.openExisting(console)) {
            opened.rebuildIndex();
            long items = opened.overview().items();
            console.out().println("The index has been rebuilt: " + Count.of(items, "item") + ".");
        }
        return ExitCode.DONE;
    }
}
