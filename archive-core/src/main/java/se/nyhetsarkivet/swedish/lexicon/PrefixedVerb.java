package se.nyhetsarkivet.swedish.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A verb made of a prefix or particle and an irregular verb, such as {@code överge}, which inflects as {@code ge} does.
 *
 * @param base the verb
 * @param forms all its forms
 * @param yielding the forms that a noun has before it: nobody says {@code uppdrag!} or means {@code uppdra} by
 *     {@code uppdraget}
 */
record PrefixedVerb(String base, List<String> forms, Set<String> yielding) {

    /** These are never parted from the verb, so it has an imperative in one word, as {@code besök}. */
    private static final Set<String> NEVER_PARTED = Set.of("be", "er", "för");

    /**
     * Those of {@code verb-prefixes.txt}.
     *
     * @param rows the rows of irregular verbs
     */
    static Stream<PrefixedVerb> read(Stream<List<String>> rows) {
        Map<String, List<String>> verbs = new HashMap<>();
        rows.forEach(forms -> verbs.put(forms.getFirst(), forms));
        return WordFile.rows("verb-prefixes.txt")
                .flatMap(columns -> columns.stream()
                        .skip(1)
                        .map(verb -> of(columns.getFirst(), verbs.getOrDefault(verb, List.of(verb)))));
    }

    private static PrefixedVerb of(String prefix, List<String> verb) {
        Set<String> yielding = new HashSet<>();
        for (String form : verb) {
            boolean participle = form.endsWith("en") || form.endsWith("et");
            boolean imperative = verb.contains(form + "a") && !NEVER_PARTED.contains(prefix);
            if (participle || imperative) {
                yielding.add(prefix + form);
            }
        }
        List<String> forms = verb.stream().map(form -> prefix + form).toList();
        return new PrefixedVerb(forms.getFirst(), forms, yielding);
    }
}
