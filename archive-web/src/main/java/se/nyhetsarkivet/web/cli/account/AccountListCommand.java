package se.nyhetsarkivet.web.cli.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.web.access.account.Account;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.cli.account.AccountCommand.AccountFile;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;

@Command(
        name = "list",
        description = "Lists the accounts: name, role, when somebody signed in last, and whether it is locked.")
final class AccountListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "answer in JSON, one line for each account")
    private boolean json;

    private final Console console;
    private final AccountFile file;

    AccountListCommand(Console console, AccountFile file) {
        this.console = console;
        this.file = file;
    }

    @Override
    public Integer call() {
        List<Account> all = file.with(Accounts::all);
        for (Account account : all) {
            String signedIn = account.signedInAt().map(Instant::toString).orElse("never");
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("name", account.name());
                answer.put("role", account.role().text());
                answer.put("signedIn", signedIn);
                answer.put("locked", account.locked());
                answer.put("mustChange", account.standing().mustChange());
                console.json(answer);
            } else {
                console.out()
                        .println(account.name() + "  " + account.role().text() + "  signed in: " + signedIn
                                + (account.locked() ? "  locked" : ""));
            }
        }
        return ExitCode.DONE;
    }
}
