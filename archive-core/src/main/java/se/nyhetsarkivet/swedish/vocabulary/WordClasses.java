package se.nyhetsarkivet.swedish.vocabulary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/** The classes of the words of our own lexicon, by their base forms. */
public final class WordClasses {

    private static final Map<String, Set<WordClass>> CLASSES = read();

    private WordClasses() {}

    /** The classes of a base form; empty if the lexicon does not have it. */
    public static Set<WordClass> of(String base) {
        return CLASSES.getOrDefault(base, Set.of());
    }

    private static Map<String, Set<WordClass>> read() {
        Map<String, Set<WordClass>> classes = new HashMap<>();
        WordFile.rows("words.txt").forEach(row -> add(row.getFirst(), ofParadigm(row.get(1)), classes));
        readBases("irregular-nouns.txt", WordClass.NOUN, classes);
        readBases("irregular-verbs.txt", WordClass.VERB, classes);
        readBases("irregular-adjectives.txt", WordClass.ADJECTIVE, classes);
        readBases("pronouns.txt", WordClass.PRONOUN, classes);
        WordFile.rows("verb-prefixes.txt").forEach(row -> {
            for (String verb : row.subList(1, row.size())) {
                add(row.getFirst() + verb, WordClass.VERB, classes);
            }
        });
        return classes;
    }

    private static void readBases(String file, WordClass wordClass, Map<String, Set<WordClass>> classes) {
        WordFile.rows(file).forEach(row -> add(row.getFirst(), wordClass, classes));
    }

    private static void add(String marked, WordClass wordClass, Map<String, Set<WordClass>> classes) {
        classes.computeIfAbsent(marked.replace("|", ""), unused -> EnumSet.noneOf(WordClass.class))
                .add(wordClass);
    }

    private static WordClass ofParadigm(String paradigm) {
        return switch (paradigm.charAt(0)) {
            case 'n' -> WordClass.NOUN;
            case 'v' -> WordClass.VERB;
            case 'a' -> WordClass.ADJECTIVE;
            case 'f' -> WordClass.COMPOUND_PART;
            default -> WordClass.OTHER;
        };
    }
}
