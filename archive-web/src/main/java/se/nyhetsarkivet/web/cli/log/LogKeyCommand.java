package se.nyhetsarkivet.web.cli.log;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.setting.LogNameText;

@Command(
        name = "key",
        description = "Writes the public key that checks the signature of heads: name+id+key.",
        footer = {
            "",
            "With --new, a new key takes the place of the old one. Heads of the old one still",
            "hold, since log-keys.txt has its public key. A new name is a new log for those",
            "who follow it."
        })
final class LogKeyCommand implements Callable<Integer> {

    @Option(names = "--new", description = "make a new key first")
    private boolean anew;

    @Option(names = "--name", paramLabel = "NAME", description = "with --new: what the log is called from now on")
    private @Nullable String name;

    private final Console console;
    private final ArchiveOption archive;

    LogKeyCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        if (name != null && !anew) {
            throw new ArchiveException(
                    "A log can be renamed only together with a new key: log key --new --name " + name + ".");
        }
        Optional<String> newName = Optional.ofNullable(name).map(LogNameText::read);
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            console.out()
                    .println(
                            anew ? ledger.log().renewKey(newName) : ledger.log().key());
        }
        return ExitCode.DONE;
    }
}
