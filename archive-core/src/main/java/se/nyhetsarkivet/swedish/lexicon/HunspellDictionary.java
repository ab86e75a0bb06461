package se.nyhetsarkivet.swedish.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import se.nyhetsarkivet.swedish.lexicon.AffixedWords.Entry;

/**
 * A Swedish dictionary in Hunspell's format, if there is one on the class path: which bases a form belongs to, and which
 * forms may be parts of compounds. Only what the Swedish dictionary uses of the format is read: suffixes in UTF-8 with
 * one-character flags, and the flags of compounds. Immutable; safe for use by many threads.
 *
 * @see <a href="https://github.com/hunspell/hunspell/blob/master/man/hunspell.5">hunspell(5)</a>
 */
public final class HunspellDictionary {

    /** Where the jar org.languagetool:language-sv has the dictionary of the Swedish LibreOffice project. */
    private static final String RESOURCE = "org/languagetool/resource/sv/hunspell/sv_SE";

    /** Most lines are longer, so there are fewer words. */
    private static final int SHORTEST_LINE = 12;

    private final Map<String, Character> flagsByName = new HashMap<>();
    private final Map<Character, List<Affix>> affixes = new HashMap<>();
    private final Map<String, Flags> flagsByText = new HashMap<>();
    private final Map<String, String> modifiers = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final char headFlag;
    private final AffixedWords words;
    private final String checksum;

    /**
     * A rule, and what its forms may be.
     *
     * @param rule the rule
     * @param flags the flags of the forms that it makes
     */
    private record Affix(SuffixRule rule, String flags) {}

    /**
     * What the flags of a word say; many words have the same.
     *
     * @param classes the flags
     * @param isWord whether it is a word, or the like, at all
     * @param standsAlone whether it is a word as it stands
     * @param isModifier whether it may be a compound's first or middle part
     * @param modifierRules the rules that make such parts of it
     */
    private record Flags(
            String classes, boolean isWord, boolean standsAlone, boolean isModifier, List<SuffixRule> modifierRules) {}

    private HunspellDictionary(byte[] affixFile, byte[] wordFile) throws IOException {
        checksum = checksum(affixFile, wordFile);
        readAffixes(text(affixFile, ".aff"));
        headFlag = flag("COMPOUNDEND");
        WordTable<Entry> entries = new WordTable<>(wordFile.length / SHORTEST_LINE);
        String lines = text(wordFile, ".dic");
        lines.lines().skip(1).forEach(line -> readWord(line, entries));
        lines.lines()
                .map(HunspellDictionary::entry)
                .filter(word -> !isCapitalized(word))
                .forEach(names::remove);
        words = new AffixedWords(
                entries,
                affixes.values().stream().flatMap(List::stream).map(Affix::rule).toList());
    }

    /** Loads the dictionary from the class path; empty if it is not there. */
    public static Optional<HunspellDictionary> onClassPath() throws IOException {
        ClassLoader loader = HunspellDictionary.class.getClassLoader();
        try (InputStream affixes = loader.getResourceAsStream(RESOURCE + ".aff");
                InputStream words = loader.getResourceAsStream(RESOURCE + ".dic")) {
            return affixes == null || words == null
                    ? Optional.empty()
                    : Optional.of(new HunspellDictionary(affixes.readAllBytes(), words.readAllBytes()));
        }
    }

    /**
     * Reads a dictionary.
     *
     * @throws IOException if it uses another character set or other flags than this class reads
     */
    public static HunspellDictionary of(byte[] affixFile, byte[] wordFile) throws IOException {
        return new HunspellDictionary(affixFile, wordFile);
    }

    /** Tells dictionaries apart. */
    public String checksum() {
        return checksum;
    }

    /** The bases of a form in lower case, genitives included. */
    public List<String> basesOf(Letters form) {
        List<String> bases = new ArrayList<>(2);
        for (Entry entry : words.basesOf(form)) {
            bases.add(withoutSign(entry.base()));
        }
        return bases;
    }

    /** The bases of a form that may be a compound's last part. */
    public List<String> headsOf(Letters form) {
        List<String> bases = new ArrayList<>(2);
        for (Entry entry : words.basesOf(form)) {
            if (entry.isIn(headFlag)) {
                bases.add(withoutSign(entry.base()));
            }
        }
        return bases;
    }

    /** Whether words are only ever written with a capital. */
    public boolean areNames(Collection<String> bases) {
        return names.containsAll(bases);
    }

    /** The base of each form that may be a compound's first or middle part, such as {@code kvinno}. */
    public Map<String, String> modifiers() {
        return modifiers;
    }

    /** Abbreviations are listed with the sign behind which their endings stand, as {@code EU-}. */
    private static String withoutSign(String word) {
        int last = word.length() - 1;
        return last > 0 && (word.charAt(last) == '-' || word.charAt(last) == ':') ? word.substring(0, last) : word;
    }

    private static String checksum(byte[]... files) {
        CRC32 checksum = new CRC32();
        for (byte[] file : files) {
            checksum.update(file);
        }
        return "%08x".formatted(checksum.getValue());
    }

    private static String text(byte[] file, String name) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherCharacters) {
            throw new IOException("its file " + name + " is not in UTF-8", otherCharacters);
        }
    }

    private void readAffixes(String text) throws IOException {
        String characters = "ISO8859-1";
        for (String line : text.lines().toList()) {
            List<String> columns = WordFile.columns(line);
            if (columns.size() == 2) {
                String value = columns.get(1);
                switch (columns.getFirst()) {
                    case "SET", "\ufeffSET" -> characters = value;
                    case "FLAG" -> requireShortFlags(value);
                    case "AF" -> throw new IOException("its flags are numbers of a list (AF " + value + ")");
                    default -> readFlag(columns.getFirst(), value);
                }
            } else if (columns.size() >= 5 && columns.getFirst().equals("SFX")) {
                readSuffix(columns);
            }
        }
        if (!characters.equals("UTF-8")) {
            throw new IOException("its characters are in " + characters + " and not in UTF-8");
        }
    }

    private static void requireShortFlags(String kind) throws IOException {
        if (!kind.equals("UTF-8")) {
            throw new IOException("its flags are of the kind " + kind + " and not of one character each");
        }
    }

    private void readFlag(String name, String value) {
        if (value.length() == 1) {
            flagsByName.put(name, value.charAt(0));
        }
    }

    private void readSuffix(List<String> columns) {
        String gained = columns.get(3);
        int slash = gained.indexOf('/');
        SuffixRule rule = new SuffixRule(
                columns.get(1).charAt(0),
                SuffixRule.Ending.parse(columns.get(4)),
                unlessZero(columns.get(2)),
                unlessZero(slash < 0 ? gained : gained.substring(0, slash)));
        affixes.computeIfAbsent(rule.paradigm(), unused -> new ArrayList<>())
                .add(new Affix(rule, slash < 0 ? "" : gained.substring(slash + 1)));
    }

    private static String unlessZero(String column) {
        return column.equals("0") ? "" : column;
    }

    private static String withoutTab(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? line : line.substring(0, tab);
    }

    /** The word of a line as it is written there. */
    private static String entry(String line) {
        String entry = withoutTab(line);
        int slash = entry.indexOf('/');
        return slash < 0 ? entry : entry.substring(0, slash);
    }

    private static boolean isCapitalized(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private void readWord(String line, WordTable<Entry> entries) {
        String written = entry(line);
        String flagsText = withoutTab(line).substring(written.length());
        Flags flags = flagsByText.computeIfAbsent(flagsText.isEmpty() ? "" : flagsText.substring(1), this::flags);
        if (written.isEmpty() || !flags.isWord()) {
            return;
        }
        String word = written.toLowerCase(Locale.ROOT);
        if (isCapitalized(written)) {
            names.add(word);
        }
        entries.merge(word, new Entry(word, flags.classes(), flags.standsAlone()), Entry::and);
        if (flags.isModifier()) {
            modifiers.putIfAbsent(word, withoutSign(word));
        }
        for (SuffixRule rule : flags.modifierRules()) {
            if (word.endsWith(rule.lost()) && rule.condition().matches(word)) {
                String stem = word.substring(0, word.length() - rule.lost().length());
                modifiers.putIfAbsent(stem + rule.gained(), withoutSign(word));
            }
        }
    }

    private Flags flags(String text) {
        List<SuffixRule> modifierRules = text.chars()
                .mapToObj(flag -> affixes.getOrDefault((char) flag, List.of()))
                .flatMap(List::stream)
                .filter(affix -> makeModifier(affix.flags()))
                .map(Affix::rule)
                .toList();
        return new Flags(
                text,
                !has(text, "FORBIDDENWORD"),
                !has(text, "ONLYINCOMPOUND") && !has(text, "NEEDAFFIX"),
                makeModifier(text),
                modifierRules);
    }

    private boolean makeModifier(String flags) {
        return has(flags, "COMPOUNDBEGIN") || has(flags, "COMPOUNDMIDDLE");
    }

    private boolean has(String flags, String name) {
        return flags.indexOf(flag(name)) >= 0;
    }

    private char flag(String name) {
        return flagsByName.getOrDefault(name, '\0');
    }
}
