package se.nyhetsarkivet.web.access.audit;

import java.util.Locale;
import java.util.Optional;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.limits.client.Client;

/**
 * Who does something, as the audit log keeps it.
 *
 * @param name who
 * @param kind how it is known who it is: {@code account}, {@code provider}, {@code key}, {@code program} or {@code nobody}
 * @param role what they may do; empty for nobody
 * @param address where they are; empty on the machine itself
 */
public record Acting(String name, String kind, String role, String address) {

    private static final String NOBODY = "nobody";

    /**
     * Who has signed in and asks for what this thread does.
     *
     * @return who; nobody, with an address, if nobody has signed in
     */
    public static Acting current() {
        return SignedIn.current().map(Acting::of).orElseGet(() -> nobody(""));
    }

    /**
     * Somebody who asks for what this thread does.
     *
     * @param who who it is
     * @return the same with their address
     */
    public static Acting of(SignedIn who) {
        return new Acting(
                who.name(),
                who.kind().name().toLowerCase(Locale.ROOT),
                who.role().text(),
                Client.currentAddress());
    }

    /**
     * Whoever asks for what this thread does, and has not signed in.
     *
     * @param claimed the account that they say is theirs; blank if there is no such account
     * @return who it may be
     */
    public static Acting nobody(String claimed) {
        return new Acting(claimed, NOBODY, "", Client.currentAddress());
    }

    /**
     * Whoever runs the program on the machine.
     *
     * @param actor who, as the operating system says or an option
     * @return the same
     */
    public static Acting program(Actor actor) {
        return new Acting(actor.name(), "program", "", "");
    }

    /**
     * The same for the record of the archive.
     *
     * @return who acts
     */
    public Actor actor() {
        return Optional.of(name)
                .filter(known -> !known.isBlank())
                .map(Actor::new)
                .orElse(Actor.UNKNOWN);
    }
}
