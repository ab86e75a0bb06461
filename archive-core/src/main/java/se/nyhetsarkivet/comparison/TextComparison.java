package se.nyhetsarkivet.comparison;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two texts, cut where they differ. What is {@link Segment.Kind#SAME} and what is {@link Segment.Kind#REMOVED} give together,
 * in their order, exactly the earlier text, and what is the same and what is {@link Segment.Kind#ADDED} exactly the later.
 *
 * @param segments the stretches; no two neighbours are of the same kind, and what is removed comes before what is added in
 *     its place
 */
public record TextComparison(List<Segment> segments) {

    /** Copies the list. */
    public TextComparison {
        segments = List.copyOf(segments);
    }

    /**
     * Compares two texts word by word. Words are kept whole. Where so much differs that a finer answer would take long, a
     * passage is shown as replaced; so a comparison takes time in proportion to the texts, however they differ.
     *
     * @param before the earlier text
     * @param after the later text
     * @return where they differ
     */
    public static TextComparison of(String before, String after) {
        return new TextComparison(TextDifference.between(before, after));
    }

    /**
     * Whether the texts differ at all, also in white space.
     *
     * @return true if something was removed or added
     */
    public boolean changed() {
        return segments.stream().anyMatch(segment -> segment.kind() != Segment.Kind.SAME);
    }

    /**
     * The earlier text.
     *
     * @return all but what was added
     */
    public String before() {
        return without(Segment.Kind.ADDED);
    }

    /**
     * The later text.
     *
     * @return all but what was removed
     */
    public String after() {
        return without(Segment.Kind.REMOVED);
    }

    private String without(Segment.Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }
}
