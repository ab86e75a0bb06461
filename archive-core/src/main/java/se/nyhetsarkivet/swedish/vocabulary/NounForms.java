package se.nyhetsarkivet.swedish.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;

/**
 * Which nouns the last part of a compound may be, where its form is one of several words: {@code vägbanan} ends in {@code bana}
 * although {@code banan} is a word too.
 */
final class NounForms {

    private static final Set<String> BEHIND_A = Set.of("an", "or", "orna");
    private static final Set<String> BEHIND_E = Set.of("en", "et", "ar", "arna", "er", "erna", "ena");
    private static final Set<String> BEHIND_OTHERS =
            Set.of("", "n", "t", "r", "na", "en", "et", "ar", "arna", "er", "erna", "ena", "or", "orna");

    private NounForms() {}

    /**
     * The likeliest word, and the other nouns that inflect so.
     *
     * @param form the last part as written
     * @param bases what it may be a form of, the likeliest first
     */
    static List<String> likely(String form, List<String> bases) {
        if (bases.size() == 1 || !isNoun(bases.getFirst())) {
            return List.of(genitive(form, bases).orElse(bases.getFirst()));
        }
        List<String> nouns = new ArrayList<>(bases.subList(0, 1));
        for (String other : bases.subList(1, bases.size())) {
            if (isNoun(other) && isForm(form, other)) {
                nouns.add(isAgent(form, other) ? 0 : nouns.size(), other);
            }
        }
        return nouns;
    }

    /** At the end of a compound, {@code råds} is the genitive of {@code råd} rather than the passive of {@code råda}. */
    private static Optional<String> genitive(String form, List<String> bases) {
        return bases.stream()
                .filter(base -> isNoun(base) && form.equals(base + "s"))
                .findFirst();
    }

    /** Of {@code giv} and {@code givare}, {@code givarna} are rather the latter. */
    private static boolean isAgent(String form, String base) {
        return base.endsWith("are") && form.startsWith("arna", base.length() - 3);
    }

    private static boolean isForm(String form, String base) {
        String nominative = UnknownWord.nameOf(form);
        char last = base.charAt(base.length() - 1);
        boolean vowel = last == 'a' || last == 'e';
        String stem = vowel ? base.substring(0, base.length() - 1) : base;
        if (form.equals(base) || !nominative.startsWith(stem)) {
            return form.equals(base);
        }
        String ending = nominative.substring(stem.length());
        return (last == 'a' ? BEHIND_A : vowel ? BEHIND_E : BEHIND_OTHERS).contains(ending);
    }

    private static boolean isNoun(String base) {
        return WordClasses.of(base).contains(WordClass.NOUN);
    }
}
