package se.nyhetsarkivet.web.setting;

import java.util.Optional;
import se.nyhetsarkivet.item.Actor;

/** The account of the operating system under which this process runs: who acts, as long as nobody has said who he is. */
public final class ServiceAccount {

    private ServiceAccount() {}

    /**
     * Looks it up.
     *
     * @return the account; {@link Actor#UNKNOWN} if the operating system does not say
     */
    public static Actor actor() {
        // What the operating system says; a property of Java's is whatever somebody gave it.
        return ProcessHandle.current()
                .info()
                .user()
                .or(() -> Optional.ofNullable(System.getProperty("user.name")))
                .filter(name -> !name.isBlank())
                .map(Actor::new)
                .orElse(Actor.UNKNOWN);
    }
}
