package se.nyhetsarkivet.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import se.nyhetsarkivet.item.NewsItem;

/**
 * How much two texts have in common, as the part of the shorter one's words that stand in the other (the overlap coefficient). A
 * long text that begins as a short one contains it, so news that grew are recognised.
 *
 * @param words how many different words the shorter one has; 0 if one of the texts is missing
 * @param shared how many of them stand in the other
 * @param longOnes how many of those have four letters or more
 */
record TextOverlap(int words, int shared, int longOnes) {

    /** Two of them agree by chance in most texts. */
    private static final int FEWEST_SHARED = 3;

    private static final int LONG_WORD = 4;

    static TextOverlap of(NewsItem one, NewsItem other) {
        return of(one.lead() + "\n" + one.body(), other.lead() + "\n" + other.body());
    }

    static TextOverlap ofHeadlines(NewsItem one, NewsItem other) {
        return of(one.headline(), other.headline());
    }

    private static TextOverlap of(String one, String other) {
        Set<String> words = Words.of(one);
        Set<String> others = Words.of(other);
        Set<String> shared = new LinkedHashSet<>(words);
        shared.retainAll(others);
        int longOnes = (int) shared.stream()
                .filter(word -> word.codePointCount(0, word.length()) >= LONG_WORD)
                .count();
        return new TextOverlap(Math.min(words.size(), others.size()), shared.size(), longOnes);
    }

    boolean areKnown() {
        return words > 0;
    }

    boolean fewerThan(int number) {
        return words < number;
    }

    boolean share(double part) {
        boolean enough = shared >= FEWEST_SHARED || shared == words;
        return areKnown() && enough && shared >= part * words;
    }

    /** Whether little agrees, also in a text of few words. */
    boolean differ() {
        return areKnown() && shared * 3 <= words;
    }

    boolean shareMostOf() {
        return shared * 2 > words;
    }

    boolean shareALongWord() {
        return longOnes > 0;
    }
}
