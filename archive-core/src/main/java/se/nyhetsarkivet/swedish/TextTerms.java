package se.nyhetsarkivet.swedish;

import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.swedish.text.Capitals;
import se.nyhetsarkivet.swedish.text.ChunkScanner;
import se.nyhetsarkivet.swedish.text.ChunkScanner.Kind;
import se.nyhetsarkivet.swedish.text.ChunkWords;
import se.nyhetsarkivet.swedish.text.CleanText;
import se.nyhetsarkivet.swedish.text.Writing;

/**
 * The terms of a text, word by word. Each word has its written form, its base forms, and the
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
    private final WordsAhead ahead;
    private WordTerms terms = new WordTerms.Builder(0).build();
    private long words;
    private int term;
    private int nextTerm;

    /**
     * Begins at the beginning.
     *
     * @param text the text, of which only the first characters count
     * @param length how many count
     * @param morphology knows the words
     * @param ahead room for words, used for this text alone until its end
     */
    TextTerms(char[] text, int length, Morphology morphology, WordsAhead ahead) {
        this.text = text;
        this.length = length;
        this.morphology = morphology;
        this.ahead = ahead;
        ahead.clear();
        chunks = new ChunkScanner(text, length, 0);
    }

    /** Goes to the next term; false after the last. */
    boolean next() {
        while (nextTerm == terms.end()) {
            if (!ahead.next() && !readAhead()) {
                return false;
            }
            words++;
            terms = ahead.terms();
            nextTerm = 0;
        }
        term = nextTerm;
        nextTerm = terms.next(term);
        return true;
    }

    /** Reads the next words and goes to the first of them; false at the end of the text. */
    private boolean readAhead() {
        ahead.clear();
        while (!ahead.isFull() && chunks.next()) {
            if (isUsualWord()) {
                addUsualWord();
            } else {
                ahead.add(chunks.start(), otherWord());
            }
        }
        morphology.lookUp(ahead);
        return ahead.next();
    }

    /** How many words, numbers included, have been read; what is joined by signs is one. */
    long words() {
        return words;
    }

    /** Shows the bytes of the term, until the next. */
    void showTerm(BytesRef view) {
        terms.show(term, view);
    }

    /** The offset where what the term stands for begins. */
    int start() {
        return ahead.start() + terms.startOf(term);
    }

    /** The offset where what the term stands for ends. */
    int end() {
        return ahead.start() + terms.endOf(term);
    }

    int positionIncrement() {
        return terms.incrementOf(term);
    }

    /** Whether the chunk is letters that stand for themselves, as most are; then they are also among those of the words
     * ahead, in lower case. */
    private boolean isUsualWord() {
        return chunks.kind() == Kind.PLAIN
                && !Character.isDigit(text[chunks.start()])
                && !Capitals.are(text, chunks.start(), chunks.end())
                && CleanText.copyUsual(text, chunks.start(), chunks.end(), ahead.letters(), ahead.lettersEnd())
                && !chunks.isSuspended();
    }

    private void addUsualWord() {
        int length = chunks.end() - chunks.start();
        if (NounMan.isMan(ahead.letters(), ahead.lettersEnd(), length)
                && NounMan.isNoun(text, this.length, chunks.start())) {
            ahead.add(chunks.start(), NounMan.TERMS);
        } else {
            ahead.ask(chunks.start(), length, chunks.writing(chunks.start(), chunks.end()));
        }
    }

    /** Any word: the terms are the same for a usual one, but take longer. */
    private WordTerms otherWord() {
        ChunkWords.Word word = ChunkWords.of(chunks, text);
        WordTerms.Builder builder = new WordTerms.Builder(chunks.start());
        if (word.clean().length() == 0) {
            return builder.build();
        }
        if (word.pieces().isEmpty()) {
            addPlain(word, builder);
        } else {
            addJoined(word, builder);
        }
        return builder.build();
    }

    private void addJoined(ChunkWords.Word word, WordTerms.Builder builder) {
        builder.add(TermKinds.written(word.clean().text()), word.clean());
        builder.add(morphology.joinedBase(word.pieces()), word.clean());
        for (int i = 0; i < word.pieces().size(); i++) {
            ChunkWords.Word piece = word.pieces().get(i);
            if (i > 0) {
                builder.advance();
            }
            addPlain(piece, builder);
        }
    }

    private void addPlain(ChunkWords.Word word, WordTerms.Builder builder) {
        builder.add(TermKinds.written(word.clean().text()), word.clean());
        word.otherNumber().ifPresent(other -> builder.add(TermKinds.written(other.text()), word.clean()));
        if (word.root().length() > 0) {
            if (Capitals.are(text, word.root().start(), word.root().end())) {
                builder.add(TermKinds.capitals(word.root().text()), word.clean());
            }
            Writing writing = chunks.writing(word.root().start(), word.root().end());
            WordTerms known = morphology.terms(word.root().text(), writing);
            known.bases().forEach(base -> builder.add(base, word.clean()));
            if (chunks.kind() == Kind.PLAIN && chunks.isSuspended()) {
                suspendedBase(word.clean()).ifPresent(base -> builder.add(base, word.clean()));
            }
            builder.addParts(known, word.root());
        }
    }

    /** The compound that a first part with a hyphen stands for, if the enumeration ends with one. */
    private Optional<String> suspendedBase(CleanText first) {
        return compoundAhead().flatMap(WordTerms::tail).map(tail -> TermKinds.base(first.text()) + tail);
    }

    /** The last word of an enumeration whose words before have hyphens and a conjunction among them. */
    private Optional<WordTerms> compoundAhead() {
        ChunkScanner ahead = new ChunkScanner(text, length, chunks.end());
        boolean conjunction = false;
        for (int i = 0; i < LONGEST_ENUMERATION && ahead.next(); i++) {
            String word = CleanText.of(text, ahead.start(), ahead.end()).text();
            if (CONJUNCTIONS.contains(word)) {
                conjunction = true;
            } else if (!ahead.isSuspended()) {
                return conjunction ? Optional.of(morphology.terms(word, Writing.ORDINARY)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
