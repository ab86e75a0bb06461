package se.nyhetsarkivet.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import se.nyhetsarkivet.archive.ArchiveLedger;

@Command(name = "key", description = "Writes the public key that checks the signature of heads: name+id+key.")
final class LogKeyCommand implements Callable<Integer> {

    private final Console console;
    private final ArchiveOption archive;

    LogKeyCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            console.out().println(ledger.log().key());
        }
        return ExitCode.DONE;
    }
}
