package se.nyhetsarkivet.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.nyhetsarkivet.archive.NewsArchive;

@Command(name = "rebuild", description = "Throws the index away and builds it anew from the record.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    private final Console console;

    RebuildCommand(Console console) {
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
