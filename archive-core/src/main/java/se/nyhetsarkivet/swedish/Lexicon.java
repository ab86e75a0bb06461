package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.swedish.AffixedWords.Entry;

/**
 * Our own knowledge of Swedish words, written for this project: simple words with their classes and the shapes they take in
 * compounds ({@code words.txt}), words that inflect as no class does ({@code irregular-*.txt}), and the classes
 * ({@code paradigms.txt}). Immutable; safe for use by many threads.
 */
final class Lexicon {

    private static final List<String> IRREGULAR =
            List.of("irregular-verbs.txt", "irregular-nouns.txt", "irregular-adjectives.txt", "pronouns.txt");

    private final Map<String, Character> classByName = new HashMap<>();
    private final Map<String, Set<String>> irregularBases = new HashMap<>();
    private final Map<String, String> modifiers = new HashMap<>();
    private final Map<String, List<String>> segments = new HashMap<>();
    private final AffixedWords words;

    Lexicon() {
        List<SuffixRule> rules = new ArrayList<>();
        WordFile.lines("paradigms.txt").forEach(line -> readParadigm(line.split(" +"), rules));
        Map<String, Entry> entries = new HashMap<>();
        WordFile.lines("words.txt").forEach(line -> readWord(line.split(" +"), entries));
        words = new AffixedWords(entries, rules);
        IRREGULAR.forEach(file -> WordFile.lines(file).forEach(line -> readIrregular(line.split(" +"))));
        readPrefixedVerbs();
    }

    /** The bases that a form may belong to, genitives included; empty for a word that is not known. */
    Set<String> basesOf(String form) {
        Set<String> bases = withoutGenitive(form);
        boolean genitive = form.length() > 3 && form.endsWith("s");
        return bases.isEmpty() && genitive ? withoutGenitive(form.substring(0, form.length() - 1)) : bases;
    }

    /** The base of a form that may be a compound's first or middle part. */
    Optional<String> modifierBase(String form) {
        return Optional.ofNullable(modifiers.get(form));
    }

    /** The segments of a compound that the lexicon lists, such as {@code riks} and {@code dag}; empty for a simple word. */
    List<String> segments(String base) {
        return segments.getOrDefault(base, List.of());
    }

    private Set<String> withoutGenitive(String form) {
        Set<String> bases = words.basesOf(form);
        bases.addAll(irregularBases.getOrDefault(form, Set.of()));
        return bases;
    }

    private void readParadigm(String[] columns, List<SuffixRule> rules) {
        char paradigm = classNamed(columns[0]);
        for (int i = 3; i < columns.length; i++) {
            rules.add(new SuffixRule(
                    paradigm, SuffixRule.Ending.parse(columns[1]), unlessDash(columns[2]), unlessDash(columns[i])));
        }
    }

    private static String unlessDash(String column) {
        return column.equals("-") ? "" : column;
    }

    private char classNamed(String name) {
        return classByName.computeIfAbsent(name, unused -> (char) ('A' + classByName.size()));
    }

    private void readWord(String[] columns, Map<String, Entry> entries) {
        String base = columns[0].replace("|", "");
        if (base.length() < columns[0].length()) {
            segments.put(base, List.of(columns[0].split("\\|")));
        }
        boolean standsAlone = !columns[1].equals("f");
        entries.merge(base, new Entry(String.valueOf(classNamed(columns[1])), standsAlone), Entry::and);
        for (int i = 2; i < columns.length; i++) {
            modifiers.putIfAbsent(columns[i].substring(0, columns[i].length() - 1), base);
        }
    }

    private void readIrregular(String[] forms) {
        for (String form : forms) {
            if (form.endsWith("-")) {
                modifiers.putIfAbsent(form.substring(0, form.length() - 1), forms[0]);
            } else {
                irregularBases
                        .computeIfAbsent(form, unused -> new LinkedHashSet<>())
                        .add(forms[0]);
            }
        }
    }

    /** Such as {@code överge}, which inflects as {@code ge} does. */
    private void readPrefixedVerbs() {
        Map<String, String[]> verbs = new HashMap<>();
        WordFile.lines("irregular-verbs.txt")
                .map(line -> line.split(" +"))
                .forEach(forms -> verbs.put(forms[0], forms));
        WordFile.lines("verb-prefixes.txt").map(line -> line.split(" +")).forEach(columns -> {
            for (int i = 1; i < columns.length; i++) {
                for (String form : verbs.getOrDefault(columns[i], new String[0])) {
                    irregularBases
                            .computeIfAbsent(columns[0] + form, unused -> new LinkedHashSet<>())
                            .add(columns[0] + columns[i]);
                }
            }
        });
    }
}
