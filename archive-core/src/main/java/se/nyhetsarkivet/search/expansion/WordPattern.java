package se.nyhetsarkivet.search.expansion;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * A pattern of written words, with {@code *} for any number of characters and {@code ?} for one. It is compared with the bytes
 * of a term, so that millions of terms need not be decoded, and takes no longer for an intricate pattern, as an automaton may.
 */
public final class WordPattern {

    private static final byte ANY_NUMBER = '*';
    private static final byte ANY_ONE = '?';

    private final byte[] pattern;

    private WordPattern(String written) {
        pattern = TermKinds.written(written).getBytes(StandardCharsets.UTF_8);
    }

    /** The pattern as typed, in the form in which words are written in the index. */
    public static WordPattern of(String typed) {
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> point == '\u2019' ? '\'' : Character.toLowerCase(point))
                .forEach(written::appendCodePoint);
        return new WordPattern(written.toString());
    }

    /** What every term that fits begins with. */
    BytesRef beginning() {
        int end = 0;
        while (end < pattern.length && pattern[end] != ANY_NUMBER && pattern[end] != ANY_ONE) {
            end++;
        }
        return new BytesRef(pattern, 0, end);
    }

    /** Whether a term fits. Where it does not go on, the last star takes one byte more. */
    boolean fits(BytesRef term) {
        int inPattern = 0;
        int inTerm = 0;
        int afterStar = -1;
        int takenByStar = 0;
        while (inTerm < term.length) {
            byte wanted = inPattern < pattern.length ? pattern[inPattern] : 0;
            if (wanted == ANY_NUMBER) {
                inPattern++;
                afterStar = inPattern;
                takenByStar = inTerm;
            } else if (wanted == ANY_ONE && beginsCharacter(term, inTerm)) {
                inPattern++;
                inTerm = endOfCharacter(term, inTerm);
            } else if (wanted == at(term, inTerm)) {
                inPattern++;
                inTerm++;
            } else if (afterStar >= 0) {
                inPattern = afterStar;
                takenByStar++;
                inTerm = takenByStar;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length && pattern[inPattern] == ANY_NUMBER) {
            inPattern++;
        }
        return inPattern == pattern.length;
    }

    private static byte at(BytesRef term, int index) {
        return term.bytes[term.offset + index];
    }

    /** In UTF-8 all bytes of a character but the first begin with the bits 10. */
    private static boolean beginsCharacter(BytesRef term, int index) {
        return (at(term, index) & 0xc0) != 0x80;
    }

    private static int endOfCharacter(BytesRef term, int start) {
        int end = start + 1;
        while (end < term.length && !beginsCharacter(term, end)) {
            end++;
        }
        return end;
    }
}
