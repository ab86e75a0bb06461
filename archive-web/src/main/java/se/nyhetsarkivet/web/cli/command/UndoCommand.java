package se.nyhetsarkivet.web.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.store.UndoReport;
import se.nyhetsarkivet.web.answer.ledger.UndoAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ActorOption;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "undo",
        description = "Undoes an import, also while the web application runs.",
        footer = {
            "",
            "Items that the batch brought disappear, and items that it changed get their earlier",
            "wording again. What a later batch changed or brought too is kept; exits with 1 then."
        })
public final class UndoCommand implements Callable<Integer> {

    /** How many kept items are listed in words; {@code --json} has them all. */
    private static final int TOLD_ITEMS = 20;

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Mixin
    private final ActorOption actor = new ActorOption();

    @Parameters(paramLabel = "ID", description = "the number of the batch, as batches lists it")
    private long batch;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        UndoReport undo;
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            undo = ledger.undo(batch, actor.actor());
        }
        if (json) {
            console.json(UndoAnswer.of(undo));
        } else {
            print(undo);
        }
        return undo.kept().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    private void print(UndoReport undo) {
        console.out()
                .println("Batch " + batch + " is undone: " + Count.of(undo.removed(), "item") + " removed, "
                        + undo.restored() + " with the earlier wording again, "
                        + undo.kept().size() + " kept");
        undo.kept().stream()
                .limit(TOLD_ITEMS)
                .forEach(
                        kept -> console.message("kept: " + kept.id() + ", which batch " + kept.because() + " has too"));
        int untold = undo.kept().size() - TOLD_ITEMS;
        if (untold > 0) {
            console.message("and " + Count.of(untold, "more item") + " kept.");
        }
    }
}
