package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.swedish.AffixedWords.Entry;

/**
 * Our own knowledge of Swedish words, written for this project: simple words with their classes and the shapes they take in
 * compounds ({@code words.txt}), words that inflect as no class does ({@code irregular-*.txt}), and the classes
 * ({@code paradigms.txt}). Immutable; safe for use by many threads.
 */
final class Lexicon {

    private static final int EXPECTED_WORDS = 20_000;
    private static final String VERBS = "irregular-verbs.txt";
    private static final List<String> IRREGULAR =
            List.of(VERBS, "irregular-nouns.txt", "irregular-adjectives.txt", "pronouns.txt");

    /** The class of what is only ever a part of compounds, as {@code adoptiv}. */
    private static final String ONLY_IN_COMPOUNDS = "f";

    /** The classes without forms: the one above, other words, and adjectives that do not inflect. */
    private static final Set<String> CLASSES_WITHOUT_FORMS = Set.of(ONLY_IN_COMPOUNDS, "x", "ax");

    private static final Pattern STEM_IN_COMPOUNDS =
            Pattern.compile("(?!.*er$)(?!.*[^aeiouyåäö][lnr]$)(?!be.{3}|för|till|över|under|inför|ut|upp|av|an|om).{3,6}");
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_REGULAR_STEM = 4;

    private final Map<String, Character> classByName = new HashMap<>();
    private final Map<String, String> modifiers = new HashMap<>();
    private final Map<String, String> verbStems = new HashMap<>();
    private final Map<String, List<String>> segments = new HashMap<>();
    private final WordTable<List<String>> irregular;
    private final AffixedWords words;

    Lexicon() {
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

    /** The bases that a form may belong to, genitives included; empty for a word that is not known. */
    List<String> basesOf(Letters form) {
        List<String> bases = withoutGenitive(form);
        return bases.isEmpty() && mayBeGenitive(form) ? withoutGenitive(withoutLastLetter(form)) : bases;
    }

    static boolean mayBeGenitive(Letters form) {
        return form.length() > 3 && form.at(form.length() - 1) == 's';
    }

    static Letters withoutLastLetter(Letters form) {
        return form.part(0, form.length() - 1);
    }

    /** The base of each form that may be a compound's first or middle part. */
    Map<String, String> modifiers() {
        return modifiers;
    }

    /** The segments of a compound that the lexicon lists, such as {@code riks} and {@code dag}; empty for a simple word. */
    List<String> segments(String base) {
        return segments.getOrDefault(base, List.of());
    }

    /** The verb of each stem that compounds may begin with: {@code gräv}, {@code tvätt}. */
    Map<String, String> verbStems() {
        return verbStems;
    }

    private List<String> withoutGenitive(Letters form) {
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
        if (columns.get(1).startsWith("v")) {
            addVerbStem(base, columns.get(1).equals("v1") ? SHORTEST_REGULAR_STEM : SHORTEST_STEM);
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

    /** Not from {@code öppna} or {@code cykla}, whose stems cannot stand so, nor {@code parkera} and {@code betala}. */
    private void addVerbStem(String verb, int shortest) {
        String stem = verb.substring(0, verb.length() - 1);
        if (verb.endsWith("a") && stem.length() >= shortest && STEM_IN_COMPOUNDS.matcher(stem).matches()) {
            verbStems.putIfAbsent(stem, verb);
        }
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
        readPrefixedVerbs(basesByForm);
        return basesByForm;
    }

    /** Such as {@code överge}, which inflects as {@code ge} does. */
    private void readPrefixedVerbs(Map<String, List<String>> basesByForm) {
        Map<String, List<String>> verbs = new HashMap<>();
        WordFile.rows(VERBS).forEach(forms -> {
            verbs.put(forms.getFirst(), forms);
            addVerbStem(forms.getFirst(), SHORTEST_STEM);
        });
        WordFile.rows("verb-prefixes.txt").forEach(columns -> {
            String prefix = columns.getFirst();
            for (String verb : columns.subList(1, columns.size())) {
                verbs.getOrDefault(verb, List.of()).forEach(form -> addForm(prefix + form, prefix + verb, basesByForm));
            }
        });
    }

    private static void addForm(String form, String base, Map<String, List<String>> basesByForm) {
        List<String> bases = basesByForm.computeIfAbsent(form, unused -> new ArrayList<>(1));
        if (!bases.contains(base)) {
            bases.add(base);
        }
    }
}
