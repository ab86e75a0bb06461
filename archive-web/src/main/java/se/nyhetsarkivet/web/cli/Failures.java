package se.nyhetsarkivet.web.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.RemedyOptions;

/** Says in one sentence why something is not done. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        console.message(sentence(failure));
        console.message("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.NOT_DONE;
    }

    private static String sentence(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String unknown = unmatched.getUnmatched().getFirst();
            List<String> similar = unmatched.getSuggestions();
            String hint = similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?";
            return (unknown.startsWith("-") ? "There is no option '" : "There is no command '") + unknown + "'." + hint;
        }
        return String.valueOf(failure.getMessage());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        boolean verbose = command.getParseResult().hasMatchedOption(Program.VERBOSE);
        if (failure instanceof ArchiveException known) {
            console.message(RemedyOptions.in(String.valueOf(known.getMessage())));
        } else {
            console.message("Unexpected error: " + failure + "."
                    + (verbose ? "" : " Run it again with " + Program.VERBOSE + " to see where."));
        }
        if (verbose) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.NOT_DONE;
    }
}
