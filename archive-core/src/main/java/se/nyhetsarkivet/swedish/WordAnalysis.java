package se.nyhetsarkivet.swedish;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a written word.
 *
 * @param bases the base forms that it may be a form of, the likeliest first; empty only for a function word that no
 *     other shares one with
 * @param spans for a compound, all its stretches of one or more parts but the whole, in the order of their beginnings, each
 *     with its base form: {@code arbetsmarknadspolitik} has {@code arbete}, {@code arbetsmarknad}, {@code marknad} …
 */
record WordAnalysis(List<String> bases, List<Span> spans) {

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
        spans = List.copyOf(spans);
    }

    static WordAnalysis simple(String base) {
        return new WordAnalysis(List.of(base), List.of());
    }

    static WordAnalysis compound(String word, List<String> bases, List<CompoundPart> parts) {
        return new WordAnalysis(bases, spans(word, parts));
    }

    private static List<Span> spans(String word, List<CompoundPart> parts) {
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
