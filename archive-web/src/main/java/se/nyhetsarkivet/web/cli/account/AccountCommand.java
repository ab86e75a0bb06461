package se.nyhetsarkivet.web.cli.account;

import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.nyhetsarkivet.web.access.account.AccountDatabase;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.account.PasswordHashes;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "account",
        description =
                "Who may sign in: makes accounts, gives new passwords, lists them; also while the web application runs.",
        synopsisSubcommandLabel = "COMMAND")
public final class AccountCommand {

    private static final String FILE_ENVIRONMENT = "ARCHIVE_SIGNIN_FILE";

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    private AccountCommand() {}

    /** The command with those below it. {@code --archive} may stand after each of the words. */
    public static CommandLine with(Console console) {
        AccountCommand account = new AccountCommand();
        AccountFile file = new AccountFile(console, account.archive);
        return new CommandLine(account)
                .addSubcommand(new AccountAddCommand(console, file))
                .addSubcommand(new AccountResetCommand(console, file))
                .addSubcommand(new AccountListCommand(console, file));
    }

    /** The file with the accounts of an archive. The web application reads the same variable. */
    record AccountFile(Console console, ArchiveOption archive) {

        <T> T with(Function<Accounts, T> work) {
            String named = console.environment().getOrDefault(FILE_ENVIRONMENT, "");
            Path file =
                    named.isBlank() ? archive.existingDirectory(console).resolve(AccountDatabase.FILE) : Path.of(named);
            try (AccountDatabase database = AccountDatabase.open(file, console.clock())) {
                return work.apply(new Accounts(database, new PasswordHashes()));
            }
        }
    }
}
