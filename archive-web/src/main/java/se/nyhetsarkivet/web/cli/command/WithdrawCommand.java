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
        name = "withdraw",
        description = "Hides an item from searches, pages and exports, also while the web application runs.",
        footer = {
            "",
            "A tombstone with the reason, the time and the user remains, and the item is not taken",
            "again. With --erase its texts are gone for good, and so are the kept files it came in;",
            "backups and exports made before still have them."
        })
public final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Mixin
    private final ActorOption actor = new ActorOption();

    @Parameters(paramLabel = "ID", description = "the item's id")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why; the tombstone shows it")
    private String reason = "";

    @Option(names = "--erase", description = "erase the item's texts for good")
    private boolean erase;

    private final Console console;

    public WithdrawCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ItemId item = new ItemId(id);
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            if (erase) {
                ArchiveLedger.Erasure erasure = ledger.erase(item, reason, actor.actor());
                erasure.removedOriginals()
                        .forEach(file -> console.message("The kept copy of " + file.path() + " was removed too."));
                console.out().println("Item " + item + " is erased.");
            } else {
                ledger.withdraw(item, reason, actor.actor());
                console.out().println("Item " + item + " is withdrawn.");
            }
        }
        return ExitCode.DONE;
    }
}
