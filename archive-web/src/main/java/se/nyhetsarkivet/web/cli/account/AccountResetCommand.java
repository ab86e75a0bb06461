package se.nyhetsarkivet.web.cli.account;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.cli.account.AccountCommand.AccountFile;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.option.ActorOption;

@Command(
        name = "reset",
        description = "Gives an account a new password, unlocks it, and lets it sign in without waiting.",
        footer = {"", "Sessions of the account end. The password must be changed at the next sign-in."})
final class AccountResetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the account")
    private String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the audit log")
    private String reason = "";

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Mixin
    private final ActorOption actor = new ActorOption();

    private final Console console;
    private final AccountFile file;

    AccountResetCommand(Console console, AccountFile file) {
        this.console = console;
        this.file = file;
    }

    @Override
    public Integer call() {
        Accounts.Change change = new Accounts.Change(Acting.program(actor.actor()), reason);
        String password = file.with(accounts -> accounts.reset(name, change));
        if (json) {
            console.json(Map.of("name", name, "password", password));
        } else {
            console.out().println(password);
        }
        return ExitCode.DONE;
    }
}
