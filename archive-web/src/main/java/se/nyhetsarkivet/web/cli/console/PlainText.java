package se.nyhetsarkivet.web.cli.console;

/** Text from files and archives, made fit for a terminal. */
public final class PlainText {

    private PlainText() {}

    /**
     * Puts a space for each control character, so that no text can move the cursor, colour the screen or break a line, and for
     * those that turn the direction of writing, so that none can look like another.
     */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            plain.append(Character.isISOControl(character) || turnsDirection(character) ? ' ' : character);
        }
        return plain.toString();
    }

    private static boolean turnsDirection(char character) {
        return (character >= '\u202a' && character <= '\u202e') || (character >= '\u2066' && character <= '\u2069');
    }
}
