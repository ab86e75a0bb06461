package se.nyhetsarkivet.web.fetch;

import java.time.Duration;
import java.util.Set;
import se.nyhetsarkivet.web.limits.client.AddressRanges;

/**
 * How documents are fetched.
 *
 * @param userAgent who asks, with a way to reach whoever answers for it
 * @param ports the ports that may be asked; none for all
 * @param privateAddresses what may be fetched from besides the public internet
 * @param timeLimit how long a document may take, from the first byte sent to the last one received
 * @param mostBytes how long a document may be, unpacked
 * @param pause how long to wait between two requests to a host
 */
public record FetchSettings(
        String userAgent,
        Set<Integer> ports,
        AddressRanges privateAddresses,
        Duration timeLimit,
        int mostBytes,
        Duration pause) {

    /** Copies the ports. */
    public FetchSettings {
        ports = Set.copyOf(ports);
    }

    /** The name by which robots.txt speaks to this program. */
    String robotName() {
        return userAgent.replaceFirst("/.*", "");
    }
}
