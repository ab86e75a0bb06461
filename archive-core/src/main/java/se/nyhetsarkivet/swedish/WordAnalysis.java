package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reason;
import se.nyhetsarkivet.swedish.vocabulary.CompoundPart;

/**
 * What is known of a written word.
 *
 * @param word the word in lower case
 * @param bases the base forms that it may be a form of, the likeliest first; empty only for a function word that no
 *     other shares one with
 * @param parts what a compound is made of; empty for any other word
 * @param reasons how it is known
 */
record WordAnalysis(String word, List<String> bases, List<CompoundPart> parts, List<Reason> reasons) {

    private static final int SHORTEST = 2;
    private static final int SHORT = 3;

    /**
     * A stretch of a compound.
     *
     * @param start where it begins
     * @param end where it ends
     * @param base its base form
     */
    record Span(int start, int end, String base) {}

    WordAnalysis {
        bases = List.copyOf(bases);
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
    }

    static WordAnalysis simple(String word, String base, Reason reason) {
        return simple(word, List.of(base), reason);
    }

    static WordAnalysis simple(String word, List<String> bases, Reason reason) {
        return new WordAnalysis(word, bases, List.of(), List.of(reason));
    }

    /**
     * All stretches of one or more parts but the whole, in the order of their beginnings, each with its base form:
     * {@code arbetsmarknadspolitik} has {@code arbete}, {@code arbetsmarknad}, {@code marknad} …
     */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            int start = parts.get(first).start();
            for (int last = first; last < parts.size(); last++) {
                boolean whole = first == 0 && last == parts.size() - 1;
                boolean byChance = first == last && isByChance(parts, first);
                if (!whole && !byChance) {
                    CompoundPart end = parts.get(last);
                    String before = word.substring(start, end.start());
                    end.bases().forEach(base -> spans.add(new Span(start, end.end(), before + base)));
                }
            }
        }
        return spans;
    }

    /** Two letters within a word, and two short parts side by side, are seldom words: {@code medicin-al-verk, par-isa}. */
    private boolean isByChance(List<CompoundPart> parts, int place) {
        boolean within = place > 0 && place < parts.size() - 1;
        boolean beside = isShort(parts, place - 1) || isShort(parts, place + 1);
        return (within && length(parts, place) <= SHORTEST) || (beside && isShort(parts, place));
    }

    /** So many letters, at the end without the -s of a genitive: {@code rep-orts}. */
    private boolean isShort(List<CompoundPart> parts, int place) {
        if (place < 0 || place >= parts.size()) {
            return false;
        }
        CompoundPart part = parts.get(place);
        boolean genitive = place == parts.size() - 1 && word.endsWith(part.base() + "s");
        return length(parts, place) - (genitive ? 1 : 0) <= SHORT;
    }

    private static int length(List<CompoundPart> parts, int place) {
        return parts.get(place).end() - parts.get(place).start();
    }
}
