package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a splitter made of a marked word. A word of which readers hold different opinions is neither right nor wrong.
 *
 * @param word the word
 * @param found the boundaries that were found
 */
record Judgement(GoldWord word, SortedSet<Integer> found) {

    static Judgement of(Splitter splitter, GoldWord word) throws IOException {
        return new Judgement(word, new TreeSet<>(splitter.boundaries(word)));
    }

    boolean isHeadFound() {
        return isCompound() && found.contains(word.boundaries().last());
    }

    boolean isModifierFound() {
        return isCompound() && found.contains(word.boundaries().first());
    }

    boolean isFalselySplit() {
        Set<Integer> marked = word.boundaries();
        return word.kind() != GoldWord.Kind.OPTIONAL && !marked.containsAll(found);
    }

    private boolean isCompound() {
        return word.kind() == GoldWord.Kind.COMPOUND;
    }

    /** What is wrong, in a word; empty if nothing is. */
    String mistake() {
        if (isFalselySplit()) {
            return "false split";
        }
        if (isCompound() && !isHeadFound()) {
            return "no head";
        }
        return isCompound() && !isModifierFound() ? "no modifier" : "";
    }

    /** The word as it was split. */
    String split() {
        StringBuilder split = new StringBuilder(word.word());
        int inserted = 0;
        for (int boundary : found) {
            split.insert(boundary + inserted, '|');
            inserted++;
        }
        return split.toString();
    }
}
