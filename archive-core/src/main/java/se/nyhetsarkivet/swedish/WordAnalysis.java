package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.swedish.WordExplanation.Reason;

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
                if (!whole) {
                    CompoundPart end = parts.get(last);
                    String before = word.substring(start, end.start());
                    end.bases().forEach(base -> spans.add(new Span(start, end.end(), before + base)));
                }
            }
        }
        return spans;
    }
}
