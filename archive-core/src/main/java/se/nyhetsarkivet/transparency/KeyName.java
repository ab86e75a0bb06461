package se.nyhetsarkivet.transparency;

/** What keys and logs may be called. */
final class KeyName {

    private static final int MOST_CHARACTERS = 200;

    private KeyName() {}

    static String require(String name) {
        boolean allowed = !name.isEmpty()
                && name.length() <= MOST_CHARACTERS
                && name.codePoints().allMatch(KeyName::isAllowed);
        if (!allowed) {
            throw new IllegalArgumentException("'" + name + "' is no name of a key; expected 1 to " + MOST_CHARACTERS
                    + " characters without spaces and +, such as example.com/archive");
        }
        return name;
    }

    /** Half a pair of surrogates has no form in UTF-8. */
    private static boolean isAllowed(int c) {
        return c != '+'
                && !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.SURROGATE;
    }
}
