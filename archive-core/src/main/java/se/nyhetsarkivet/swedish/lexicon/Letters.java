package se.nyhetsarkivet.swedish.lexicon;

/**
 * A stretch of a word's letters, which a {@link WordTable} finds without a string being made of it. The hash of each stretch
 * comes from those of the word's beginnings, which are computed once, and is the {@link String#hashCode} of the same letters.
 * Immutable.
 */
public final class Letters {

    private static final int FACTOR = 31;
    private static final int[] POWERS = powers(64);

    private final String word;
    private final int[] beginnings;
    private final int start;
    private final int end;

    private Letters(String word, int[] beginnings, int start, int end) {
        this.word = word;
        this.beginnings = beginnings;
        this.start = start;
        this.end = end;
    }

    public static Letters of(String word) {
        int[] beginnings = new int[word.length() + 1];
        for (int i = 0; i < word.length(); i++) {
            beginnings[i + 1] = FACTOR * beginnings[i] + word.charAt(i);
        }
        return new Letters(word, beginnings, 0, word.length());
    }

    /** A stretch of this stretch. */
    public Letters part(int from, int to) {
        return new Letters(word, beginnings, start + from, start + to);
    }

    /** The last letters. */
    public Letters last(int count) {
        return new Letters(word, beginnings, end - count, end);
    }

    public int length() {
        return end - start;
    }

    public char at(int index) {
        return word.charAt(start + index);
    }

    public boolean hasVowel() {
        for (int i = 0; i < length(); i++) {
            if (isVowel(at(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isVowel(char letter) {
        return "aeiouyåäöéèáàüæø".indexOf(letter) >= 0;
    }

    /** The hash of these letters with others behind them. */
    int hashWith(String ending) {
        int hash = beginnings[end] - beginnings[start] * power(end - start);
        for (int i = 0; i < ending.length(); i++) {
            hash = FACTOR * hash + ending.charAt(i);
        }
        return hash;
    }

    /** Whether these letters with others behind them make a word. */
    boolean make(String other, String ending) {
        return other.length() == length() + ending.length()
                && other.endsWith(ending)
                && other.regionMatches(0, word, start, length());
    }

    @Override
    public String toString() {
        return word.substring(start, end);
    }

    private static int power(int exponent) {
        int power = 1;
        int rest = exponent;
        for (; rest >= POWERS.length; rest -= POWERS.length - 1) {
            power *= POWERS[POWERS.length - 1];
        }
        return power * POWERS[rest];
    }

    private static int[] powers(int count) {
        int[] powers = new int[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = FACTOR * powers[i - 1];
        }
        return powers;
    }
}
