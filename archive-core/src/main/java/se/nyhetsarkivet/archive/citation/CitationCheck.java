package se.nyhetsarkivet.archive.citation;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.export.citation.CitationReading.Cited;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;

/** What an archive answers when it is asked whether a citation holds. */
public sealed interface CitationCheck {

    /**
     * The archive holds exactly what was cited.
     *
     * @param cited what the citation says; the number of its revision may be another one, if it was made in another archive
     * @param revision the revision; of several with the same content the cited one, or else the last
     * @param until when it was superseded by a later revision; empty if it is still in force
     * @param proof by what it was recognized
     * @param history all revisions of the item
     */
    record Exact(Cited cited, Revision revision, Optional<Instant> until, Proof proof, ItemHistory history)
            implements CitationCheck {

        /**
         * Since when the archive knows the text.
         *
         * @return when the revision was seen
         */
        public Instant from() {
            return revision.seenAt();
        }

        /**
         * Whether the item still says so.
         *
         * @return true if no later revision superseded it
         */
        public boolean inForce() {
            return until.isEmpty();
        }
    }

    /** By what a cited revision was recognized. */
    enum Proof {
        /** The fingerprint, whole or shortened: the content is the cited one. */
        FINGERPRINT,
        /** Only the revision's number, which holds in the archive where the citation was made. */
        NUMBER
    }

    /**
     * The archive has the item, but not as it was cited.
     *
     * @param cited what the citation says
     * @param history the revisions that there are
     */
    record Changed(Cited cited, ItemHistory history) implements CitationCheck {}

    /**
     * The citation names an item that is there, and neither a revision nor a fingerprint; what was read is unknown.
     *
     * @param cited what the citation says
     * @param history the revisions that there are
     */
    record NoWordingCited(Cited cited, ItemHistory history) implements CitationCheck {}

    /**
     * The item is no longer shown.
     *
     * @param cited what the citation says
     * @param tombstone what remains of it
     * @param wordingWasHeld whether the archive held a text with the cited fingerprint; false if none was cited
     */
    record Withdrawn(Cited cited, Tombstone tombstone, boolean wordingWasHeld) implements CitationCheck {}

    /**
     * The archive has neither the item nor the fingerprint.
     *
     * @param cited what the citation says
     */
    record Unknown(Cited cited) implements CitationCheck {}

    /**
     * There is nothing in the text that can be checked.
     *
     * @param reason why
     */
    record Unreadable(Reason reason) implements CitationCheck {}

    /** Why a text cannot be checked. */
    enum Reason {
        /** It has no link, id or fingerprint. */
        NOTHING_FOUND(
                "There is no link to an item, no item id and no fingerprint in the text; expected a citation as the archive"
                        + " writes it, the link of an item, or a fingerprint of 64 hexadecimal digits or"
                        + " the first 12 or more of them."),
        /** It names several items, revisions or fingerprints. */
        SEVERAL_FOUND("The text names several items, revisions or fingerprints; check one citation at a time."),
        /** Its fingerprint is shortened so much that it fits several texts. */
        FITS_SEVERAL("The shortened fingerprint matches several texts; give more of its digits, or the link too.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /**
         * What was expected instead.
         *
         * @return plain sentences in English
         */
        public String sentence() {
            return sentence;
        }
    }
}
