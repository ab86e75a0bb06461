package se.nyhetsarkivet.web.cli.log;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.store.LogBeginning;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "head",
        description = "Writes the signed head of the log, to be kept outside of the archive.",
        footer = {"", "The form is that of C2SP tlog-checkpoint. Check it later with log check."})
final class LogHeadCommand implements Callable<Integer> {

    private final Console console;
    private final ArchiveOption archive;

    LogHeadCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            console.out().print(ledger.log().head().text());
            LogBeginning beginning = ledger.log().beginning();
            if (beginning.changesBefore() > 0) {
                console.message("The log counts from " + beginning.at() + "; "
                        + Count.of(beginning.changesBefore(), "change")
                        + " before that were logged as they were found then.");
            }
        }
        return ExitCode.DONE;
    }
}
