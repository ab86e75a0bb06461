package se.nyhetsarkivet.archive.verification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an archive to be verified, so that a large one can be gone through in several nights. All parts together are the
 * whole archive.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record VerificationPart(int number, int of) {

    /** The most parts. */
    public static final int MOST = 1_000;

    /** The whole archive. */
    public static final VerificationPart ALL = new VerificationPart(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public VerificationPart {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "part " + number + "/" + of + "; expected 1/N to N/N with N up to " + MOST);
        }
    }

    /**
     * Reads a part.
     *
     * @param text such as {@code 3/30}
     * @return the part
     * @throws IllegalArgumentException if it is none
     */
    public static VerificationPart parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no part; expected one such as 3/30");
        }
        return new VerificationPart(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
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

    /** Whether something that is told from others by a number is in this part, whatever else there is. */
    boolean has(long number) {
        return Math.floorMod(number, of) == this.number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
