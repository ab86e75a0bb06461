package se.nyhetsarkivet.web.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ImportSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.contract.ImportAnswer;

@Command(
        name = "import",
        description = "Imports files, making the archive if there is none.",
        footer = {
            "",
            "A file is JSON Lines (one NewsArticle object a line) or the text of a press",
            "page, plain or packed with gzip. A record that cannot be taken is rejected with",
            "its place and reason and stops nothing. Exits with 1 if there were rejections",
            "and with 2 if a file could not be imported; the others are."
        })
final class ImportCommand implements Callable<Integer> {

    /** So many rejections are told in words; the ledger and {@code --json} have them all. */
    private static final int TOLD_REJECTIONS = 20;

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", converter = PathConverter.class, description = "what to import")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "the publisher of records that name none, as those of a press page")
    private String publisher = "";

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    /** What all files together came to. */
    private record Outcome(ImportAnswer answer, int failedFiles) {}

    @Override
    public Integer call() {
        List<ImportSource> sources = files.stream()
                .map(file -> ImportSource.file(file).withOptions(ReadOptions.NONE.withPublisher(publisher)))
                .toList();
        Outcome outcome;
        try (NewsArchive opened = archive.open(console)) {
            outcome = importAll(opened, sources);
        }
        if (outcome.failedFiles() < files.size()) {
            print(outcome.answer());
        }
        if (outcome.failedFiles() > 0) {
            return ExitCode.NOT_DONE;
        }
        return outcome.answer().rejected() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    /** One file that cannot be imported does not stop the others. */
    private Outcome importAll(NewsArchive opened, List<ImportSource> sources) {
        ImportAnswer sum = ImportAnswer.NOTHING;
        int failedFiles = 0;
        for (int place = 0; place < sources.size(); place++) {
            try {
                ImportAnswer answer = importOne(opened, sources.get(place));
                sum = sum.plus(
                        files.size() == 1
                                ? answer
                                : answer.placedIn(files.get(place).toString()));
            } catch (ArchiveException failure) {
                console.message(String.valueOf(failure.getMessage()));
                failedFiles++;
            }
        }
        return new Outcome(sum, failedFiles);
    }

    private ImportAnswer importOne(NewsArchive opened, ImportSource source) {
        ImportBatch batch;
        try (ImportDisplay display = ImportDisplay.of(source, console)) {
            batch = opened.importFrom(source, display);
        }
        ImportAnswer answer = ImportAnswer.of(batch.counts(), opened.rejections(batch.number()));
        if (files.size() > 1) {
            console.message(source.name() + ": " + inWords(answer));
        }
        tell(answer.placedIn(source.name()).rejections());
        return answer;
    }

    private void tell(List<ImportAnswer.Refusal> rejections) {
        rejections.stream()
                .limit(TOLD_REJECTIONS)
                .forEach(refusal -> console.message("rejected: " + refusal.place() + ": " + refusal.reason()));
        int untold = rejections.size() - TOLD_REJECTIONS;
        if (untold > 0) {
            console.message("and " + Count.of(untold, "more rejection") + "; --json lists them all.");
        }
    }

    private void print(ImportAnswer answer) {
        if (json) {
            console.json(answer);
        } else {
            console.out().println(inWords(answer));
        }
    }

    private static String inWords(ImportAnswer answer) {
        return answer.newItems() + " new, " + answer.changed() + " changed, " + answer.unchanged() + " unchanged, "
                + answer.rejected() + " rejected";
    }
}
