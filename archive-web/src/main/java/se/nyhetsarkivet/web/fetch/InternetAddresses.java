package se.nyhetsarkivet.web.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import se.nyhetsarkivet.web.limits.client.AddressRanges;

/** Which addresses are of the public internet, by IANA's registers of special-purpose addresses. */
public final class InternetAddresses {

    private static final AddressRanges SPECIAL = AddressRanges.of(
            "(built in)",
            List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20"));

    /** All of IPv6 that is given out; within the rest lie IPv4 addresses in other forms, unique local ones and the like. */
    private static final AddressRanges GLOBAL_UNICAST = AddressRanges.of("(built in)", List.of("2000::/3"));

    private InternetAddresses() {}

    /**
     * Whether an address is one of the public internet.
     *
     * @param address the address
     * @return false if only a network of one's choice has it, or one that is translated into such an address
     */
    public static boolean isPublic(InetAddress address) {
        boolean given = !(address instanceof Inet6Address) || GLOBAL_UNICAST.contain(address);
        return given && !SPECIAL.contain(address);
    }
}
