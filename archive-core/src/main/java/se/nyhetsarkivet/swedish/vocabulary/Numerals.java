package se.nyhetsarkivet.swedish.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers in words. {@code Tjugofem} is no kind of five, so it is not a compound; but it may be a part of one, as in
 * {@code tjugofemårsjubileum}.
 */
public final class Numerals {

    private static final List<String> UNITS =
            List.of("ett", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio");

    private static final List<String> TEENS =
            List.of("tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton");

    private static final List<String> TENS =
            List.of("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio");

    private static final List<String> LARGE = List.of("hundra", "tusen");

    private static final String BELOW_HUNDRED =
            "(?:%s)(?:%s)?|%s|%s".formatted(either(TENS), either(UNITS), either(TEENS), either(UNITS));

    private static final String BELOW_THOUSAND =
            "(?:(?:%s)?hundra(?:och)?)?(?:%s)?".formatted(BELOW_HUNDRED, BELOW_HUNDRED);

    private static final String ORDINAL =
            "(?:först[ae]|andr[ae]|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte"
                    + "|tolfte|(?:tret|fjor|fem|sex|sjut|ar|nit)tonde|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)nde"
                    + "|hundrade|tusende)";

    private static final Pattern NUMERAL =
            Pattern.compile("(?:(?:%s)tusen(?:och)?)?(?:%s)(?:%s)?".formatted(BELOW_THOUSAND, BELOW_THOUSAND, ORDINAL));

    /** What ordinals begin with that do not begin with a number. */
    private static final List<String> OF_ORDINALS =
            List.of("först", "andr", "tredje", "fjärde", "sjätte", "sjunde", "åttonde", "tionde", "elfte", "tolfte");

    /** What a number begins with, by its first letter: cheaper to look for than the pattern, and few other words begin so. */
    private static final Map<Character, List<String>> BEGINNINGS = Stream.of(UNITS, TEENS, TENS, LARGE, OF_ORDINALS)
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(word -> word.charAt(0)));

    /** {@code ett} and {@code en} begin other words. */
    private static final int FIRST_PLURAL = 2;

    private static final int SHORTEST = 6;

    private Numerals() {}

    private static String either(List<String> words) {
        return String.join("|", words);
    }

    /** Whether a word is a number or an ordinal and nothing else. */
    public static boolean isNumeral(String word) {
        return word.length() >= SHORTEST
                && beginsAsNumeral(word)
                && NUMERAL.matcher(word).matches();
    }

    private static boolean beginsAsNumeral(String word) {
        for (String beginning : BEGINNINGS.getOrDefault(word.charAt(0), List.of())) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The numbers that compounds begin with. */
    static Set<String> inCompounds() {
        Set<String> numerals = new LinkedHashSet<>(TEENS);
        numerals.addAll(UNITS.subList(FIRST_PLURAL, UNITS.size()));
        for (String ten : TENS) {
            numerals.add(ten);
            UNITS.forEach(unit -> numerals.add(ten + unit));
        }
        for (String large : LARGE) {
            numerals.add(large);
            UNITS.forEach(unit -> numerals.add(unit + large));
            TEENS.forEach(teen -> numerals.add(teen + large));
        }
        return numerals;
    }
}
