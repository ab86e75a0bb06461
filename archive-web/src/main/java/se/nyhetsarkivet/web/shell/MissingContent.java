package se.nyhetsarkivet.web.shell;

/** Knows addresses that have a view but nothing to show in it. */
@FunctionalInterface
public interface MissingContent {

    /**
     * Whether there is nothing at an address.
     *
     * @param path the path without its first slash
     * @return true if the page will say that there is nothing
     */
    boolean isMissing(String path);
}
