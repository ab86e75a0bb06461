package se.nyhetsarkivet.web.cli.log;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.ShownRevisions;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "prove",
        description = "Writes a proof that a revision is in the log.",
        footer = {
            "",
            "The form is that of C2SP tlog-proof. Its extra data are the entry and its salt:",
            "the entry ends with SHA-256 over the salt and the revision's fingerprint."
        })
final class LogProveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ITEM", description = "the item's id")
    private String id = "";

    @Option(names = "--revision", paramLabel = "N", description = "the revision; otherwise the one in force")
    private @Nullable Integer number;

    private final Console console;
    private final ArchiveOption archive;

    LogProveCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            ItemId item = new ItemId(id);
            ShownRevisions revisions = ShownRevisions.of(ledger.history(item));
            int revision = (number == null ? revisions.last() : revisions.number(number)).number();
            console.out()
                    .print(ledger.log()
                            .prove(item, revision)
                            .orElseThrow(() -> new ArchiveException("Revision " + revision + " of item " + item
                                    + " is not in the log; verify the archive."))
                            .proof()
                            .text());
        }
        return ExitCode.DONE;
    }
}
