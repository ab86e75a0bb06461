package se.nyhetsarkivet.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.Verification;
import se.nyhetsarkivet.web.contract.VerificationAnswer;

@Command(
        name = "verify",
        description = "Compares the record, the index, the originals and the fingerprints of all items.",
        footer = {
            "",
            "Exits with 0 if they agree and with 1 if there are differences. Two archives with",
            "the same digest hold the same items, revisions and tombstones."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verification found;
        try (NewsArchive opened = archive.openExisting(console)) {
            found = opened.verify();
        }
        if (json) {
            console.json(VerificationAnswer.of(found));
        } else {
            print(found);
        }
        return found.isSound() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    private void print(Verification found) {
        String size = Count.of(found.items(), "item") + ", " + Count.of(found.revisions(), "revision");
        int differences = found.differences().size();
        console.out().println(size + ": " + (found.isSound() ? "sound" : Count.of(differences, "difference")));
        console.out().println("Digest: " + found.digest());
        found.differences().forEach(difference -> console.out().println(PlainText.of(difference)));
        if (differences == Verification.MAX_DIFFERENCES) {
            console.message("There may be more differences; no more than these are listed.");
        }
    }
}
