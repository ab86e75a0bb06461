package se.nyhetsarkivet.swedish.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/**
 * The finite forms of irregular verbs, such as {@code sov} and {@code bröt}. Compounds end in a participle or an infinitive, so
 * what ends in one of these only looks like a compound.
 */
final class VerbForms {

    /** The endings of participles that stand side by side. */
    private static final List<List<String>> PARTICIPLES = List.of(
            List.of("d", "da"), List.of("t", "ta"), List.of("t", "da"), List.of("en", "na"), List.of("et", "na"));

    private static final Map<String, Set<String>> FINITE = finite();

    private VerbForms() {}

    /** Whether a form is a finite form of a verb, or one with an -s. */
    static boolean areFinite(String form, String verb) {
        Set<String> forms = FINITE.getOrDefault(verb, Set.of());
        return forms.contains(form) || (form.endsWith("s") && forms.contains(form.substring(0, form.length() - 1)));
    }

    private static Map<String, Set<String>> finite() {
        Map<String, Set<String>> finite = new HashMap<>();
        WordFile.rows("irregular-verbs.txt").forEach(row -> {
            Set<String> forms = new HashSet<>(row);
            Set<String> others = new HashSet<>();
            for (String form : row.subList(1, row.size())) {
                if (!form.endsWith("r") && !form.endsWith("nde") && !isParticiple(form, forms)) {
                    others.add(form);
                }
            }
            finite.put(row.getFirst(), others);
        });
        return finite;
    }

    /** Participles have a plural or neuter beside them: {@code bruten} and {@code brutna}, {@code köpt} and {@code köpta}. */
    private static boolean isParticiple(String form, Set<String> forms) {
        return PARTICIPLES.stream()
                .anyMatch(pair -> pair.stream()
                        .anyMatch(ending -> form.endsWith(ending)
                                && pair.stream().allMatch(other -> forms.contains(withEnding(form, ending, other)))));
    }

    private static String withEnding(String form, String ending, String other) {
        return form.substring(0, form.length() - ending.length()) + other;
    }
}
