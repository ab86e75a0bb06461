package se.nyhetsarkivet.web.shell;

/** Knows addresses that have a view but nothing to show in it. */
@FunctionalInterface
public interface MissingContent {

    /** Whether there is something at an address. */
    enum Presence {
        /** There is, or others know. */
        THERE,
        /** There is nothing; the page will say so. */
        MISSING,
        /** There was something that is not to come back; the page will say why. */
        GONE
    }

    /**
     * Whether there is something at an address.
     *
     * @param path the path without its first slash
     * @return what the page will say
     */
    Presence presence(String path);
}
