package se.nyhetsarkivet.swedish.vocabulary;

import java.util.List;

/**
 * A part of a compound.
 *
 * @param start where it begins in the compound
 * @param end where it ends, linking element included
 * @param bases the base forms of the words it may stand for, the likeliest first; never empty
 */
public record CompoundPart(int start, int end, List<String> bases) {

    public CompoundPart {
        bases = List.copyOf(bases);
    }

    public CompoundPart(int start, int end, String base) {
        this(start, end, List.of(base));
    }

    /** The likeliest base form. */
    public String base() {
        return bases.getFirst();
    }

    /** The same part within a longer word. */
    public CompoundPart within(CompoundPart longer) {
        return new CompoundPart(longer.start() + start, longer.start() + end, bases);
    }
}
