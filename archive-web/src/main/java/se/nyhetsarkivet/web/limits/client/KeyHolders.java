package se.nyhetsarkivet.web.limits.client;

import java.security.Principal;
import java.util.Optional;

/** Knows whose a key is that a program sends. */
@FunctionalInterface
public interface KeyHolders {

    /**
     * Looks a key up.
     *
     * @param key the key as it was sent
     * @return whose it is; empty if it opens nothing
     */
    Optional<Principal> holder(String key);
}
