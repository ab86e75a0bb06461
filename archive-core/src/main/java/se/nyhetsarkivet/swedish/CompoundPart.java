package se.nyhetsarkivet.swedish;

import java.util.List;

/**
 * A part of a compound.
 *
 * @param start where it begins in the compound
 * @param end where it ends, linking element included
 * @param bases the base forms of the words it may stand for, the likeliest first; never empty
 */
record CompoundPart(int start, int end, List<String> bases) {

    CompoundPart {
        bases = List.copyOf(bases);
    }

    CompoundPart(int start, int end, String base) {
        this(start, end, List.of(base));
    }

    /** The likeliest base form. */
    String base() {
        return bases.getFirst();
    }

    /** The same part within a longer word. */
    CompoundPart within(CompoundPart longer) {
        return new CompoundPart(longer.start() + start, longer.start() + end, bases);
    }
}
