package se.nyhetsarkivet.quotation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.item.Revision;

/**
 * What the archive says to a quote.
 *
 * @param verdict whether it is there
 * @param places where, the best first: at most {@value #MAX_PLACES}, none if it was not found
 * @param items how many items say it word for word, now or in an earlier revision; for a verdict other than {@link Verdict#EXACT},
 *     the number of the places
 * @param interrupted whether the time was not enough to look at all that might have it
 */
public record QuoteCheck(Verdict verdict, List<Place> places, long items, boolean interrupted) {

    /** The most places that are given. */
    public static final int MAX_PLACES = 5;

    /** Copies the list. */
    public QuoteCheck {
        places = List.copyOf(places);
    }

    /** Whether a quote is in the archive. */
    public enum Verdict {
        /**
         * Said word for word. The kind of signs and spaces, punctuation, and the capital at the beginning may differ; each
         * {@link Place#writing} says which do.
         */
        EXACT,
        /** Said with other words, or with words left out; {@link Place#stretches} marks them. */
        NEAR,
        /** Not said in any item that was found. */
        NOT_FOUND
    }

    /**
     * A passage of an item that a quote was found in.
     *
     * @param revision the revision: the one in force if it has the passage, else the latest that has it
     * @param removedIn the revision that first lacked the passage; empty if it is still there
     * @param similarity how near the quote is, from {@value QuoteComparison#NEAR} to 1, as {@link QuoteComparison} measures it
     * @param part where the passage begins
     * @param start where it begins in that part
     * @param end where it ends, counted from the beginning of that part; beyond its end if the passage goes on in the next
     * @param passage what the item says
     * @param stretches quote and passage side by side, cut where they differ; a single one if they have the same words
     * @param writing what differs and does not count
     */
    public record Place(
            Revision revision,
            Optional<Revision> removedIn,
            double similarity,
            Part part,
            int start,
            int end,
            String passage,
            List<Stretch> stretches,
            Set<Writing> writing) {

        /** Copies what it is given. */
        public Place {
            stretches = List.copyOf(stretches);
            writing = Set.copyOf(writing);
        }
    }

    /** One of the texts of an item. */
    public enum Part {
        /** The headline. */
        HEADLINE,
        /** The lead. */
        LEAD,
        /** The body. */
        BODY
    }

    /**
     * A stretch of quote and passage.
     *
     * @param kind in which of the two it stands
     * @param text the stretch with the space behind it, never empty; as the item has it, unless only the quote has it
     */
    public record Stretch(Kind kind, String text) {}

    /** In which of the two a stretch stands. */
    public enum Kind {
        /** In both. */
        SAME,
        /** In the quote alone. */
        QUOTE_ONLY,
        /** In the item alone. */
        ITEM_ONLY,
        /** In the item alone, where the quote says that something is left out. */
        LEFT_OUT
    }

    /** A difference in how the same words are written. */
    public enum Writing {
        /** The first word has a capital in one of the two. */
        FIRST_CAPITAL,
        /** White space is of another kind, or stands in one of the two alone. */
        SPACES,
        /** Other kinds of dashes, quotation marks, hyphens or letters with the same meaning. */
        SIGNS,
        /** Other punctuation between the words. */
        PUNCTUATION
    }
}
