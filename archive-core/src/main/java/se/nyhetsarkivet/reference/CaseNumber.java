package se.nyhetsarkivet.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.reference.Reference.Kind;
import se.nyhetsarkivet.reference.Reference.Mention;

/**
 * The number of a case: of a ministry, as {@code Ju2018/01234/LP}, where the unit at the end may change while the case stays; or of
 * any authority, where {@code dnr} says so.
 */
final class CaseNumber {

    private static final int LONGEST_MINISTRY = 3;
    private static final int YEAR = 4;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_UNIT = 6;
    private static final int LONGEST_TOKEN = 40;

    /** The only ones whose numbers are recognised with a space in them. */
    private static final Map<String, String> MINISTRIES = Stream.of(
                    "A", "Fi", "Fö", "I", "IJ", "Jo", "Ju", "K", "KN", "Ku", "L", "LI", "M", "Mi", "N", "S", "SB", "U",
                    "UD", "UF")
            .collect(Collectors.toUnmodifiableMap(name -> name.toUpperCase(Locale.ROOT), name -> name));

    private CaseNumber() {}

    /** A number behind the abbreviation of a ministry. */
    static Optional<Mention> ofMinistry(String text, int year, int yearEnd, int floor) {
        int first = Characters.number(text, year, yearEnd);
        char joint = Characters.at(text, yearEnd);
        boolean possible = yearEnd - year == YEAR && first >= FIRST_YEAR && first <= LAST_YEAR && year > floor;
        int number = yearEnd + 1;
        int end = Characters.endOfDigits(text, number);
        if (!possible || end - number < 2 || end - number > 6 || !Characters.endsNumber(text, end)) {
            return Optional.empty();
        }
        boolean spaced = Characters.isSpace(text.charAt(year - 1));
        int nameEnd = spaced ? year - 1 : year;
        int name = Marker.wordStart(text, nameEnd, floor);
        String ministry = text.substring(name, nameEnd);
        boolean usual = joint == '/' && !spaced && isAbbreviation(ministry) && end - number > 2;
        boolean known = isMinistry(ministry)
                && ((joint == '/' && !(spaced && end - number < 3))
                        || (isHyphen(joint) && !spaced && end - number >= YEAR));
        if ((!usual && !known) || isJoined(text, name)) {
            return Optional.empty();
        }
        String canonical = "%s%d/%05d".formatted(name(ministry), first, Characters.number(text, number, end));
        int from = Marker.before(text, name, floor)
                .filter(marker -> marker.kind() == Kind.CASE_FILE)
                .map(Marker::start)
                .orElse(name);
        return Optional.of(new Mention(new Reference(Kind.CASE_FILE, canonical), from, endOfUnit(text, end)));
    }

    /** In capitals too, but not {@code i}, which is a word. */
    static boolean isMinistry(String name) {
        return MINISTRIES.containsKey(name.toUpperCase(Locale.ROOT)) && Character.isUpperCase(name.charAt(0));
    }

    private static String name(String ministry) {
        return MINISTRIES.getOrDefault(ministry.toUpperCase(Locale.ROOT), ministry);
    }

    private static boolean isAbbreviation(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_MINISTRY && Character.isUpperCase(name.charAt(0));
    }

    private static boolean isHyphen(char character) {
        return Characters.isDash(character);
    }

    /** Within an address or a longer name. */
    private static boolean isJoined(String text, int name) {
        char before = Characters.at(text, name - 1);
        return before != 0 && "/-_=%.#&".indexOf(before) >= 0;
    }

    /** Behind the units, as in {@code Fi2020/01016/FPM} and {@code S2019/01234/FS (delvis)}, where what is in parentheses is not of it. */
    private static int endOfUnit(String text, int number) {
        int end = number;
        while (Characters.at(text, end) == '/' && Character.isUpperCase(Characters.at(text, end + 1))) {
            int unit = end + 1;
            while (unit < text.length() && Character.isLetterOrDigit(text.charAt(unit)) && unit - end <= LONGEST_UNIT) {
                unit++;
            }
            end = unit;
        }
        return end;
    }

    /** A number of any form behind {@code dnr}. */
    static Optional<Mention> marked(String text, int digits, int floor) {
        int start = digits;
        while (start > floor && digits - start < LONGEST_TOKEN && isOfToken(text.charAt(start - 1))) {
            start--;
        }
        while (start < digits && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        Optional<Marker> marker = Marker.before(text, start, floor).filter(found -> found.kind() == Kind.CASE_FILE);
        if (marker.isEmpty()) {
            return Optional.empty();
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST_TOKEN && isOfToken(text.charAt(end))) {
            end++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        String token = text.substring(start, end);
        boolean isNumber = token.chars().anyMatch(c -> c == '/' || c == ':' || Characters.isDash((char) c))
                && token.chars().filter(Character::isDigit).count() >= 3;
        return isNumber
                ? Optional.of(new Mention(
                        new Reference(Kind.CASE_FILE, "dnr " + withPlainDashes(token)),
                        marker.get().start(),
                        end))
                : Optional.empty();
    }

    private static String withPlainDashes(String token) {
        StringBuilder plain = new StringBuilder();
        for (char character : token.toUpperCase(Locale.ROOT).toCharArray()) {
            plain.append(Characters.isDash(character) ? '-' : character);
        }
        return plain.toString();
    }

    private static boolean isOfToken(char character) {
        return Character.isLetterOrDigit(character) || "./:".indexOf(character) >= 0 || Characters.isDash(character);
    }
}
