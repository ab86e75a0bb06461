package se.nyhetsarkivet.swedish.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/** The words that hold a sentence together and say nothing of what it is about, such as {@code och}, {@code i}, {@code att}. */
public final class FunctionWords {

    /** For each word the bases that it shares with other forms, as {@code hade} does with {@code har}; for most there are none. */
    private static final Map<String, List<String>> SHARED_BASES = sharedBases();

    private FunctionWords() {}

    static Set<String> all() {
        return SHARED_BASES.keySet();
    }

    public static boolean contains(String lowerCase) {
        return SHARED_BASES.containsKey(lowerCase);
    }

    /** The bases of a function word that has other forms; empty for any other word. */
    public static List<String> sharedBases(String lowerCase) {
        return SHARED_BASES.getOrDefault(lowerCase, List.of());
    }

    private static Map<String, List<String>> sharedBases() {
        Map<String, List<String>> bases = new HashMap<>();
        WordFile.rows("function-words.txt").forEach(forms -> {
            for (String form : forms) {
                List<String> known = bases.computeIfAbsent(form, unused -> new ArrayList<>(1));
                if (forms.size() > 1) {
                    known.add(forms.getFirst());
                }
            }
        });
        bases.replaceAll((word, known) -> List.copyOf(known));
        return Map.copyOf(bases);
    }
}
