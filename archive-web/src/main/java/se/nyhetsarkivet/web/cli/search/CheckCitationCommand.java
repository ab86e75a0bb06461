package se.nyhetsarkivet.web.cli.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.citation.CitationCheck;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.HeadCheck;
import se.nyhetsarkivet.archive.log.ProofCheck;
import se.nyhetsarkivet.export.citation.CitationReader;
import se.nyhetsarkivet.export.citation.CitedProof;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.answer.CitationCheckAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "check-citation",
        description = "Checks whether the archive holds what a citation cites.",
        footer = {
            "",
            "Exits with 0 if it does, with 1 if the text is another, withdrawn or unknown,",
            "and with 2 if there is nothing to check. Works also while the web application",
            "runs."
        })
public final class CheckCitationCommand implements Callable<Integer> {

    /** In UTF-8 a character has at most so many bytes. */
    private static final int MAX_BYTES = 4 * CitationReader.MAX_LENGTH;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(PartialDate.ZONE);

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(
            paramLabel = "TEXT",
            description = "a citation, a link or a fingerprint; - reads it from standard input")
    private String text = "";

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public CheckCitationCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CitationCheck check;
        Optional<ProofCheck> proof;
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            String pasted = text.equals("-") ? standardInput() : text;
            check = ledger.check(pasted);
            proof = proof(pasted, check, ledger.log());
        }
        if (json) {
            console.json(CitationCheckAnswer.of(check));
        } else {
            console.out().println(PlainText.of(sentence(check)));
            proof.ifPresent(found -> console.out().println(PlainText.of(sentence(found))));
        }
        return Math.max(
                exitCode(check),
                proof.filter(found -> !holds(found)).isPresent() ? ExitCode.DONE_WITH_REMARKS : ExitCode.DONE);
    }

    /** Of the revision that was found, or of whatever it says. */
    private static Optional<ProofCheck> proof(String pasted, CitationCheck check, ArchiveLog log) {
        return CitedProof.in(pasted)
                .map(text -> check instanceof CitationCheck.Exact exact
                        ? log.checkProofOf(text, exact.revision())
                        : log.checkProof(text));
    }

    private static boolean holds(ProofCheck check) {
        return check instanceof ProofCheck.Proved proved && proved.head() instanceof HeadCheck.Continued;
    }

    private static String sentence(ProofCheck check) {
        return switch (check) {
            case ProofCheck.Proved proved ->
                holds(check)
                        ? "Its proof holds: " + proved.line()
                        : "Its proof holds, but not the head that it is under; ask log check.";
            case ProofCheck.OfAnother other -> "Its proof is for something else: " + other.line();
            case ProofCheck.NotProved none -> "Its proof does not hold.";
            case ProofCheck.Unreadable unreadable -> "Its proof cannot be read: " + unreadable.reason();
        };
    }

    private static int exitCode(CitationCheck check) {
        return switch (check) {
            case CitationCheck.Exact exact -> ExitCode.DONE;
            case CitationCheck.Unreadable unreadable -> ExitCode.NOT_DONE;
            case CitationCheck.Changed other -> ExitCode.DONE_WITH_REMARKS;
            case CitationCheck.NoWordingCited other -> ExitCode.DONE_WITH_REMARKS;
            case CitationCheck.Withdrawn other -> ExitCode.DONE_WITH_REMARKS;
            case CitationCheck.Unknown other -> ExitCode.DONE_WITH_REMARKS;
        };
    }

    private String standardInput() {
        try {
            return new String(console.in().readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ArchiveException("Standard input could not be read: " + failure.getMessage(), failure);
        }
    }

    private static String sentence(CitationCheck check) {
        return switch (check) {
            case CitationCheck.Exact exact -> sentence(exact);
            case CitationCheck.Changed changed ->
                "Item " + changed.history().id() + " is in the archive, but not as it was cited; it has "
                        + revisions(changed.history()) + ".";
            case CitationCheck.NoWordingCited item ->
                "Item " + item.history().id() + " is in the archive with " + revisions(item.history())
                        + "; the citation does not say which.";
            case CitationCheck.Withdrawn withdrawn ->
                "Item " + withdrawn.tombstone().id() + " is withdrawn: "
                        + withdrawn.tombstone().reason()
                        + (withdrawn.wordingWasHeld() ? " (The archive held the cited text.)" : "");
            case CitationCheck.Unknown unknown -> "The archive does not have it.";
            case CitationCheck.Unreadable unreadable -> unreadable.reason().sentence();
        };
    }

    private static String sentence(CitationCheck.Exact exact) {
        Revision revision = exact.revision();
        String known = exact.proof() == CitationCheck.Proof.FINGERPRINT
                ? "The archive holds exactly this text"
                : "The archive holds this revision, and no fingerprint was cited that would prove its text";
        return known + ": item " + revision.id() + ", revision " + revision.number() + ", \""
                + revision.item().headline() + "\", seen " + TIME.format(revision.seenAt())
                + exact.until().map(CheckCitationCommand::until).orElse(", still in force.");
    }

    private static String until(Instant superseded) {
        return ", superseded " + TIME.format(superseded) + ".";
    }

    private static String revisions(ItemHistory history) {
        return Count.of(history.revisions().size(), "revision");
    }
}
