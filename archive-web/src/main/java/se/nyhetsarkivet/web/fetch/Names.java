package se.nyhetsarkivet.web.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up the addresses of a host. */
@FunctionalInterface
public interface Names {

    /** As the operating system does. */
    Names OF_SYSTEM = InetAddress::getAllByName;

    /**
     * Looks a host up.
     *
     * @param host its name, or an address written out
     * @return its addresses
     * @throws UnknownHostException if it has none
     */
    InetAddress[] of(String host) throws UnknownHostException;
}
