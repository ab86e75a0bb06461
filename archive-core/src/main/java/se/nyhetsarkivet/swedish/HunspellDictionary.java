package se.nyhetsarkivet.swedish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.swedish.AffixedWords.Entry;

/**
 * A Swedish dictionary in Hunspell's format, if there is one on the class path: which bases a form belongs to, and which
 * forms may be parts of compounds. Only what the Swedish dictionary uses of the format is read: suffixes in UTF-8 with
 * one-character flags, and the flags of compounds.
 *
 * @see <a href="https://github.com/hunspell/hunspell/blob/master/man/hunspell.5">hunspell(5)</a>
 */
final class HunspellDictionary {

    /** Where the jar org.languagetool:language-sv has the dictionary of the Swedish LibreOffice project. */
    private static final String RESOURCE = "org/languagetool/resource/sv/hunspell/sv_SE";

    private final Map<String, Character> flagsByName = new HashMap<>();
    private final Map<Character, List<SuffixRule>> rules = new HashMap<>();
    private final Map<SuffixRule, String> continuations = new HashMap<>();
    private final Map<String, String> modifiers = new HashMap<>();
    private final AffixedWords words;
    private final String checksum;

    private HunspellDictionary(BufferedReader affixes, BufferedReader dictionary) throws IOException {
        for (String line = affixes.readLine(); line != null; line = affixes.readLine()) {
            readAffixLine(line.strip().split("\\s+"));
        }
        Map<String, Entry> entries = new HashMap<>();
        dictionary.readLine();
        for (String line = dictionary.readLine(); line != null; line = dictionary.readLine()) {
            readEntry(line, entries);
        }
        checksum = "%08x".formatted(entries.hashCode());
        words = new AffixedWords(
                entries, rules.values().stream().flatMap(List::stream).toList());
    }

    /** Loads the dictionary from the class path; empty if it is not there. */
    static Optional<HunspellDictionary> onClassPath() throws IOException {
        ClassLoader loader = HunspellDictionary.class.getClassLoader();
        try (InputStream affixes = loader.getResourceAsStream(RESOURCE + ".aff");
                InputStream dictionary = loader.getResourceAsStream(RESOURCE + ".dic")) {
            return affixes == null || dictionary == null
                    ? Optional.empty()
                    : Optional.of(new HunspellDictionary(reader(affixes), reader(dictionary)));
        }
    }

    /** Tells dictionaries apart. */
    String checksum() {
        return checksum;
    }

    /** The bases of a form in lower case, genitives included. */
    List<String> basesOf(String form) {
        return List.copyOf(words.basesOf(form));
    }

    /** The base of a form that may be a compound's first or middle part, such as {@code kvinno}. */
    Optional<String> modifierBase(String form) {
        return Optional.ofNullable(modifiers.get(form));
    }

    /** Whether the forms of a base may be a compound's last part. */
    boolean isHead(String base) {
        return words.isIn(base, flag("COMPOUNDEND"));
    }

    private static BufferedReader reader(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    }

    private char flag(String name) {
        return flagsByName.getOrDefault(name, '\0');
    }

    private void readAffixLine(String[] columns) {
        if (columns.length == 2 && columns[1].length() == 1) {
            flagsByName.put(columns[0], columns[1].charAt(0));
        } else if (columns.length >= 5 && columns[0].equals("SFX")) {
            String[] gained = columns[3].split("/", 2);
            SuffixRule rule = new SuffixRule(
                    columns[1].charAt(0),
                    SuffixRule.Ending.parse(columns[4]),
                    unlessZero(columns[2]),
                    unlessZero(gained[0]));
            rules.computeIfAbsent(rule.paradigm(), paradigm -> new ArrayList<>())
                    .add(rule);
            if (gained.length == 2) {
                continuations.put(rule, gained[1]);
            }
        }
    }

    private static String unlessZero(String column) {
        return column.equals("0") ? "" : column;
    }

    private void readEntry(String line, Map<String, Entry> entries) {
        int end = line.indexOf('/');
        String word = (end < 0 ? line : line.substring(0, end)).toLowerCase(Locale.ROOT);
        String flags = end < 0 ? "" : line.substring(end + 1);
        if (word.isEmpty() || has(flags, "FORBIDDENWORD")) {
            return;
        }
        boolean standsAlone = !has(flags, "ONLYINCOMPOUND") && !has(flags, "NEEDAFFIX");
        entries.merge(word, new Entry(flags.intern(), standsAlone), Entry::and);
        addModifier(word, flags, word);
        for (int i = 0; i < flags.length(); i++) {
            for (SuffixRule rule : rules.getOrDefault(flags.charAt(i), List.of())) {
                String continued = continuations.get(rule);
                if (continued != null
                        && word.endsWith(rule.lost())
                        && rule.condition().matches(word)) {
                    addModifier(
                            word.substring(0, word.length() - rule.lost().length()) + rule.gained(), continued, word);
                }
            }
        }
    }

    private void addModifier(String form, String flags, String base) {
        if (has(flags, "COMPOUNDBEGIN") || has(flags, "COMPOUNDMIDDLE")) {
            modifiers.putIfAbsent(form, base);
        }
    }

    private boolean has(String flags, String name) {
        return flags.indexOf(flag(name)) >= 0;
    }
}
