package se.nyhetsarkivet.result;

import java.util.Optional;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reading;

/**
 * Why an item was found: what in its texts a part of the query matched.
 *
 * @param asked the part of the query, as typed; for {@link Kind#SYNONYM} the name that was searched too
 * @param written what stands in the item, in lower case; for a part of a compound the whole compound
 * @param kind how the one leads to the other
 * @param count how often it stands there
 * @param reading what the language takes the written word for, if it is another form of what was asked or a compound with it
 */
public record MatchReason(String asked, String written, Kind kind, int count, Optional<Reading> reading) {

    /**
     * A reason that needs no knowledge of the language.
     *
     * @param asked the part of the query, as typed
     * @param written what stands in the item, in lower case
     * @param kind how the one leads to the other
     * @param count how often it stands there
     */
    public MatchReason(String asked, String written, Kind kind, int count) {
        this(asked, written, kind, count, Optional.empty());
    }

    /** How what was asked leads to what is written. */
    public enum Kind {
        /** As typed. */
        EXACT,
        /** Another form of the word. */
        INFLECTED,
        /** A compound with the word as a part. */
        COMPOUND,
        /** A word that fits a pattern. */
        PATTERN,
        /** A word that is spelled nearly so. */
        SIMILAR,
        /** A word or name of the same meaning. */
        SYNONYM,
        /** Words close to each other. */
        NEAR,
        /** The same reference, perhaps in another form. */
        REFERENCE
    }
}
