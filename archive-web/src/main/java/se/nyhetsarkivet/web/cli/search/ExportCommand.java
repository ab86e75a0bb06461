package se.nyhetsarkivet.web.cli.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.result.HitCursor;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.NewFile;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.HitExportOptions;
import se.nyhetsarkivet.web.cli.option.PathConverter;

@Command(
        name = "export",
        description = {
            "Writes all revisions of all items as JSON Lines, also while the web application runs.",
            "With --query, --search or --format: all hits of a search, in a format of choice."
        },
        footer = {
            "",
            "Without --to and --bag the lines go to standard output. Imported into an empty",
            "archive, an export makes one with the same digest, which verify prints. Beside a",
            "file, FILE.log-head has the head of the log; a bag has it in log-head.txt.",
            "",
            "A search needs the archive for itself; while the web application runs, ask it:",
            "http://localhost:8080/api/v1/items/export?format=csv&q=..."
        })
public final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "write to a new file; packed with gzip if its name ends in .gz")
    private @Nullable Path file;

    @Option(
            names = "--bag",
            paramLabel = "DIR",
            converter = PathConverter.class,
            description = "write a BagIt 1.0 bag with the items and the imported files into a new directory")
    private @Nullable Path bag;

    @Mixin
    private final HitExportOptions hits = new HitExportOptions();

    private final Console console;

    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (hits.areWanted()) {
            return exportHits();
        }
        List<String> missing = new ArrayList<>();
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            if (bag != null) {
                missing.addAll(told("The bag " + bag, ledger.exportBag(bag)));
            }
            if (file != null) {
                missing.addAll(told("The export " + file, writeTo(file, ledger)));
            }
            if (bag == null && file == null) {
                missing.addAll(ledger.exportTo(console.out()));
            }
        }
        missing.forEach(each -> console.message(PlainText.of(each)));
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    private int exportHits() {
        if (bag != null) {
            throw new ArchiveException(
                    "A bag has all items; leave out --bag, or --query, --search, --format and filters.");
        }
        HitExportOptions.Wanted wanted = hits.wanted(console);
        try (NewsArchive opened = archive.openExisting(console);
                HitCursor all = opened.allHits(wanted.request())) {
            HitExport export = new HitExport(all, wanted, opened.log().headInOneLine());
            export.limited()
                    .forEach(word -> console.message(PlainText.of(word)
                            + " fits more words than are searched; items may be missing from the export."));
            int code = export.limited().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
            if (file == null) {
                export.writeTo(console.out());
                return code;
            }
            NewFile.write(file, export::writeTo);
            console.message("The export " + file + " has " + Count.of(export.written(), "item") + ".");
            return code;
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The export could not be written (" + failure.getMessage() + "); check where it goes.", failure);
        }
    }

    private List<String> told(String what, List<String> missing) {
        console.message(
                missing.isEmpty() ? what + " is complete." : what + " has all that could be read; what is missing:");
        return missing;
    }

    /** Written after the items, so that it covers them all, and to a separate file, so that every exported line is an item. */
    private static void writeHead(Path file, ArchiveLedger ledger, List<String> missing) throws IOException {
        try {
            Files.writeString(file, ledger.log().head().text());
        } catch (LogUnavailableException noKey) {
            missing.add(file + " is missing: " + noKey.getMessage());
        }
    }

    private static List<String> writeTo(Path file, ArchiveLedger ledger) {
        List<String> missing = new ArrayList<>();
        try {
            NewFile.write(file, stream -> missing.addAll(ledger.exportTo(stream)));
            writeHead(file.resolveSibling(file.getFileName() + ".log-head"), ledger, missing);
            return missing;
        } catch (IOException failure) {
            throw NewFile.problem(file, failure);
        }
    }
}
