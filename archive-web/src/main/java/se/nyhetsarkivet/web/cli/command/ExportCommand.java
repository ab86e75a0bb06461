package se.nyhetsarkivet.web.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.PathConverter;

@Command(
        name = "export",
        description = "Writes all revisions of all items as JSON Lines, also while the web application runs.",
        footer = {
            "",
            "Without --to and --bag the lines go to standard output. Imported into an empty",
            "archive, an export makes one with the same digest, which verify prints. Beside a",
            "file, FILE.log-head has the head of the log; a bag has it in log-head.txt."
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

    private final Console console;

    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
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

    /** Under the file's own name there is all of the export or nothing. */
    private static List<String> writeTo(Path file, ArchiveLedger ledger) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString(), null, "it exists already");
            }
            OutputStream stream = Files.newOutputStream(unfinished);
            try {
                List<String> missing =
                        ledger.exportTo(file.toString().endsWith(".gz") ? new GZIPOutputStream(stream) : stream);
                Files.move(unfinished, file);
                List<String> all = new ArrayList<>(missing);
                writeHead(file.resolveSibling(file.getFileName() + ".log-head"), ledger, all);
                return all;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The file " + file + " cannot be made (" + failure.getMessage()
                            + "); name one that does not exist.",
                    failure);
        }
    }
}
