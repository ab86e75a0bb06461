package se.nyhetsarkivet.archive.verification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;

/**
 * What a comparison of record, index, fingerprints and originals found.
 *
 * @param items the items that are shown
 * @param revisions the revisions in the record
 * @param digest one number for all of it, in hexadecimal: equal for archives that hold the same items with the same revisions,
 *     seen at the same times, and the same tombstones
 * @param differences one sentence for each difference; empty for a sound archive. At most
 *     {@value #MAX_DIFFERENCES} are listed.
 */
public record Verification(long items, long revisions, String digest, List<String> differences) {

    /** The most differences that are listed. */
    public static final int MAX_DIFFERENCES = 1_000;

    /** Copies the list. */
    public Verification {
        differences = List.copyOf(differences);
    }

    /**
     * Whether nothing was amiss.
     *
     * @return true if there are no differences
     */
    public boolean isSound() {
        return differences.isEmpty();
    }

    /**
     * A part of an archive to be verified, so that a large one can be gone through in several nights. All parts together are the
     * whole archive.
     *
     * @param number which part, from 1
     * @param of how many parts there are
     */
    public record Part(int number, int of) {

        /** The most parts. */
        public static final int MOST = 1_000;

        /** The whole archive. */
        public static final Part ALL = new Part(1, 1);

        private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

        /**
         * Checks the numbers.
         *
         * @throws InvalidValueException if there is no such part
         */
        public Part {
            if (of < 1 || of > MOST || number < 1 || number > of) {
                throw new InvalidValueException(
                        "part " + number + "/" + of + "; expected 1/N to N/N with N up to " + MOST);
            }
        }

        /**
         * Reads a part.
         *
         * @param text such as {@code 3/30}
         * @return the part
         * @throws InvalidValueException if it is none
         */
        public static Part parse(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches()) {
                throw new InvalidValueException("'" + text + "' is no part; expected one such as 3/30");
            }
            return new Part(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        }

        /**
         * Whether this is the whole archive.
         *
         * @return true if there is one part
         */
        public boolean isAll() {
            return of == 1;
        }

        /** The part of a number of things after which this one begins. */
        long after(long things) {
            return things / of * (number - 1) + things % of * (number - 1) / of;
        }

        /** The last of a number of things that is in this part. */
        long last(long things) {
            return things / of * number + things % of * number / of;
        }

        /** Whether something with a number is in this part, whatever else there is. */
        boolean has(long number) {
            return Math.floorMod(number, of) == this.number - 1;
        }

        @Override
        public String toString() {
            return number + "/" + of;
        }
    }
}
