package se.nyhetsarkivet.web.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ActorOption;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "reinstate",
        description = "Shows an item again that was withdrawn and not erased, also while the web application runs.")
public final class ReinstateCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Mixin
    private final ActorOption actor = new ActorOption();

    @Parameters(paramLabel = "ID", description = "the item's id")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why; the record keeps it")
    private String reason = "";

    private final Console console;

    public ReinstateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ItemId item = new ItemId(id);
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            ledger.reinstate(item, reason, actor.actor());
        }
        console.out().println("Item " + item + " is shown again.");
        return ExitCode.DONE;
    }
}
