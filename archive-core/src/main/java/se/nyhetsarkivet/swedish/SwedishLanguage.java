package se.nyhetsarkivet.swedish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.swedish.explanation.WordExplanation;
import se.nyhetsarkivet.swedish.lexicon.HunspellDictionary;
import se.nyhetsarkivet.swedish.text.Capitals;
import se.nyhetsarkivet.swedish.text.ChunkScanner;
import se.nyhetsarkivet.swedish.text.ChunkWords;
import se.nyhetsarkivet.swedish.text.CleanText;
import se.nyhetsarkivet.swedish.text.Writing;
import se.nyhetsarkivet.swedish.vocabulary.FunctionWords;

/**
 * What is known of Swedish: an {@link #analyzer} for the texts of an index, and {@link #words} for queries on it. Knows some
 * twenty thousand words by itself, and some hundred thousand more if the dictionary of {@code org.languagetool:language-sv}
 * is on the class path. Loading takes a fraction of a second. Immutable; safe for use by many threads.
 */
public final class SwedishLanguage {

    /** Changes whenever the terms made from a text change. */
    private static final int VERSION = 8;

    private final Morphology morphology;
    private final WordExplainer explainer;
    private final Analyzer analyzer;
    private final String version;

    private SwedishLanguage(Optional<HunspellDictionary> dictionary) {
        morphology = new Morphology(dictionary);
        explainer = new WordExplainer(morphology);
        analyzer = new SwedishTextAnalyzer(morphology);
        version = VERSION
                + dictionary
                        .map(found -> " with dictionary " + found.checksum())
                        .orElse("");
    }

    /**
     * The language with the dictionary on the class path, or without it if it is not there.
     *
     * @return the language, the same at each call
     * @throws ArchiveException if the dictionary cannot be read
     */
    public static SwedishLanguage load() {
        return Loaded.LANGUAGE.get();
    }

    /**
     * Loaded when it is first needed, and then shared: it is large and never changes. A failure is kept as well, because an
     * exception out of here would reach the caller as an error that says nothing.
     */
    private static final class Loaded {

        private static final Supplier<SwedishLanguage> LANGUAGE = tried();

        private static Supplier<SwedishLanguage> tried() {
            try {
                SwedishLanguage language = with(HunspellDictionary::onClassPath);
                return () -> language;
            } catch (ArchiveException failure) {
                return () -> {
                    throw failure;
                };
            }
        }
    }

    /** Where a dictionary comes from. */
    interface DictionarySource {
        Optional<HunspellDictionary> open() throws IOException;
    }

    static SwedishLanguage with(DictionarySource source) {
        try {
            return new SwedishLanguage(source.open());
        } catch (IOException unreadable) {
            throw new ArchiveException(
                    "The Swedish dictionary on the class path cannot be read (" + unreadable.getMessage()
                            + "); replace the jar language-sv, or leave it out.",
                    unreadable);
        }
    }

    /**
     * Loads the language as it is without a dictionary.
     *
     * @return the language
     */
    public static SwedishLanguage withoutDictionary() {
        return new SwedishLanguage(Optional.empty());
    }

    /**
     * The analyzer for texts. Each word gives the term of its written form and, at the same position, those of its base
     * forms and of the parts of a compound, as {@link TermKinds} writes them; the offsets of a part are those of the part.
     *
     * @return the analyzer, the same at each call
     */
    public Analyzer analyzer() {
        return analyzer;
    }

    /**
     * Names the terms that this language makes; an index made by another version must be rebuilt.
     *
     * @return the version, which tells the dictionary too
     */
    public String version() {
        return version;
    }

    /**
     * Where a word of a text may be divided, as between {@code arbetsmarknads} and {@code departementet}.
     *
     * @param text the text
     * @return the places where a further part of a compound begins, in order
     */
    public List<Integer> joints(String text) {
        SortedSet<Integer> joints = new TreeSet<>();
        try (TokenStream terms = analyzer.tokenStream("", text)) {
            TermToBytesRefAttribute term = terms.getAttribute(TermToBytesRefAttribute.class);
            OffsetAttribute place = terms.addAttribute(OffsetAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                boolean insideWord =
                        place.startOffset() > 0 && Character.isLetter(text.charAt(place.startOffset() - 1));
                if (insideWord && TermKinds.markOf(term.getBytesRef()) == TermKinds.PART_MARK) {
                    joints.add(place.startOffset());
                }
            }
            terms.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
        return List.copyOf(joints);
    }

    /**
     * Has the words of a text counted while its terms are read, numbers included. What is joined by signs, as {@code e-post} or
     * {@code 2017/18:290}, is one.
     *
     * @param terms what the {@link #analyzer} gives for the text, before it is read
     * @param counted gets the number once the terms have been read to their end
     */
    public static void countWords(TokenStream terms, LongConsumer counted) {
        if (!(terms instanceof SwedishTokenizer tokenizer)) {
            throw new IllegalArgumentException("these terms are not of the analyzer of the language: " + terms);
        }
        tokenizer.countWords(counted);
    }

    /**
     * The words of a query.
     *
     * @param text the text, or a part of it
     * @return the words, in order; empty if the text has none
     */
    public List<SwedishWord> words(String text) {
        char[] typed = text.toCharArray();
        return each(text, (word, chunk) -> word(word, chunk, typed));
    }

    /**
     * Says what each word of a text is taken for, and why. Capitals decide nothing, as in a query: a word that may be a name as well
     * has two readings.
     *
     * @param text the text
     * @return the words, in order; empty if the text has none
     */
    public List<WordExplanation> explain(String text) {
        return each(text, this::explanation);
    }

    private static <T> List<T> each(String text, BiFunction<ChunkWords.Word, ChunkScanner, T> made) {
        char[] characters = text.toCharArray();
        ChunkScanner chunks = new ChunkScanner(characters, characters.length, 0);
        List<T> found = new ArrayList<>();
        while (chunks.next()) {
            ChunkWords.Word word = ChunkWords.of(chunks, characters);
            if (word.clean().length() > 0) {
                found.add(made.apply(word, chunks));
            }
        }
        return found;
    }

    /**
     * The parts of a compound.
     *
     * @param compound a word as typed; with a capital it may be a name, which has no parts
     * @return the base forms of its parts, in order; empty if it is no compound
     */
    public List<String> partsOf(String compound) {
        List<String> parts = new ArrayList<>();
        int end = 0;
        Writing writing =
                !compound.isEmpty() && Character.isUpperCase(compound.codePointAt(0)) ? Writing.NAME : Writing.ORDINARY;
        String word =
                words(compound).stream().findFirst().map(SwedishWord::text).orElse("");
        for (WordAnalysis.Span span : morphology.analyse(word, writing).spans()) {
            if (span.start() >= end) {
                parts.add(span.base());
                end = span.end();
            }
        }
        return parts;
    }

    private SwedishWord word(ChunkWords.Word word, ChunkScanner chunk, char[] typed) {
        if (word.pieces().isEmpty()) {
            return plain(word, chunk, typed);
        }
        String base = morphology.joinedBase(word.pieces());
        List<SwedishWord> pieces =
                word.pieces().stream().map(piece -> plain(piece, chunk, typed)).toList();
        String text = word.clean().text();
        return new SwedishWord(
                text,
                TermKinds.written(text),
                List.of(base),
                List.of(TermKinds.part(base)),
                pieces,
                false,
                Optional.empty());
    }

    private SwedishWord plain(ChunkWords.Word word, ChunkScanner chunk, char[] typed) {
        String text = word.clean().text();
        String root = word.root().text();
        if (root.isEmpty()) {
            return new SwedishWord(
                    text, TermKinds.written(text), otherNumber(word), List.of(), List.of(), false, Optional.empty());
        }
        boolean capitals = text.equals(root)
                && Capitals.are(typed, word.root().start(), word.root().end());
        Optional<String> capitalsTerm = capitals ? Optional.of(TermKinds.capitals(root)) : Optional.empty();
        boolean functionWord = FunctionWords.contains(root);
        List<String> bases = bases(word.root(), chunk);
        List<String> parts =
                functionWord ? List.of() : bases.stream().map(TermKinds::part).toList();
        return new SwedishWord(text, TermKinds.written(text), bases, parts, List.of(), functionWord, capitalsTerm);
    }

    private static List<String> otherNumber(ChunkWords.Word word) {
        return word.otherNumber().map(CleanText::text).map(TermKinds::written).stream()
                .toList();
    }

    /** A user seldom types capitals, so a word without them may be meant as a name or, if it is short, as an abbreviation. */
    private List<String> bases(CleanText root, ChunkScanner chunk) {
        Stream<Writing> abbreviation =
                root.length() <= Capitals.LONGEST_ABBREVIATION ? Stream.of(Writing.ABBREVIATION) : Stream.empty();
        Stream<String> bases = Stream.concat(writings(root, chunk), abbreviation)
                .distinct()
                .flatMap(writing -> morphology.terms(root.text(), writing).bases().stream());
        return Stream.concat(bases, NounMan.basesAsked(root.text()).stream())
                .distinct()
                .toList();
    }

    private static Stream<Writing> writings(CleanText root, ChunkScanner chunk) {
        if (chunk.isPersonInS(root.start(), root.end())) {
            return Stream.of(Writing.NAME);
        }
        return chunk.writing(root.start(), root.end()) == Writing.ABBREVIATION
                ? Stream.of(Writing.ABBREVIATION)
                : Stream.of(Writing.ORDINARY, Writing.NAME);
    }

    private WordExplanation explanation(ChunkWords.Word word, ChunkScanner chunk) {
        CleanText root = word.root();
        return new WordExplanation(
                word.clean().text(),
                root.length() == 0 ? List.of() : explainer.readings(root.text(), writings(root, chunk)),
                word.pieces().stream().map(piece -> explanation(piece, chunk)).toList());
    }
}
