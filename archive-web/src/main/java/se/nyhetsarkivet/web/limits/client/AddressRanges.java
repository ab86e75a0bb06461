package se.nyhetsarkivet.web.limits.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import se.nyhetsarkivet.ArchiveException;

/** Ranges of addresses. No name is ever looked up. */
public final class AddressRanges {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<NetMask> ranges;

    private AddressRanges(List<NetMask> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * Reads a setting.
     *
     * @throws ArchiveException if a text is no address and no range
     */
    public static AddressRanges of(String setting, List<String> texts) {
        return new AddressRanges(
                texts.stream().map(text -> range(setting, text.strip())).toList());
    }

    private static NetMask range(String setting, String text) {
        if (literal(text.replaceFirst("/\\d{1,3}$", "")).isPresent()) {
            try {
                return new NetMask(text);
            } catch (IllegalArgumentException noRange) {
                // Told below, as any other text that is no range.
            }
        }
        throw new ArchiveException("The setting " + setting + " has '" + text
                + "'; expected an address or a range such as 10.1.2.3, 10.0.0.0/8 or fd00::/8.");
    }

    public boolean contain(String address) {
        Optional<InetAddress> literal = literal(address);
        return literal.isPresent() && contain(literal.get());
    }

    public boolean contain(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.matches(address));
    }

    /** An address that is written out, with or without the brackets of an address line. */
    public static Optional<InetAddress> literal(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        boolean six = bare.indexOf(':') >= 0 && IPV6.matcher(bare).matches();
        if (!six && !IPV4.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
