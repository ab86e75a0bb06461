package se.nyhetsarkivet.web.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import se.nyhetsarkivet.web.cli.account.AccountCommand;
import se.nyhetsarkivet.web.cli.command.BackupCommand;
import se.nyhetsarkivet.web.cli.command.BatchesCommand;
import se.nyhetsarkivet.web.cli.command.ImportCommand;
import se.nyhetsarkivet.web.cli.command.RebuildCommand;
import se.nyhetsarkivet.web.cli.command.ReinstateCommand;
import se.nyhetsarkivet.web.cli.command.RestoreCommand;
import se.nyhetsarkivet.web.cli.command.ServeCommand;
import se.nyhetsarkivet.web.cli.command.SourcesCommand;
import se.nyhetsarkivet.web.cli.command.UndoCommand;
import se.nyhetsarkivet.web.cli.command.VerifyCommand;
import se.nyhetsarkivet.web.cli.command.WithdrawCommand;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.log.LogCommand;
import se.nyhetsarkivet.web.cli.press.PressCommand;
import se.nyhetsarkivet.web.cli.search.CheckCitationCommand;
import se.nyhetsarkivet.web.cli.search.CiteCommand;
import se.nyhetsarkivet.web.cli.search.CompareCommand;
import se.nyhetsarkivet.web.cli.search.DiffCommand;
import se.nyhetsarkivet.web.cli.search.ExplainCommand;
import se.nyhetsarkivet.web.cli.search.ExportCommand;
import se.nyhetsarkivet.web.cli.search.ListsCommand;
import se.nyhetsarkivet.web.cli.search.QuotesCommand;
import se.nyhetsarkivet.web.cli.search.SearchCommand;

/**
 * The program: a command and its options in, an exit code out. It is 0 when all is done, 1 when it is done with
 * rejections or differences, and 2 when it is not done.
 */
public final class Program {

    @Command(
            name = "java -jar archive-web.jar",
            description = "A searchable archive of dated Swedish news items.",
            synopsisSubcommandLabel = "[COMMAND]",
            footer = {
                "",
                "Without a command, the web application starts. Exit codes: 0 done, 1 done with",
                "rejections or differences, 2 not done. Each command explains itself with --help."
            })
    private static final class AllCommands {}

    static final String VERBOSE = "--verbose";

    private final Console console;
    private final ServeCommand.Server server;

    /**
     * Makes the program.
     *
     * @param console where it reads its environment and writes
     * @param server the web application
     */
    public Program(Console console, ServeCommand.Server server) {
        this.console = console;
        this.server = server;
    }

    /**
     * Runs as this process.
     *
     * @param arguments the arguments of {@code main}
     * @param server the web application
     * @return the exit code for the process
     */
    public static int ofThisProcess(String[] arguments, ServeCommand.Server server) {
        List<String> typed = ProcessArguments.asTyped(arguments);
        if (!CommandFirst.order(typed).getFirst().equals(ServeCommand.NAME)) {
            CommandLogging.configure(typed.contains(VERBOSE));
        }
        return new Program(Console.ofThisProcess(), server).run(typed);
    }

    /**
     * Runs a command to its end.
     *
     * @param arguments the command and its options
     * @return the exit code
     */
    public int run(List<String> arguments) {
        try {
            return commandLine().execute(CommandFirst.order(arguments).toArray(String[]::new));
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private CommandLine commandLine() {
        CommandLine all = new CommandLine(new AllCommands());
        List.of(
                        new ServeCommand(server),
                        new ImportCommand(console),
                        new SearchCommand(console),
                        new ExplainCommand(console),
                        new CiteCommand(console),
                        new CheckCitationCommand(console),
                        new QuotesCommand(console),
                        new ListsCommand(console),
                        new CompareCommand(console),
                        new DiffCommand(console),
                        new BatchesCommand(console),
                        new UndoCommand(console),
                        new SourcesCommand(console),
                        new WithdrawCommand(console),
                        new ReinstateCommand(console),
                        new ExportCommand(console),
                        new BackupCommand(console),
                        new RestoreCommand(console),
                        new VerifyCommand(console),
                        new RebuildCommand(console),
                        LogCommand.with(console),
                        PressCommand.with(console),
                        AccountCommand.with(console))
                .forEach(all::addSubcommand);
        addCommonOptions(all);
        Failures failures = new Failures(console);
        Help.Ansi style = console.outIsTerminal() ? Help.Ansi.ON : Help.Ansi.OFF;
        return all.setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(style))
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** Adds the options that every command has, also to the commands below it. */
    private static void addCommonOptions(CommandLine command) {
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(new ProgramVersion())
                .addOption(OptionSpec.builder(VERBOSE)
                        .type(boolean.class)
                        .description("Show the program's log, and the full stack trace of an error.")
                        .build());
        command.getSubcommands().values().forEach(Program::addCommonOptions);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }
}
