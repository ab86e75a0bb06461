package se.nyhetsarkivet.web.access.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords by chance, of letters and digits that nobody takes for others: 16 of them, 78 bits. */
final class ChancePassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int IN_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ChancePassword() {}

    static String next() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(IN_GROUP, 0, SIGNS.length())
                .mapToObj(place -> SIGNS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
