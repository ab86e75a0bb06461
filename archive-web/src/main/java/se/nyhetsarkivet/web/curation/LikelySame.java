package se.nyhetsarkivet.web.curation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import se.nyhetsarkivet.result.ValueCount;

/**
 * Names of publishers that are likely to be of the same one: they are alike but for capitals, punctuation, the form of the company, what
 * stands in parentheses, the parts of an internet address, or one letter. Names are compared by what they have in common and not two by two.
 */
final class LikelySame {

    /** Of shorter names, one letter is too much. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 8;

    private static final int MOST_NAMES = 5_000;

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^)]*\\)");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*)\\.(?:se|nu|com|org|net|eu)/?$");
    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:ab|aktiebolag|aktiebolaget|publ|hb|kb|ltd|inc|gmbh|oy|asa|as|ek\\.? ?för\\.?|ekonomisk förening"
                    + "|ideell förening)(?![\\p{L}\\p{N}])");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Set<String>> together = new LinkedHashMap<>();

    private LikelySame() {}

    /**
     * Finds them.
     *
     * @param names the names as written, with their counts
     * @param chosen gives the name under which one is counted; names that are counted together already are not suggested
     * @return the groups of chosen names, the one with most items first in each and among them
     */
    static List<List<String>> of(List<ValueCount> names, UnaryOperator<String> chosen) {
        Map<String, Long> counts = new LinkedHashMap<>();
        names.stream()
                .limit(MOST_NAMES)
                .forEach(name -> counts.merge(chosen.apply(name.value()), name.count(), Long::sum));
        LikelySame same = new LikelySame();
        same.join(names.stream().limit(MOST_NAMES).map(ValueCount::value).toList(), chosen);
        Comparator<String> mostFirst = Comparator.comparing((String name) -> counts.getOrDefault(name, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        return same.together.values().stream()
                .distinct()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted(mostFirst).toList())
                .sorted(Comparator.comparing(List::getFirst, mostFirst))
                .toList();
    }

    private void join(List<String> names, UnaryOperator<String> chosen) {
        Map<String, String> first = new HashMap<>();
        Map<String, List<String>> withoutOne = new HashMap<>();
        for (String name : names) {
            String key = key(name);
            String publisher = chosen.apply(name);
            if (key.isEmpty()) {
                continue;
            }
            joinBoth(first.computeIfAbsent(key, unused -> publisher), publisher);
            if (key.length() >= LONG_ENOUGH_FOR_A_SLIP) {
                for (String shorter : withoutOne(key)) {
                    withoutOne
                            .computeIfAbsent(shorter, unused -> new ArrayList<>(1))
                            .add(key);
                }
            }
        }
        for (List<String> alike : withoutOne.values()) {
            for (String key : alike) {
                if (isSlip(alike.getFirst(), key)) {
                    joinBoth(first.getOrDefault(alike.getFirst(), ""), first.getOrDefault(key, ""));
                }
            }
        }
    }

    private void joinBoth(String one, String other) {
        Set<String> group = together.computeIfAbsent(one, name -> new LinkedHashSet<>(Set.of(name)));
        Set<String> with = together.computeIfAbsent(other, name -> new LinkedHashSet<>(Set.of(name)));
        if (!group.contains(other)) {
            group.addAll(with);
            with.forEach(name -> together.put(name, group));
        }
    }

    /** What a name is but for the ways to write it. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        plain = ADDRESS.matcher(plain).replaceFirst("$1");
        plain = IN_PARENTHESES.matcher(plain).replaceAll(" ");
        String withoutForm = FORM.matcher(plain).replaceAll(" ");
        // A name that is nothing but a form of company keeps it.
        String said = NO_LETTERS.matcher(withoutForm).replaceAll("").isEmpty() ? plain : withoutForm;
        String letters =
                MARKS.matcher(Normalizer.normalize(said, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS.matcher(letters).replaceAll("");
    }

    private static Set<String> withoutOne(String key) {
        Set<String> shorter = new LinkedHashSet<>(Set.of(key));
        for (int at = 0; at < key.length(); at++) {
            shorter.add(key.substring(0, at) + key.substring(at + 1));
        }
        return shorter;
    }

    /** Whether two keys differ by one letter, which is no digit: those distinguish regions and years. */
    static boolean isSlip(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        boolean equallyLong = shorter.length() == longer.length();
        if (same == longer.length() || longer.length() - shorter.length() > 1) {
            return false;
        }
        boolean digit = Character.isDigit(longer.charAt(same))
                || (same < shorter.length() && Character.isDigit(shorter.charAt(same)));
        return !digit && shorter.substring(equallyLong ? same + 1 : same).equals(longer.substring(same + 1));
    }
}
