package se.nyhetsarkivet.export.citation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.nyhetsarkivet.item.Fingerprint;
import se.nyhetsarkivet.item.ItemId;

/**
 * Finds in what somebody pastes the item, the revision and the fingerprint. No text is an error. Safe for use by many
 * threads.
 *
 * <p>It knows the forms that {@link Citations} writes, also wrapped into lines, and whatever else holds one of these:
 *
 * <ul>
 *   <li>a link with {@code /nyhet/ID} or {@code /items/ID} in it, of any host, since archives move; {@code revision=N} in it
 *       is the revision;
 *   <li>without a link, an id by itself or in a text, where it must have a digit, unlike a word;
 *   <li>a fingerprint after {@code SHA-256}, {@code fingerprint} or {@code fingeravtryck}; without any such word, as a word
 *       with both digits and letters, or as all there is beside a link. Sixteen hexadecimal digits are a fingerprint and no id;
 *   <li>without {@code revision=N}, the word {@code revision} or {@code version} and a number.
 * </ul>
 *
 * <p>At most {@value #MAX_LENGTH} characters are read; the time is in proportion to them.
 */
public final class CitationReader {

    /** The fewest digits of a shortened fingerprint. */
    public static final int MIN_DIGITS = 12;

    /** How much of a text is read. */
    public static final int MAX_LENGTH = 100_000;

    private static final String ID = "[0-9a-hjkmnp-tv-z]{16}";
    private static final String AFTER = "(?![0-9a-z])";
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+");
    /** How JSON, HTML and BibTeX write the characters of a link. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([/&_%#])|&(?:amp|#38);");

    private static final Pattern LINK =
            insensitive("/(?:nyhet|items)/(?<id>" + ID + ")" + AFTER + "(?<rest>[^\\s<>\"{}]*+)");
    private static final Pattern LINK_REVISION = insensitive("[?&;]revision=(?<number>[0-9]++)");
    private static final Pattern REVISION =
            insensitive("\\b(?:revision|version)[\\s\\h:=\"'{]{1,8}+(?<number>[0-9]++)");

    private static final String LABEL = "(?:sha-?256|fingerprint|fingeravtryck)[\\s\\h:=\"'{(,]{0,8}+";
    private static final String WRAP = "(?:\\R[ \\t>]*+)?+";
    private static final Pattern LABELLED_IN_LINES =
            insensitive(LABEL + "(?<digits>(?:[0-9a-f]" + WRAP + "){63}[0-9a-f])" + AFTER);
    private static final Pattern LABELLED = insensitive(LABEL + "(?<digits>[0-9a-f]{12,64}+)" + AFTER);
    private static final Pattern WORD = insensitive("(?<![0-9a-z_/=%.-])(?<word>[0-9a-z]{12,64}+)(?![0-9a-z_-])");
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{12,64}");
    private static final Pattern ALL_DIGITS = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID_WORD = Pattern.compile(ID);

    private CitationReader() {}

    /**
     * Reads a citation.
     *
     * @param pasted any text
     * @return what can be checked in it
     */
    public static CitationReading read(String pasted) {
        String text = plain(pasted.substring(0, Math.min(pasted.length(), MAX_LENGTH)));
        List<MatchResult> links = LINK.matcher(text).results().toList();
        Set<String> items =
                links.stream().map(link -> lower(link, "id")).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> fingerprints = labelled(text);
        String outside = LINK.matcher(text).replaceAll(" ");
        fingerprints.addAll(words(outside, fingerprints.isEmpty() ? DIGITS : ALL_DIGITS));
        if (items.isEmpty()) {
            items = words(outside, ID_WORD);
            items.removeIf(word -> DIGITS.matcher(word).matches());
        }
        Set<String> whole = withoutBeginnings(fingerprints);
        Set<Integer> revisions = revisions(links, outside);
        if (items.size() > 1 || whole.size() > 1 || revisions.size() > 1) {
            return new CitationReading.Several();
        }
        if (items.isEmpty() && whole.isEmpty()) {
            return new CitationReading.Nothing();
        }
        return new CitationReading.Cited(
                items.stream().findFirst().map(ItemId::new),
                revisions.stream().mapToInt(Integer::intValue).findFirst(),
                whole.stream().findFirst().orElse(""));
    }

    private static Pattern insensitive(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    private static String plain(String text) {
        String visible = CitedProof.leftOutOf(INVISIBLE.matcher(text).replaceAll(""));
        return ESCAPED.matcher(visible)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        Optional.ofNullable(escape.group(1)).orElse("&")));
    }

    private static String lower(MatchResult match, String group) {
        return match.group(group).toLowerCase(Locale.ROOT);
    }

    private static Set<String> labelled(String text) {
        Set<String> found = new LinkedHashSet<>();
        // Only a whole fingerprint may run on in the next line: the end of a shortened one could not be told.
        LABELLED_IN_LINES
                .matcher(text)
                .results()
                .forEach(match -> found.add(lower(match, "digits").replaceAll("[^0-9a-f]", "")));
        LABELLED.matcher(LABELLED_IN_LINES.matcher(text).replaceAll(" "))
                .results()
                .forEach(match -> found.add(lower(match, "digits")));
        return found;
    }

    /** Words of a form; one that could as well be a number or a word of a language counts only if there is nothing beside it. */
    private static Set<String> words(String outside, Pattern form) {
        int length = outside.strip().length();
        return WORD.matcher(outside)
                .results()
                .map(match -> lower(match, "word"))
                .filter(word -> form.matcher(word).matches())
                .filter(word -> isMixed(word) || word.length() == length || word.length() == Fingerprint.DIGITS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isMixed(String word) {
        return word.chars().anyMatch(c -> c <= '9') && word.chars().anyMatch(c -> c > '9');
    }

    /** The shortened form of a fingerprint that is there whole is no other fingerprint. */
    private static Set<String> withoutBeginnings(Set<String> fingerprints) {
        return fingerprints.stream()
                .filter(digits -> fingerprints.stream()
                        .noneMatch(other -> other.length() > digits.length() && other.startsWith(digits)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Integer> revisions(List<MatchResult> links, String outside) {
        Set<Integer> inLinks = links.stream()
                .flatMap(link -> LINK_REVISION.matcher(link.group("rest")).results())
                .flatMap(match -> number(match).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!inLinks.isEmpty()) {
            return inLinks;
        }
        // A headline may speak of a revision too; the one of the citation stands after it.
        return REVISION.matcher(outside)
                .results()
                .flatMap(match -> number(match).stream())
                .reduce((earlier, later) -> later)
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Optional<Integer> number(MatchResult match) {
        String digits = match.group("number");
        int number = digits.length() > 9 ? 0 : Integer.parseInt(digits);
        return number > 0 ? Optional.of(number) : Optional.empty();
    }
}
