package se.nyhetsarkivet.web.limits.client;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who asks, as far as limits care.
 *
 * @param name the address or, with a key, the name of the program that the key belongs to
 * @param keyed whether it is known by a key
 */
public record Client(String name, boolean keyed) {

    private static final int NETWORK_BYTES = 8;
    private static final ThreadLocal<Client> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();

    /** Work that no client asked for. */
    static final Client NOBODY = new Client("", false);

    /** The client at an address. Whoever has one address of IPv6 has all of its network, 2^64 of them. */
    public static Client at(String address) {
        return new Client(
                AddressRanges.literal(address)
                        .map(literal -> literal instanceof Inet6Address six
                                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "::/64"
                                : literal.getHostAddress())
                        .orElse(address),
                false);
    }

    public static Client withKeyOf(String program) {
        return new Client(program, true);
    }

    /** Who asked for what this thread does. */
    public static Client current() {
        Client current = CURRENT.get();
        return current == null ? NOBODY : current;
    }

    /** Where who asked is, whole; empty for work that no client asked for. */
    public static String currentAddress() {
        String current = ADDRESS.get();
        return current == null ? "" : current;
    }

    public static void begin(Client client) {
        begin(client, client.keyed() ? "" : client.name());
    }

    public static void begin(Client client, String address) {
        CURRENT.set(client);
        ADDRESS.set(address);
    }

    public static void end() {
        CURRENT.remove();
        ADDRESS.remove();
    }
}
