package se.nyhetsarkivet.web.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveInUseException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.verification.ArchiveVerification;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.web.answer.ledger.VerificationAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.PartConverter;

@Command(
        name = "verify",
        description = "Compares the record, the index, the originals and the fingerprints of all items.",
        footer = {
            "",
            "Exits with 0 if they agree and with 1 if there are differences. Two archives with",
            "the same digest hold the same items, revisions and tombstones."
        })
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Option(
            names = "--part",
            paramLabel = "N/M",
            converter = PartConverter.class,
            description = "verify one of M parts, such as 3/30; all M are the whole archive")
    private Verification.Part part = Verification.Part.ALL;

    private final Console console;

    public VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verification found = verify();
        if (json) {
            console.json(VerificationAnswer.of(found));
        } else {
            print(found);
        }
        return found.isSound() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    private Verification verify() {
        try (NewsArchive opened = archive.openExisting(console)) {
            return opened.verify(part);
        } catch (ArchiveInUseException served) {
            console.message(
                    "The archive is open in another program; the record, the originals and the files of the index"
                            + " are verified beside it.");
            return ArchiveVerification.beside(archive.directory(console), part, console.clock());
        }
    }

    private void print(Verification found) {
        String size = Count.of(found.items(), "item") + ", " + Count.of(found.revisions(), "revision");
        int differences = found.differences().size();
        console.out().println(size + ": " + (found.isSound() ? "sound" : Count.of(differences, "difference")));
        if (part.isAll()) {
            console.out().println("Digest: " + found.digest());
        }
        found.differences().forEach(difference -> console.out().println(PlainText.of(difference)));
        if (differences == Verification.MAX_DIFFERENCES) {
            console.message("There may be more differences; no more than these are listed.");
        }
    }
}
