package se.nyhetsarkivet.web.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.PathConverter;
import se.nyhetsarkivet.web.setting.BackedUpFiles;

@Command(
        name = "backup",
        description = "Copies the archive into a new directory, also while the web application runs.",
        footer = {
            "",
            "The copy is a BagIt 1.0 bag with the record, the imported files, the synonyms, what archivists",
            "decided about publishers and near duplicates, what the press service has, and the name and",
            "logo of the archive, with their checksums. It is complete when manifest-sha256.txt is there.",
            "The copy is read and verified; exits with 1 if something in it cannot be read."
        })
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(
            paramLabel = "DIR",
            converter = PathConverter.class,
            description = "where to; a directory that is empty or does not exist")
    private Path target = Path.of("");

    private final Console console;

    public BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> differences =
                ArchiveBackup.make(archive.directory(console), target, BackedUpFiles.ALL, console.clock());
        differences.forEach(difference -> console.message(PlainText.of(difference)));
        if (differences.isEmpty()) {
            console.out().println("The backup in " + target + " is complete.");
            return ExitCode.DONE;
        }
        console.out()
                .println("The backup in " + target + " has all that could be read, and "
                        + Count.of(differences.size(), "difference") + "; verify the archive.");
        return ExitCode.DONE_WITH_REMARKS;
    }
}
