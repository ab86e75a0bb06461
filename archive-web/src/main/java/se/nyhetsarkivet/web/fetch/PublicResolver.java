package se.nyhetsarkivet.web.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import se.nyhetsarkivet.web.limits.client.AddressRanges;

/**
 * Gives the client only addresses that may be called. What is checked here is what is called: nobody looks the name up again in between.
 */
final class PublicResolver implements DnsResolver {

    private final Names names;
    private final AddressRanges privateAddresses;
    private final String setting;

    /** Takes the setting that allows private addresses, to name it. */
    PublicResolver(Names names, AddressRanges privateAddresses, String setting) {
        this.setting = setting;
        this.names = names;
        this.privateAddresses = privateAddresses;
    }

    /** A host of which no address may be called. */
    static final class PrivateHostException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateHostException(String host, String setting) {
            super(host + " has an address of a local network, which " + setting + " does not allow");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        InetAddress[] allowed = Arrays.stream(found)
                .filter(each -> InternetAddresses.isPublic(each) || privateAddresses.contain(each))
                .toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new PrivateHostException(host, setting);
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
