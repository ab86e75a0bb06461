package se.nyhetsarkivet.swedish;

import java.text.Normalizer;
import org.apache.lucene.util.BytesRef;
import se.nyhetsarkivet.swedish.text.CleanText;

/**
 * How the terms of an index are written. The kinds live in one field, told apart by their first character: the written form
 * behind {@code =}, the base form without a mark, the base form of a compound's part behind {@code ~}, the base form of a
 * function word behind {@code _}, and behind {@code ^} a word that is written in capitals alone, which finds nothing by itself
 * but ranks {@code JO} before {@code Jo}.
 */
public final class TermKinds {

    /** Stands before a written form. */
    public static final char WRITTEN_MARK = '=';

    /** Stands before the base form of a compound's part. */
    public static final char PART_MARK = '~';

    /** Stands before the base form of a function word, so that {@code är} and the goods in {@code varor} are never found together. */
    public static final char FUNCTION_MARK = '_';

    /** Stands before a word that is written in capitals alone. */
    public static final char CAPITALS_MARK = '^';

    private TermKinds() {}

    /**
     * The term of a written form.
     *
     * @param lowerCase the form in lower case
     * @return the term
     */
    public static String written(String lowerCase) {
        return WRITTEN_MARK + lowerCase;
    }

    /**
     * Whether a term is that of a base form, of a function word or any other.
     *
     * @param term a term of an index
     * @return whether it is
     */
    public static boolean isBase(String term) {
        return switch (term.charAt(0)) {
            case WRITTEN_MARK, PART_MARK, CAPITALS_MARK -> false;
            default -> true;
        };
    }

    /**
     * The first character of a term, which shows its kind.
     *
     * @param term a term of an index, not empty
     * @return the mark, or any other character for a base form
     */
    public static char markOf(BytesRef term) {
        return (char) (term.bytes[term.offset] & 0xff);
    }

    static String capitals(String lowerCase) {
        return CAPITALS_MARK + lowerCase;
    }

    static String base(String base) {
        return withoutForeignAccents(base);
    }

    static String function(String base) {
        return FUNCTION_MARK + base;
    }

    static String part(String base) {
        return PART_MARK + withoutForeignAccents(base);
    }

    /** å, ä and ö are separate letters; é in {@code idé} and ü in {@code Müller} are an e and a u with an accent. */
    private static String withoutForeignAccents(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 'z' && c != 'å' && c != 'ä' && c != 'ö') {
                return fold(word);
            }
        }
        return word;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder();
        word.codePoints().forEach(point -> {
            if (point == 'å' || point == 'ä' || point == 'ö') {
                folded.appendCodePoint(point);
            } else {
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                        .codePoints()
                        .filter(part -> !CleanText.isMark(part))
                        .forEach(folded::appendCodePoint);
            }
        });
        // A sound mark standing alone, as in Japanese, would leave nothing.
        return folded.isEmpty() ? word : folded.toString();
    }
}
