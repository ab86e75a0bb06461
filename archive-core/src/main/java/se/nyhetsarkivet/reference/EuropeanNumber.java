package se.nyhetsarkivet.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.reference.Reference.Kind;
import se.nyhetsarkivet.reference.Reference.Mention;

/**
 * Numbers of the European Union. Acts had a number and then the year if they were regulations, a year and then the number if they were
 * directives or decisions, and since 2015 all have the year first. The community that is named beside the number tells no two acts apart
 * and is often confused, so it is no part of a reference.
 */
final class EuropeanNumber {

    private static final int FIRST_YEAR = 1952;
    private static final int YEAR_FIRST_FOR_ALL = 2015;
    private static final int FIRST_YEAR_OF_UNION = 2009;
    private static final int LAST_YEAR = 2099;
    private static final int LOOKED_BACK = 32;

    private static final String COMMUNITY = "(?:EU|EG|EEG|EC|EEC|Euratom|EKSG|RIF|JHA|GUSP|CFSP)";

    private static final Pattern BEHIND = Pattern.compile("/" + COMMUNITY + "(?![\\p{L}\\p{N}])");

    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<start>[(\\[]" + COMMUNITY + "(?:[,\\s]+" + COMMUNITY + ")*[)\\]][\\s\\p{Z}*]*|"
                    + COMMUNITY + "[\\s\\p{Z}]+(?=[Nn][or]))(?<nr>[Nn][or]\\.?[\\s\\p{Z}]*)?$");

    /** A directive has the year first, also one from before all acts had. */
    private static final Pattern DIRECTIVE = Pattern.compile("direktiv(?:et|en)?[\\s\\p{Z}]+$");

    private static final Pattern ACT =
            Pattern.compile("(?<![\\p{L}])(?:\\p{L}*direktiv(?:et|en)?|\\p{L}*förordning(?:en|ar|arna)?)[\\s\\p{Z}]+$");

    private static final Pattern DOCUMENT =
            Pattern.compile("(?<![\\p{L}])(?<series>COM|KOM|SWD|SEC|SEK|JOIN)[\\s\\p{Z}]?[(\\[/]$");

    /** The last character of what {@link #DOCUMENT} finds. */
    private static final String SERIES_ENDS = "([/";

    private EuropeanNumber() {}

    /** An act or a case. */
    static Optional<Mention> read(String text, int start, int end, int floor, Optional<Mention> before) {
        int second = end + 1;
        int last = Characters.endOfDigits(text, second);
        boolean possible = Characters.at(text, end) == '/'
                && end - start <= 4
                && last > second
                && last - second <= 4
                && Characters.number(text, start, end) > 0
                && Characters.number(text, second, last) > 0;
        if (!possible || !Characters.endsNumber(text, last) || isJoined(text, start)) {
            return Optional.empty();
        }
        Pair pair = new Pair(text.substring(start, end), text.substring(second, last));
        return ofCourt(text, start, last, pair).or(() -> act(text, start, last, pair, floor, before));
    }

    /** Two numbers, one of which is a year. */
    private record Pair(String first, String second) {

        Optional<String> yearFirst() {
            return year(first).map(year -> "EU " + year + "/" + Integer.parseInt(second));
        }

        Optional<String> yearLast() {
            return year(second).map(year -> "EU nr " + Integer.parseInt(first) + "/" + year);
        }

        boolean beginsWithYearOfAll() {
            return first.length() == 4
                    && Integer.parseInt(first) >= YEAR_FIRST_FOR_ALL
                    && Integer.parseInt(first) <= LAST_YEAR;
        }

        /** Whether the number comes first, also where both may be years. */
        boolean numberComesFirst(boolean numberSaid) {
            int year = year(second).orElse(0);
            boolean ofUnion = numberSaid && year >= FIRST_YEAR_OF_UNION && year < YEAR_FIRST_FOR_ALL;
            return second.length() == 4
                    ? year > 0 && (ofUnion || !beginsWithYearOfAll())
                    : year > 0 && first.length() != 4;
        }

        private static Optional<Integer> year(String digits) {
            int value = Integer.parseInt(digits);
            int year = digits.length() == 2 ? DocumentYear.inFull(value) : value;
            return digits.length() % 2 == 0 && year >= FIRST_YEAR && year <= LAST_YEAR
                    ? Optional.of(year)
                    : Optional.empty();
        }
    }

    private static Optional<Mention> act(
            String text, int start, int last, Pair pair, int floor, Optional<Mention> before) {
        Matcher behind = BEHIND.matcher(text).region(last, Math.min(text.length(), last + 9));
        behind.useTransparentBounds(true);
        if (behind.lookingAt()) {
            boolean decision = pair.second().length() == 4 && !pair.beginsWithYearOfAll();
            Optional<String> act = decision ? pair.yearLast().map(EuropeanNumber::decision) : pair.yearFirst();
            return act.map(found -> mention(Kind.EU_ACT, found, start, behind.end()));
        }
        int from = Math.max(floor, start - LOOKED_BACK);
        Matcher community = BEFORE.matcher(text.substring(from, start));
        if (community.find()) {
            Optional<String> act = pair.numberComesFirst(community.group("nr") != null)
                    ? pair.yearLast()
                    : pair.yearFirst().or(pair::yearLast);
            return act.map(found -> mention(Kind.EU_ACT, found, from + community.start("start"), last));
        }
        boolean listed = before.filter(found -> found.reference().kind() == Kind.EU_ACT)
                .filter(found -> NumberList.connects(text, found.end(), start))
                .isPresent();
        boolean named = pair.first().length() == 4
                && (pair.beginsWithYearOfAll() ? ACT : DIRECTIVE)
                        .matcher(text.substring(from, start))
                        .find();
        if (listed && !pair.beginsWithYearOfAll() && pair.second().length() == 4) {
            return pair.yearLast().map(found -> mention(Kind.EU_ACT, found, start, last));
        }
        return listed || named
                ? pair.yearFirst().map(found -> mention(Kind.EU_ACT, found, start, last))
                : Optional.empty();
    }

    /** Decisions of Parliament and Council had numbers apart from those of regulations. */
    private static String decision(String number) {
        return number.replace("EU nr", "EU beslut nr");
    }

    private static boolean isJoined(String text, int start) {
        char before = Characters.at(text, start - 1);
        return Character.isLetterOrDigit(before) || before == '/' || before == '.' || before == ':';
    }

    /** {@code C-311/18}, also with a dash of another kind. */
    private static Optional<Mention> ofCourt(String text, int start, int last, Pair pair) {
        char dash = Characters.at(text, start - 1);
        char court = Characters.at(text, start - 2);
        boolean isCase = Characters.isDash(dash)
                && (court == 'C' || court == 'T')
                && !Character.isLetterOrDigit(Characters.at(text, start - 3))
                && pair.second().length() == 2;
        return isCase
                ? Optional.of(mention(
                        Kind.EU_CASE,
                        court + "-" + Integer.parseInt(pair.first()) + "/" + pair.second(),
                        start - 2,
                        last))
                : Optional.empty();
    }

    /** {@code COM(2018) 233}, of which the digits of the year are known. */
    static Optional<Mention> document(String text, int start, int end, int floor) {
        int number = Characters.afterSpace(text, end + 1);
        int last = Characters.endOfDigits(text, number);
        int value = Characters.number(text, number, last);
        boolean possible = end - start == 4
                && value > 0
                && last - number <= 4
                && SERIES_ENDS.indexOf(Characters.at(text, start - 1)) >= 0;
        if (!possible) {
            return Optional.empty();
        }
        int from = Math.max(floor, start - LOOKED_BACK);
        Matcher series = DOCUMENT.matcher(text.substring(from, start));
        if (!series.find()) {
            return Optional.empty();
        }
        String name = series.group("series")
                .toUpperCase(Locale.ROOT)
                .replace("KOM", "COM")
                .replace("SEK", "SEC");
        return Optional.of(mention(
                Kind.EU_DOCUMENT,
                name + "(" + text.substring(start, end) + ") " + value,
                from + series.start("series"),
                last));
    }

    private static Mention mention(Kind kind, String canonical, int start, int end) {
        return new Mention(new Reference(kind, canonical), start, end);
    }
}
