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
    private final char[] usualWord = new char[ChunkScanner.LONGEST_CHUNK + 1];
    private WordTerms terms = new WordTerms.Builder(0).build();
    private long words;
    private int term;
    private int nextTerm;

    TextTerms(char[] text, int length, Morphology morphology) {
        this.text = text;
        this.length = length;
        this.morphology = morphology;
        chunks = new ChunkScanner(text, length, 0);
    }

    /** Goes to the next term; false after the last. */
    boolean next() {
        while (nextTerm == terms.end()) {
            if (!chunks.next()) {
                return false;
            }
            words++;
            terms = isUsualWord() ? usualWord() : otherWord();
            nextTerm = 0;
        }
        term = nextTerm;
        nextTerm = terms.next(term);
        return true;
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
        return chunks.start() + terms.startOf(term);
    }

    /** The offset where what the term stands for ends. */
    int end() {
        return chunks.start() + terms.endOf(term);
    }

    int positionIncrement() {
        return terms.incrementOf(term);
    }

    /** Whether the chunk is letters that stand for themselves, as most are; then it is also in the array, in lower case. */
    private boolean isUsualWord() {
        return chunks.kind() == Kind.PLAIN
                && !Character.isDigit(text[chunks.start()])
                && !Capitals.are(text, chunks.start(), chunks.end())
                && CleanText.copyUsual(text, chunks.start(), chunks.end(), usualWord)
                && !chunks.isSuspended();
    }

    private WordTerms usualWord() {
        if (NounMan.isMan(usualWord, chunks.end() - chunks.start()) && NounMan.isNoun(text, length, chunks.start())) {
            return NounMan.TERMS;
        }
        return morphology.terms(usualWord, chunks.end() - chunks.start(), chunks.writing(chunks.start(), chunks.end()));
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
