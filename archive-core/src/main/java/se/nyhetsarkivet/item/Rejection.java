package se.nyhetsarkivet.item;

/**
 * A record of a source that could not be taken as an item.
 *
 * @param place where it stands, such as {@code line 17}
 * @param reason what is wrong with it and what was expected
 * @param excerpt the offending text or the beginning of it, at most {@value #MAX_EXCERPT} characters; may be empty
 */
public record Rejection(String place, String reason, String excerpt) {

    /** The longest excerpt that is kept. */
    public static final int MAX_EXCERPT = 500;

    /** Cuts an excerpt that is too long. */
    public Rejection {
        excerpt = cut(excerpt);
    }

    /**
     * A rejection with no text to show.
     *
     * @param place where the record stands
     * @param reason what is wrong with it
     */
    public Rejection(String place, String reason) {
        this(place, reason, "");
    }

    private static String cut(String text) {
        if (text.length() <= MAX_EXCERPT) {
            return text;
        }
        int end = MAX_EXCERPT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
