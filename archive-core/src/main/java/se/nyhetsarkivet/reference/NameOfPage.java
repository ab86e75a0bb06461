package se.nyhetsarkivet.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the source calls an item: a number as it is written in texts, or the end of an address that is the number without its signs, as in
 * {@code …/prop.-200910188/}.
 */
final class NameOfPage {

    private static final int LONGEST_NUMBER = 40;

    /** A year and a digit. */
    private static final int SHORTEST_NUMBER = 5;

    private static final Map<String, String> KINDS =
            Map.of("prop", "prop. ", "skr", "skr. ", "sou", "SOU ", "ds", "Ds ", "dir", "dir. ", "so", "SÖ ");

    private static final Set<String> OF_SESSION = Set.of("prop", "skr");

    private static final Pattern DOCUMENT =
            Pattern.compile("(?<kind>prop|skr|sou|ds|dir|so)[.-]{0,2}(?<digits>\\d{5,12})-?");

    private static final Pattern SESSION =
            Pattern.compile("(?<first>\\d{4})(?<second>2000|\\d\\d)(?<number>[1-9]\\d{0,2})");

    private static final Pattern YEAR = Pattern.compile("(?<year>\\d{4})(?<number>[1-9]\\d{0,2})");

    private static final Pattern CASE =
            Pattern.compile("(?<ministry>[a-z]{1,2})(?<year>(?:19|20)\\d\\d)(?<number>\\d{2,5})[a-z]{0,4}");

    private NameOfPage() {}

    static Set<Reference> references(String name) {
        if (name.isEmpty()) {
            return Set.of();
        }
        if (name.length() <= LONGEST_NUMBER && name.indexOf("//") < 0) {
            List<Reference.Mention> whole = Reference.in(name);
            if (whole.size() == 1
                    && whole.getFirst().start() == 0
                    && whole.getFirst().end() == name.length()) {
                return Set.of(whole.getFirst().reference());
            }
        }
        int end = name.endsWith("/") ? name.length() - 1 : name.length();
        String last = name.substring(name.lastIndexOf('/', end - 1) + 1, end);
        if (!hasNumber(last)) {
            return Set.of();
        }
        return Reference.in(written(last)).stream()
                .map(Reference.Mention::reference)
                .collect(Collectors.toSet());
    }

    /** Most names have only words. */
    private static boolean hasNumber(String name) {
        int digits = 0;
        for (int at = 0; at < name.length() && digits < SHORTEST_NUMBER; at++) {
            digits = Characters.isDigit(name.charAt(at)) ? digits + 1 : 0;
        }
        return digits >= SHORTEST_NUMBER;
    }

    /** A number with its signs; empty if the name is something else. */
    private static String written(String name) {
        Matcher document = DOCUMENT.matcher(name);
        if (document.matches()) {
            String kind = document.group("kind");
            Matcher number = (OF_SESSION.contains(kind) ? SESSION : YEAR).matcher(document.group("digits"));
            if (!number.matches()) {
                return "";
            }
            String year = OF_SESSION.contains(kind)
                    ? number.group("first") + "/" + number.group("second")
                    : number.group("year");
            return KINDS.getOrDefault(kind, "") + year + ":" + number.group("number");
        }
        Matcher file = CASE.matcher(name);
        if (!file.matches()) {
            return "";
        }
        String ministry = file.group("ministry");
        String capital = Character.toUpperCase(ministry.charAt(0)) + ministry.substring(1);
        return CaseNumber.isMinistry(capital) ? capital + file.group("year") + "/" + file.group("number") : "";
    }
}
