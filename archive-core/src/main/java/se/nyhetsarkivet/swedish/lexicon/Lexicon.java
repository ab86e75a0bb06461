package se.nyhetsarkivet.swedish.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.swedish.lexicon.AffixedWords.Entry;

/**
 * Our own knowledge of Swedish words, written for this project: simple words with their classes and the shapes they take in
 * compounds ({@code words.txt}), words that inflect as no class does ({@code irregular-*.txt}), and the classes
 * ({@code paradigms.txt}). Immutable; safe for use by many threads.
 */
public final class Lexicon {

    private static final int EXPECTED_WORDS = 20_000;

    /** As {@code års} and {@code tas}. */
    private static final int SHORTEST_WITH_S = 3;

    private static final String VERBS = "irregular-verbs.txt";
    private static final String NOUNS = "irregular-nouns.txt";
    private static final List<String> IRREGULAR = List.of(VERBS, NOUNS, "irregular-adjectives.txt", "pronouns.txt");

    /** The class of what is only ever a part of compounds, as {@code adoptiv}. */
    private static final String ONLY_IN_COMPOUNDS = "f";

    /** The classes without forms: the one above, other words, and adjectives that do not inflect. */
    private static final Set<String> CLASSES_WITHOUT_FORMS = Set.of(ONLY_IN_COMPOUNDS, "x", "ax");

    private final Map<String, Character> classByName = new HashMap<>();
    private final Set<Integer> nounClasses = new HashSet<>();
    private final Set<String> adjectives = new HashSet<>();
    private final Map<String, String> modifiers = new HashMap<>();
    private final Map<String, List<String>> segments = new HashMap<>();
    private final WordTable<List<String>> irregular;
    private final AffixedWords words;

    public Lexicon() {
        this(WordFile.lines("words.txt"));
    }

    /**
     * A lexicon with other words than those of {@code words.txt}.
     *
     * @param wordLines the lines of a file like that
     * @throws IllegalStateException if one is not a word, a known class, and shapes in compounds
     */
    Lexicon(Stream<String> wordLines) {
        CLASSES_WITHOUT_FORMS.forEach(this::addClass);
        List<SuffixRule> rules = new ArrayList<>();
        WordFile.rows("paradigms.txt").forEach(columns -> readParadigm(columns, rules));
        words = new AffixedWords(readWords(wordLines), rules);
        irregular = new WordTable<>(readIrregular());
    }

    /**
     * The bases that a form may belong to, genitives and passives included; empty for a word that is not known. A form in -s may
     * be both the passive of a verb and the genitive of a noun, as {@code mötes}; but neither of a word that itself ends so, and
     * not the genitive of an adjective beside the passive, as {@code lösas}.
     */
    public List<String> basesOf(Letters form) {
        List<String> bases = listed(form);
        if (!mayHaveS(form) || anyEndsWithS(bases)) {
            return bases;
        }
        Letters without = withoutLastLetter(form);
        List<String> basesWithout = listed(without);
        boolean passive = !bases.isEmpty() || basesWithout.contains(without.toString());
        for (String base : basesWithout) {
            boolean adjective = adjectives.contains(base) && !base.equals(without.toString());
            if (!bases.contains(base) && !(passive && adjective)) {
                bases.add(base);
            }
        }
        return bases;
    }

    private static boolean mayHaveS(Letters form) {
        return form.length() >= SHORTEST_WITH_S
                && form.at(form.length() - 1) == 's'
                && form.at(form.length() - 2) != 's';
    }

    private static boolean anyEndsWithS(List<String> bases) {
        return bases.stream().anyMatch(base -> base.endsWith("s"));
    }

    public static boolean mayBeGenitive(Letters form) {
        return form.length() > 3 && form.at(form.length() - 1) == 's';
    }

    public static Letters withoutLastLetter(Letters form) {
        return form.part(0, form.length() - 1);
    }

    /** The base of each form that may be a compound's first or middle part. */
    public Map<String, String> modifiers() {
        return modifiers;
    }

    /** The segments of a compound that the lexicon lists, such as {@code riks} and {@code dag}; empty for a simple word. */
    public List<String> segments(String base) {
        return segments.getOrDefault(base, List.of());
    }

    private List<String> listed(Letters form) {
        List<String> bases = new ArrayList<>(2);
        for (Entry entry : words.basesOf(form)) {
            bases.add(entry.base());
        }
        for (String base : irregular.getOrDefault(form, List.of())) {
            if (!bases.contains(base)) {
                bases.add(base);
            }
        }
        return bases;
    }

    private void readParadigm(List<String> columns, List<SuffixRule> rules) {
        char paradigm = addClass(columns.getFirst());
        if (columns.getFirst().startsWith("n")) {
            nounClasses.add((int) paradigm);
        }
        SuffixRule.Ending condition = SuffixRule.Ending.parse(columns.get(1));
        for (String gained : columns.subList(3, columns.size())) {
            rules.add(new SuffixRule(paradigm, condition, unlessDash(columns.get(2)), unlessDash(gained)));
        }
    }

    private static String unlessDash(String column) {
        return column.equals("-") ? "" : column;
    }

    private char addClass(String name) {
        return classByName.computeIfAbsent(name, unused -> (char) ('A' + classByName.size()));
    }

    private WordTable<Entry> readWords(Stream<String> lines) {
        WordTable<Entry> entries = new WordTable<>(EXPECTED_WORDS);
        lines.forEach(line -> readWord(line, entries));
        return entries;
    }

    private void readWord(String line, WordTable<Entry> entries) {
        List<String> columns = WordFile.columns(line);
        Character paradigm = columns.size() < 2 ? null : classByName.get(columns.get(1));
        if (paradigm == null) {
            throw malformed(line);
        }
        String base = base(columns.getFirst());
        if (columns.get(1).startsWith("a")) {
            adjectives.add(base);
        }
        boolean standsAlone = !columns.get(1).equals(ONLY_IN_COMPOUNDS);
        entries.merge(base, new Entry(base, paradigm.toString(), standsAlone), Entry::and);
        for (String shape : columns.subList(2, columns.size())) {
            if (!isShapeInCompounds(shape)) {
                throw malformed(line);
            }
            addModifier(shape, base);
        }
    }

    private IllegalStateException malformed(String line) {
        return new IllegalStateException("words.txt: \"" + line + "\" should be a word, one of the classes "
                + classByName.keySet() + ", and shapes in compounds with a hyphen behind each");
    }

    /** A base without the marks between the segments of a compound, which are kept. */
    private String base(String marked) {
        String base = marked.replace("|", "");
        if (base.length() < marked.length()) {
            segments.put(base, List.of(marked.split("\\|")));
        }
        return base;
    }

    private static boolean isShapeInCompounds(String column) {
        return column.length() > 1 && column.endsWith("-");
    }

    private void addModifier(String shape, String base) {
        modifiers.putIfAbsent(shape.substring(0, shape.length() - 1), base);
    }

    private Map<String, List<String>> readIrregular() {
        Map<String, List<String>> basesByForm = new HashMap<>();
        IRREGULAR.stream().flatMap(WordFile::rows).forEach(columns -> {
            String base = base(columns.getFirst());
            addForm(base, base, basesByForm);
            for (String form : columns.subList(1, columns.size())) {
                if (isShapeInCompounds(form)) {
                    addModifier(form, base);
                } else {
                    addForm(form, base, basesByForm);
                }
            }
        });
        Set<String> nouns = WordFile.rows(NOUNS).flatMap(List::stream).collect(Collectors.toSet());
        PrefixedVerb.read(WordFile.rows(VERBS)).forEach(verb -> {
            for (String form : verb.forms()) {
                if (!verb.yielding().contains(form) || (!nouns.contains(form) && !isRegularNoun(form))) {
                    addForm(form, verb.base(), basesByForm);
                }
            }
        });
        return basesByForm;
    }

    private boolean isRegularNoun(String form) {
        return words.basesOf(Letters.of(form)).stream()
                .flatMapToInt(entry -> entry.classes().chars())
                .anyMatch(nounClasses::contains);
    }

    private static void addForm(String form, String base, Map<String, List<String>> basesByForm) {
        List<String> bases = basesByForm.computeIfAbsent(form, unused -> new ArrayList<>(1));
        if (!bases.contains(base)) {
            bases.add(base);
        }
    }
}
