package se.nyhetsarkivet.web.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.setting.ServiceAccount;

/** Who does what the record keeps. */
public final class ActorOption {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "who does this, for the record; otherwise the operating system's user")
    private @Nullable String user;

    /**
     * Who acts.
     *
     * @throws se.nyhetsarkivet.InvalidValueException if nobody can be called so
     */
    public Actor actor() {
        return user == null ? ServiceAccount.actor() : new Actor(user);
    }
}
