package se.nyhetsarkivet.query;

import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;

/**
 * Names the view of the archive that a page of results was computed on, so that the other pages of the same search can be computed on
 * it too. It stands for one search in one opening of the archive, says nothing to anybody else, and is safe in a URL.
 *
 * @param value 32 letters, digits, {@code -} and {@code _}
 */
public record PageToken(String value) {

    private static final int MOST_QUOTED = 40;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

    /**
     * Checks the form. Whether the view is still kept is seen when it is asked for.
     *
     * @throws InvalidValueException if the value is no page token
     */
    public PageToken {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    "'" + (value.length() > MOST_QUOTED ? value.substring(0, MOST_QUOTED) + "…" : value)
                            + "' is not a page token; expected the 32 characters that came with a page of results");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
