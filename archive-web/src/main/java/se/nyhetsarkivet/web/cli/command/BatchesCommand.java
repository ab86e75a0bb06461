package se.nyhetsarkivet.web.cli.command;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.export.RejectionTable;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.answer.ledger.BatchAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "batches",
        description = "Lists the imports and the edits by archivists, also while the web application runs.",
        footer = {"", "To keep a batch's rejections as a table: batches --rejections 3 > rejections.csv"})
public final class BatchesCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Option(
            names = "--rejections",
            paramLabel = "ID",
            description = "write what this batch could not take as CSV: place, reason, text")
    private @Nullable Long rejectionsOf;

    @Option(
            names = "--shared-names",
            paramLabel = "ID",
            description = "tell which names records of this batch share with other news, and what they were taken for")
    private @Nullable Long sharedNamesOf;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public BatchesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            if (rejectionsOf != null) {
                writeRejections(ledger, ledger.batch(rejectionsOf).number());
            } else if (sharedNamesOf != null) {
                ledger.sharedNames(ledger.batch(sharedNamesOf).number())
                        .forEach(name -> console.out().println(PlainText.of(name.inWords())));
            } else if (json) {
                console.json(ledger.batches().stream()
                        .map(batch -> BatchAnswer.of(batch, ledger.originals(batch.number())))
                        .toList());
            } else {
                print(ledger.batches());
            }
        }
        return ExitCode.DONE;
    }

    private void writeRejections(ArchiveLedger ledger, long batch) {
        try {
            RejectionTable.write(ledger.rejections(batch).stream(), console.out());
        } catch (IOException failure) {
            throw new ArchiveException("The table could not be written: " + failure.getMessage(), failure);
        }
    }

    private void print(List<ImportBatch> batches) {
        if (batches.isEmpty()) {
            console.message("Nothing has been imported yet.");
        }
        batches.forEach(batch -> console.out().println(PlainText.of(line(batch))));
    }

    /** An edit has who and why where an import has its file. */
    private static String line(ImportBatch batch) {
        ZonedDateTime started = batch.startedAt().atZone(PartialDate.ZONE);
        if (batch.isEdit()) {
            return "%4d  %s  %-9s edit by %s (%s): %d changed, %d unchanged, %d rejected"
                    .formatted(
                            batch.number(),
                            TIME.format(started),
                            state(batch),
                            batch.importedBy(),
                            batch.reason().orElseThrow(),
                            batch.counts().changed(),
                            batch.counts().unchanged(),
                            batch.counts().rejected());
        }
        return "%4d  %s  %-9s %s (%s): %d new, %d changed, %d unchanged, %d rejected"
                .formatted(
                        batch.number(),
                        TIME.format(started),
                        state(batch),
                        batch.source().name(),
                        batch.source().format(),
                        batch.counts().newItems(),
                        batch.counts().changed(),
                        batch.counts().unchanged(),
                        batch.counts().rejected());
    }

    private static String state(ImportBatch batch) {
        if (batch.undoneAt().isPresent()) {
            return "undone";
        }
        return batch.finishedAt().isPresent() ? "complete" : "not ended";
    }
}
