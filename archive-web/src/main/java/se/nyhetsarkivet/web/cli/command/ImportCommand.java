package se.nyhetsarkivet.web.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.answer.ledger.ImportAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.ImportDisplay;
import se.nyhetsarkivet.web.cli.console.StopSignal;
import se.nyhetsarkivet.web.cli.option.ActorOption;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.ImportOptions;
import se.nyhetsarkivet.web.cli.option.PathConverter;
import se.nyhetsarkivet.web.cli.option.RemedyOptions;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        description = "Imports files and folders. Creates the archive if there is none.",
        footer = {
            "",
            "The format is found from the content: RSS, Atom, JSON Feed, ninjs, NewsML-G2,",
            "WordPress export, CSV and other tables, saved web pages, WARC and ARC, JSON Lines",
            "(one NewsArticle object a line), the text of a press page, and ZIP, tar and gzip of",
            "any of these. A record that cannot be taken is rejected with its place and reason",
            "and stops nothing. Records with one identifier or address that are not the same news",
            "are taken as separate items, and reported as doubtful, as are dates that may be meant",
            "otherwise. Exits with 1 if there were",
            "rejections and with 2 if a file could not be imported; the others are."
        })
public final class ImportCommand implements Callable<Integer> {

    /** How many rejections are listed in words; the ledger and {@code --json} have them all. */
    private static final int TOLD_REJECTIONS = 20;

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Mixin
    private final ActorOption actor = new ActorOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            converter = PathConverter.class,
            description = "what to import; a folder is one batch")
    private final List<Path> files = new ArrayList<>();

    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Option(names = "--dry-run", description = "tell what would become of the records, and import nothing")
    private boolean dryRun;

    @Option(names = "--no-original", description = "keep no copy of the file in the archive")
    private boolean noOriginal;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public ImportCommand(Console console) {
        this.console = console;
    }

    /** What all files together came to. */
    private record Outcome(ImportAnswer answer, int failedFiles) {}

    @Override
    public Integer call() {
        return StopSignal.interrupts(() -> {
            int code = importFiles();
            console.out().flush();
            return code;
        });
    }

    private int importFiles() {
        ReadOptions known = options.read();
        List<ImportSource> sources =
                files.stream().map(file -> source(file).withOptions(known)).toList();
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

    private ImportSource source(Path file) {
        ImportSource source = Files.isDirectory(file) ? ImportSource.folder(file) : ImportSource.file(file);
        return noOriginal ? source.withoutKeepingOriginal() : source;
    }

    /** One file that cannot be imported does not stop the others. */
    private Outcome importAll(NewsArchive opened, List<ImportSource> sources) {
        ImportAnswer sum = ImportAnswer.NOTHING;
        int failedFiles = 0;
        for (int place = 0; place < sources.size() && !Thread.currentThread().isInterrupted(); place++) {
            try {
                ImportSource source = sources.get(place);
                ImportAnswer answer = dryRun ? tryOne(opened, source) : importOne(opened, source);
                sum = sum.plus(
                        files.size() == 1
                                ? answer
                                : answer.placedIn(files.get(place).toString()));
            } catch (ArchiveException failure) {
                console.message(RemedyOptions.in(String.valueOf(failure.getMessage())));
                failedFiles++;
            }
        }
        return new Outcome(sum, Thread.currentThread().isInterrupted() ? files.size() : failedFiles);
    }

    private ImportAnswer importOne(NewsArchive opened, ImportSource source) {
        ImportBatch batch;
        DatesHeard dates;
        try (ImportDisplay display = ImportDisplay.of(source, console)) {
            dates = new DatesHeard(display);
            batch = opened.importFrom(source, dates, actor.actor());
        }
        ImportAnswer answer = ImportAnswer.of(
                        batch.counts(),
                        opened.ledger().rejections(batch.number()),
                        opened.ledger().sharedNames(batch.number()))
                .withDoubtfulDates(dates.first, dates.all);
        if (files.size() > 1) {
            console.message(source.name() + ": " + inWords(answer));
        }
        tellIfEmpty(source, batch.counts());
        tell(answer.placedIn(source.name()), "--json lists them all, and batches --rejections " + batch.number() + ".");
        return answer;
    }

    private ImportAnswer tryOne(NewsArchive opened, ImportSource source) {
        ImportPreview preview;
        try (ImportDisplay display = ImportDisplay.of(source, console)) {
            preview = opened.preview(source, display);
        }
        ImportAnswer answer = ImportAnswer.of(preview.counts(), preview.firstRejections(), preview.sharedNames())
                .withDoubtfulDates(preview.firstDoubtfulDates(), preview.doubtfulDates());
        console.message(source.name() + " is read as " + preview.format() + ". Nothing is imported. "
                + (preview.firstItems().isEmpty() ? "" : "The first items:"));
        preview.firstItems().forEach(this::show);
        tellIfEmpty(source, preview.counts());
        tell(answer.placedIn(source.name()), "--json lists " + ImportPreview.MAX_REJECTIONS + " of them.");
        return answer;
    }

    private void tellIfEmpty(ImportSource source, ImportBatch.Counts counts) {
        if (counts.records() == 0) {
            console.message(source.name() + " has no items in it.");
        }
    }

    private void show(NewsItem item) {
        console.message("  " + item.published().iso() + "  " + item.headline()
                + (item.publisher().isEmpty() ? "" : " (" + item.publisher() + ")"));
        int characters = item.lead().length() + item.body().length();
        console.message("      " + (item.url().isEmpty() ? "" : item.url() + ", ") + characters + " characters of text"
                + (item.keywords().isEmpty() ? "" : ", " + String.join(" | ", item.keywords())));
        Optional.ofNullable(item.extra().get(ItemDraft.NOTE))
                .ifPresent(note ->
                        console.message("      note: " + JsonMapper.shared().readValue(note, String.class)));
    }

    private void tell(ImportAnswer answer, String whereAllAre) {
        answer.rejections().stream()
                .limit(TOLD_REJECTIONS)
                .forEach(refusal ->
                        console.message("rejected: " + refusal.place() + ": " + RemedyOptions.in(refusal.reason())));
        tellDoubts(answer);
        tellDates(answer);
        long untold = answer.rejected()
                - Math.min(TOLD_REJECTIONS, answer.rejections().size());
        if (untold > 0) {
            console.message("and " + Count.of(untold, "more rejection") + "; " + whereAllAre);
        }
    }

    /** An archivist may know better, and can undo the batch and give identifiers of her own. */
    private void tellDoubts(ImportAnswer answer) {
        List<ImportAnswer.SharedName> names = answer.sharedNames();
        names.stream().limit(TOLD_REJECTIONS).forEach(name -> console.message("doubtful: " + name.sentence()));
        if (names.size() > TOLD_REJECTIONS) {
            console.message("and " + Count.of(names.size() - TOLD_REJECTIONS, "more shared name")
                    + "; --json lists them, and batches --shared-names ID.");
        }
    }

    private void tellDates(ImportAnswer answer) {
        answer.doubtfulDates().stream()
                .limit(TOLD_REJECTIONS)
                .forEach(date -> console.message("doubtful: " + date.sentence()));
        long untold = answer.doubtfulDateCount()
                - Math.min(TOLD_REJECTIONS, answer.doubtfulDates().size());
        if (untold > 0) {
            console.message("and " + Count.of(untold, "more doubtful date") + "; --json lists "
                    + ImportPreview.MAX_DOUBTFUL_DATES + " of them.");
        }
    }

    /** Hands on how far an import has come, and keeps the dates that it doubts. */
    private static final class DatesHeard implements ImportProgress {

        private final ImportProgress display;
        private List<ImportPreview.DoubtfulDate> first = List.of();
        private long all;

        private DatesHeard(ImportProgress display) {
            this.display = display;
        }

        @Override
        public void reached(long bytesRead, ImportBatch.Counts counts) {
            display.reached(bytesRead, counts);
        }

        @Override
        public void doubtful(List<ImportPreview.DoubtfulDate> dates, long count) {
            first = dates;
            all = count;
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
