package se.nyhetsarkivet.web.cli.account;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.cli.account.AccountCommand.AccountFile;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;

@Command(
        name = "add",
        description = "Makes an account and writes its password, which must be changed at the first sign-in.")
final class AccountAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "what one signs in with")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "reader, archivist or administrator; otherwise archivist")
    private String role = Role.ARCHIVIST.text();

    @Mixin
    private final ChangeOptions options = new ChangeOptions();

    private final Console console;
    private final AccountFile file;

    AccountAddCommand(Console console, AccountFile file) {
        this.console = console;
        this.file = file;
    }

    @Override
    public Integer call() {
        Role given = Role.of(role)
                .orElseThrow(() -> new ArchiveException(
                        "'" + role + "' is no role; expected reader, archivist or administrator."));
        options.write(console, name, file.with(accounts -> accounts.add(name, given, options.change())));
        return ExitCode.DONE;
    }
}
