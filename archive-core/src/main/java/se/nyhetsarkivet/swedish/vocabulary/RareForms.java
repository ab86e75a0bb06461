package se.nyhetsarkivet.swedish.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.swedish.lexicon.Letters;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/**
 * What a form could be by the rules but hardly ever is: {@code rätt} is not looked for as a form of {@code rädd}. What is left
 * are the words that people mean.
 */
final class RareForms {

    private static final Map<String, Set<String>> BASES_BY_FORM = basesByForm();

    /** One that is listed is a noun or an adjective, and who asks for {@code kommande} does not mean {@code kommer}. */
    private static final String PRESENT_PARTICIPLE = "nde";

    private RareForms() {}

    /** The bases of a form without those that it is hardly meant as. */
    static List<String> without(Letters letters, List<String> bases) {
        if (bases.isEmpty()) {
            return bases;
        }
        String form = letters.toString();
        Set<String> rare = BASES_BY_FORM.getOrDefault(form, Set.of());
        List<String> usual = bases.stream().filter(base -> !rare.contains(base)).toList();
        if (usual.size() > 1 && form.endsWith(PRESENT_PARTICIPLE) && usual.contains(form)) {
            return List.of(form);
        }
        return usual.size() < 2 ? usual : withoutFunctionWords(usual);
    }

    /** What may be a content word is not the form of a function word: {@code hav} is not one of {@code ha}. */
    private static List<String> withoutFunctionWords(List<String> bases) {
        List<String> content =
                bases.stream().filter(base -> !FunctionWords.contains(base)).toList();
        return content.isEmpty() ? bases : content;
    }

    private static Map<String, Set<String>> basesByForm() {
        Map<String, Set<String>> bases = new HashMap<>();
        WordFile.rows("rare-forms.txt").forEach(columns -> {
            for (String form : columns.subList(1, columns.size())) {
                bases.computeIfAbsent(form, unused -> new HashSet<>()).add(columns.getFirst());
            }
        });
        return bases;
    }
}
