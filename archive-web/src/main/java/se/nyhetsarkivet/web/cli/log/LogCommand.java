package se.nyhetsarkivet.web.cli.log;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "log",
        description = "The transparency log: whoever keeps its head can check later that nothing was changed.",
        synopsisSubcommandLabel = "COMMAND")
public final class LogCommand {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    private LogCommand() {}

    /** The command with those below it. All of them also work while the web application runs. */
    public static CommandLine with(Console console) {
        LogCommand log = new LogCommand();
        return new CommandLine(log)
                .addSubcommand(new LogHeadCommand(console, log.archive))
                .addSubcommand(new LogCheckCommand(console, log.archive))
                .addSubcommand(new LogProveCommand(console, log.archive))
                .addSubcommand(new LogStampCommand(console, log.archive))
                .addSubcommand(new LogStampsCommand(console, log.archive))
                .addSubcommand(new LogKeyCommand(console, log.archive));
    }
}
