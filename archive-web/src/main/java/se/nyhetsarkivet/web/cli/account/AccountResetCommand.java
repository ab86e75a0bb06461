package se.nyhetsarkivet.web.cli.account;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.web.cli.account.AccountCommand.AccountFile;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;

@Command(
        name = "reset",
        description = "Gives an account a new password, unlocks it, and lets it sign in without waiting.",
        footer = {"", "Sessions of the account end. The password must be changed at the next sign-in."})
final class AccountResetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the account")
    private String name = "";

    @Mixin
    private final ChangeOptions options = new ChangeOptions();

    private final Console console;
    private final AccountFile file;

    AccountResetCommand(Console console, AccountFile file) {
        this.console = console;
        this.file = file;
    }

    @Override
    public Integer call() {
        options.write(console, name, file.with(accounts -> accounts.reset(name, options.change())));
        return ExitCode.DONE;
    }
}
