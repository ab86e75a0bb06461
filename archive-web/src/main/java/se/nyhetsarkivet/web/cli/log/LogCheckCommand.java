package se.nyhetsarkivet.web.cli.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.HeadCheck;
import se.nyhetsarkivet.archive.log.ProofCheck;
import se.nyhetsarkivet.transparency.SignedNote;
import se.nyhetsarkivet.web.answer.ledger.HeadCheckAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.console.StampedTimes;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.StampOptions;

@Command(
        name = "check",
        description = "Checks whether a head or a proof that somebody kept still holds.",
        footer = {
            "",
            "Recomputes every entry up to the head from the record, and says at what time an",
            "authority has stamped it. Exits with 0 if all is as it was, with 1 if history was",
            "changed, a stamp is damaged or the head is not this archive's, and with 2 if",
            "there is nothing to check."
        })
final class LogCheckCommand implements Callable<Integer> {

    private static final String PROOF = "c2sp.org/tlog-proof@";

    @Parameters(paramLabel = "HEAD-FILE", description = "a file with a head or a proof; - reads standard input")
    private String file = "";

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Option(
            names = "--stamp",
            paramLabel = "FILE",
            description = "a time-stamp (.tsr) of the head, as an authority answered")
    private @Nullable Path stamp;

    @Mixin
    private final StampOptions stampOptions = new StampOptions();

    private final Console console;
    private final ArchiveOption archive;

    LogCheckCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        String text = text();
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            if (text.startsWith(PROOF)) {
                return tell(ledger.log().checkProof(text), text, ledger.log());
            }
            HeadCheck check = ledger.log().checkWithRecord(text);
            if (json) {
                console.json(HeadCheckAnswer.of(check));
                return exitCode(check);
            }
            console.out().println(PlainText.of(sentence(check)));
            return Math.max(exitCode(check), tellTime(check, text, ledger.log()));
        }
    }

    /** Since when the head is known outside, as far as an authority has stamped it or a later one. */
    private int tellTime(HeadCheck check, String text, ArchiveLog log) {
        StampedTimes times = new StampedTimes(stampOptions.stamping(console), log);
        StampedTimes.Told told;
        if (stamp != null) {
            told = times.of(text, stamp);
        } else if (check instanceof HeadCheck.Continued continued) {
            told = times.of(continued.kept());
        } else {
            return ExitCode.DONE;
        }
        told.sentences().forEach(sentence -> console.out().println(PlainText.of(sentence)));
        return told.isSound() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    private int tell(ProofCheck check, String proof, ArchiveLog log) {
        return switch (check) {
            case ProofCheck.Proved proved -> {
                if (json) {
                    console.json(HeadCheckAnswer.of(proved.head()));
                    yield exitCode(proved.head());
                }
                console.out().println(PlainText.of("The proof holds: " + proved.line()));
                console.out().println(PlainText.of(sentence(proved.head())));
                yield Math.max(
                        exitCode(proved.head()),
                        tellTime(proved.head(), proof.substring(proof.indexOf("\n\n") + 2), log));
            }
            case ProofCheck.OfAnother other -> {
                console.out().println(PlainText.of("The proof is for another entry: " + other.line()));
                yield ExitCode.DONE_WITH_REMARKS;
            }
            case ProofCheck.NotProved none -> {
                console.out()
                        .println("The proof does not hold: it was changed, or its entry is not in its head's log.");
                yield ExitCode.DONE_WITH_REMARKS;
            }
            case ProofCheck.Unreadable unreadable -> {
                console.message(unreadable.reason());
                yield ExitCode.NOT_DONE;
            }
        };
    }

    private static int exitCode(HeadCheck check) {
        return switch (check) {
            case HeadCheck.Continued continued -> ExitCode.DONE;
            case HeadCheck.Unreadable unreadable -> ExitCode.NOT_DONE;
            case HeadCheck.Rewritten other -> ExitCode.DONE_WITH_REMARKS;
            case HeadCheck.Shorter other -> ExitCode.DONE_WITH_REMARKS;
            case HeadCheck.NotSigned other -> ExitCode.DONE_WITH_REMARKS;
        };
    }

    private static String sentence(HeadCheck check) {
        return switch (check) {
            case HeadCheck.Continued continued ->
                "Nothing was changed: the " + entries(continued.kept().size()) + " of the head are the first of "
                        + continued.size() + " in the log.";
            case HeadCheck.Rewritten rewritten -> rewritten(rewritten);
            case HeadCheck.Shorter shorter ->
                "The head is over " + entries(shorter.kept().size()) + " and the log has only " + shorter.size()
                        + ": something was cut off, or an older copy of the archive was restored.";
            case HeadCheck.NotSigned other ->
                "The head of the log \"" + other.kept().origin() + "\" was not signed by this archive, or was changed.";
            case HeadCheck.Unreadable unreadable -> unreadable.reason();
        };
    }

    private static String rewritten(HeadCheck.Rewritten rewritten) {
        String entries = entries(rewritten.kept().size());
        return switch (rewritten.what()) {
            case LOG -> "History was rewritten: the first " + entries + " of the log are not those of the head.";
            case RECORD ->
                "The record was changed: the log has the " + entries
                        + " of the head, but the record no longer says what they tell of. Verify names it.";
        };
    }

    private static String entries(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private String text() {
        try (InputStream in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
            return new String(in.readNBytes(SignedNote.MAX_CHARACTERS), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ArchiveException(file + " could not be read: " + failure.getMessage(), failure);
        }
    }
}
