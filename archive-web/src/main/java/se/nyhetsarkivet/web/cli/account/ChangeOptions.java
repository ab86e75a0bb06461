package se.nyhetsarkivet.web.cli.account;

import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.option.ActorOption;

/** What is said of a change to an account, and how its new password is written. */
final class ChangeOptions {

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the audit log")
    private String reason = "";

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Mixin
    private final ActorOption actor = new ActorOption();

    Accounts.Change change() {
        return new Accounts.Change(Acting.program(actor.actor()), reason);
    }

    void write(Console console, String name, String password) {
        if (json) {
            console.json(Map.of("name", name, "password", password));
        } else {
            console.out().println(password);
        }
    }
}
