package se.nyhetsarkivet.web.cli;

/** Text from files and archives, made fit for a terminal. */
final class PlainText {

    private PlainText() {}

    /** Puts a space for each control character, so that no text can move the cursor, colour the screen or break a line. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            plain.append(Character.isISOControl(character) ? ' ' : character);
        }
        return plain.toString();
    }
}
