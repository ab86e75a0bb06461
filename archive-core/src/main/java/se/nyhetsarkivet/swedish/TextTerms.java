package se.nyhetsarkivet.swedish;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a text, word by word. Each word has its written form, its base forms unless it is a mere function word, and the
 * base forms of its parts if it is a compound. For one thread.
 */
final class TextTerms {

    /** What may stand between {@code asyl-} and {@code migrationspolitik}. */
    private static final Set<String> CONJUNCTIONS = Set.of("och", "eller", "samt", "respektive", "men", "liksom");

    /** How many words may stand there, as in {@code asyl-, migrations- och integrationspolitik}. */
    private static final int LONGEST_ENUMERATION = 6;

    private final char[] text;
    private final int length;
    private final Morphology morphology;
    private final ChunkScanner chunks;
    private final Queue<IndexTerm> terms = new ArrayDeque<>();
    private int positionIncrement;

    TextTerms(char[] text, int length, Morphology morphology) {
        this.text = text;
        this.length = length;
        this.morphology = morphology;
        chunks = new ChunkScanner(text, length, 0);
    }

    /** The next term, or null after the last. */
    @Nullable IndexTerm next() {
        while (terms.isEmpty()) {
            Chunk chunk = chunks.next();
            if (chunk == null) {
                return null;
            }
            add(chunk);
        }
        return terms.remove();
    }

    private void add(Chunk chunk) {
        ChunkWords.Word word = ChunkWords.of(chunk, text);
        positionIncrement = 1;
        if (word.clean().length() == 0) {
            return;
        }
        if (word.pieces().isEmpty()) {
            Optional<String> meant = chunk.suspended() ? suspendedCompound(word.clean()) : Optional.empty();
            addWord(word.clean(), word.root(), chunk.name(), meant);
            return;
        }
        addTerm(
                Terms.written(word.clean().text()),
                word.clean().start(),
                word.clean().end());
        addTerm(
                Terms.base(morphology.baseOfJoined(word.pieces())),
                word.clean().start(),
                word.clean().end());
        boolean first = true;
        for (CleanText piece : word.pieces()) {
            positionIncrement = first ? 0 : 1;
            addWord(piece, piece.text(), chunk.name(), Optional.empty());
            first = false;
        }
    }

    /** The terms of whole words come before those of parts, since offsets may not go backwards. */
    private void addWord(CleanText word, String root, boolean name, Optional<String> meant) {
        if (root.isEmpty()) {
            addTerm(Terms.written(word.text()), word.start(), word.end());
            return;
        }
        WordTerms known = morphology.terms(root, name);
        int end = word.end();
        boolean whole = root.length() == word.length();
        addTerm(whole ? known.written() : Terms.written(word.text()), word.start(), end);
        for (String base : known.bases()) {
            addTerm(base, word.start(), end);
        }
        meant.ifPresent(compound -> addTerm(Terms.base(compound), word.start(), end));
        for (WordAnalysis.Span span : known.spans()) {
            addTerm(span.base(), word.offset(span.start()), word.offset(span.end()));
        }
    }

    private void addTerm(String term, int start, int end) {
        terms.add(new IndexTerm(term, positionIncrement, start, end));
        positionIncrement = 0;
    }

    /** The compound that a first part with a hyphen stands for, if the enumeration ends with one. */
    private Optional<String> suspendedCompound(CleanText first) {
        ChunkScanner ahead = new ChunkScanner(text, length, chunks.position());
        boolean conjunction = false;
        for (int i = 0; i < LONGEST_ENUMERATION; i++) {
            Chunk chunk = ahead.next();
            if (chunk == null) {
                return Optional.empty();
            }
            CleanText word = CleanText.of(text, chunk.start(), chunk.end());
            if (CONJUNCTIONS.contains(word.text())) {
                conjunction = true;
            } else if (!chunk.suspended()) {
                return conjunction ? morphology.tail(word.text()).map(tail -> first.text() + tail) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
