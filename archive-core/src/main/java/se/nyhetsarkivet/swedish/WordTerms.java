package se.nyhetsarkivet.swedish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import se.nyhetsarkivet.swedish.text.CleanText;
import se.nyhetsarkivet.swedish.text.Writing;

/**
 * The terms of a word in the order of their beginnings: the term of the written form, those of the base forms, and those of a
 * compound's stretches, the last part's last. Made once and used wherever the word stands.
 *
 * <p>They lie one behind the other in one array, each as four numbers and its characters in UTF-8, as an index wants them, and
 * are named by the index where they begin there; the first is at 0, and {@link #end} is behind the last. So a hundred thousand
 * words take little memory, and reading the terms of one copies nothing, makes no objects and follows no references. Immutable.
 */
final class WordTerms {

    private static final int START = 2;
    private static final int END = 4;
    private static final int INCREMENT = 6;
    private static final int CHARACTERS = 7;

    /** In UTF-8, from which letters on. */
    private static final char LONGER_THAN_A_BYTE = 0x80;

    private static final char LONGER_THAN_TWO_BYTES = 0x800;

    /** So few letters are in many a name by chance: {@code Parisavtalet} has no {@code par} and no {@code is}. */
    private static final int SHORT_PART = 3;

    private final Writing writing;
    private final int hash;
    private final byte[] packed;

    private WordTerms(Writing writing, int hash, byte[] packed) {
        this.writing = writing;
        this.hash = hash;
        this.packed = packed;
    }

    /**
     * Makes the terms of a word.
     *
     * @param word the word in lower case
     * @param writing how it was written
     * @param hash what the cache finds it by
     * @param analysis what is known of it
     */
    static WordTerms of(String word, Writing writing, int hash, WordAnalysis analysis) {
        Builder terms = new Builder(0);
        terms.add(TermKinds.written(word), 0, word.length());
        List<String> bases =
                analysis.bases().stream().map(TermKinds::base).distinct().toList();
        bases.forEach(base -> terms.add(base, 0, word.length()));
        for (WordAnalysis.Span span : analysis.spans()) {
            if (writing == Writing.NAME && span.end() - span.start() <= SHORT_PART) {
                continue;
            }
            terms.add(TermKinds.part(span.base()), span.start(), span.end());
        }
        return new WordTerms(writing, hash, terms.packed());
    }

    /** Whether these are the terms of a word, given by its letters. */
    boolean areOf(char[] letters, int from, int to, Writing asWriting, int asHash) {
        return asHash == hash && asWriting == writing && isWritten(letters, from, to);
    }

    /** Reads something of the terms, so that they are near when they are wanted. */
    int touch() {
        return packed[packed.length - 1];
    }

    /** The first term is the written form; what is read of it here is at hand when the term itself is wanted. */
    private boolean isWritten(char[] letters, int from, int to) {
        int place = CHARACTERS + 1;
        int end = next(0);
        for (int i = from; i < to; i++) {
            char letter = letters[i];
            if (letter >= LONGER_THAN_TWO_BYTES) {
                return text(0).contentEquals(TermKinds.written(new String(letters, from, to - from)));
            }
            if (letter >= LONGER_THAN_A_BYTE) {
                if (place == end || packed[place++] != (byte) (0xc0 | (letter >> 6))) {
                    return false;
                }
                letter = (char) (0x80 | (letter & 0x3f));
            }
            if (place == end || packed[place++] != (byte) letter) {
                return false;
            }
        }
        return place == end;
    }

    /** The terms of the base forms, the likeliest first; empty for most function words. */
    List<String> bases() {
        List<String> bases = new ArrayList<>(2);
        for (int term = next(0); term < end() && !isPart(term); term = next(term)) {
            bases.add(text(term));
        }
        return bases;
    }

    /** The base form of a compound's last part. */
    Optional<String> tail() {
        int last = 0;
        for (int term = next(0); term < end(); term = next(term)) {
            last = term;
        }
        return isPart(last) ? Optional.of(text(last).substring(1)) : Optional.empty();
    }

    int end() {
        return packed.length;
    }

    int next(int term) {
        return term + CHARACTERS + lengthOf(term);
    }

    /** Shows where the bytes of a term are. */
    void show(int term, BytesRef view) {
        view.bytes = packed;
        view.offset = term + CHARACTERS;
        view.length = lengthOf(term);
    }

    /** Where what a term stands for begins in the word. */
    int startOf(int term) {
        return number(term + START);
    }

    /** Where what a term stands for ends in the word. */
    int endOf(int term) {
        return number(term + END);
    }

    /** How many positions a term is behind the one before. */
    int incrementOf(int term) {
        return packed[term + INCREMENT];
    }

    private int lengthOf(int term) {
        return number(term);
    }

    private int number(int place) {
        return ((packed[place] & 0xff) << Byte.SIZE) | (packed[place + 1] & 0xff);
    }

    private boolean isPart(int term) {
        return packed[term + CHARACTERS] == TermKinds.PART_MARK;
    }

    private String text(int term) {
        return new String(packed, term + CHARACTERS, lengthOf(term), UTF_8);
    }

    /** Puts terms one behind the other, at one position unless told otherwise. */
    static final class Builder {

        private byte[] packed = new byte[64];
        private int length;
        private final int origin;
        private int increment = 1;

        /** Takes places in a text from here on. */
        Builder(int origin) {
            this.origin = origin;
        }

        /** Goes to the next position. */
        Builder advance() {
            increment = 1;
            return this;
        }

        Builder add(String term, int start, int end) {
            packed = ArrayUtil.grow(packed, length + CHARACTERS + UnicodeUtil.maxUTF8Length(term.length()));
            int characters = length + CHARACTERS;
            int behind = UnicodeUtil.UTF16toUTF8(term, 0, term.length(), packed, characters);
            put(length, behind - characters);
            put(length + START, start);
            put(length + END, end);
            packed[length + INCREMENT] = (byte) increment;
            length = behind;
            increment = 0;
            return this;
        }

        private void put(int place, int number) {
            packed[place] = (byte) (number >> Byte.SIZE);
            packed[place + 1] = (byte) number;
        }

        /** Adds a term of a whole word. */
        Builder add(String term, CleanText word) {
            return add(term, word.start() - origin, word.end() - origin);
        }

        /**
         * Adds the terms of a compound's stretches.
         *
         * @param terms the terms of the compound
         * @param word the compound with its places in the text
         */
        Builder addParts(WordTerms terms, CleanText word) {
            for (int term = terms.next(0); term < terms.end(); term = terms.next(term)) {
                if (terms.isPart(term)) {
                    int start = word.startOf(terms.startOf(term));
                    add(terms.text(term), start - origin, word.endOf(terms.endOf(term)) - origin);
                }
            }
            return this;
        }

        WordTerms build() {
            return new WordTerms(Writing.ORDINARY, 0, packed());
        }

        private byte[] packed() {
            return Arrays.copyOf(packed, length);
        }
    }
}
