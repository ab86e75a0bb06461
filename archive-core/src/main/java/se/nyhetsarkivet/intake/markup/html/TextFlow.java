package se.nyhetsarkivet.intake.markup.html;

/** Puts words, line ends and empty lines together; spaces and ends that would stand double are written once. */
final class TextFlow {

    private final StringBuilder text = new StringBuilder();
    private int lineEnds;
    private String separator = "";
    private boolean atMarker;

    /** Adds words in which any white space is a space between words. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                if (separator.isEmpty()) {
                    separator = " ";
                }
            } else if (!isHidden(c)) {
                write(c);
            }
        }
    }

    /** Adds words whose lines and spaces are kept. */
    void lines(String lines) {
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                lineBreak();
            } else if (c == ' ' || c == '\t' || c == '\u00a0') {
                separator = " ";
            } else if (c != '\r' && !isHidden(c)) {
                write(c);
            }
        }
    }

    /** A line ends here; one more at the same place makes an empty line. */
    void lineBreak() {
        ends(Math.min(2, lineEnds + 1));
    }

    /** What follows begins on a new line, with some line ends before it at least. */
    void ends(int count) {
        if (count > 0 && !text.isEmpty() && !atMarker) {
            lineEnds = Math.max(lineEnds, count);
            separator = "";
        }
    }

    /** Begins a list item. */
    void marker(String marker) {
        ends(1);
        for (int i = 0; i < marker.length(); i++) {
            write(marker.charAt(i));
        }
        atMarker = true;
    }

    /** What follows on the same line is parted by this from what precedes. */
    void separator(String mark) {
        if (!text.isEmpty() && lineEnds == 0 && !atMarker) {
            separator = mark;
        }
    }

    private void write(char c) {
        if (lineEnds > 0) {
            text.append("\n".repeat(lineEnds));
        } else if (!text.isEmpty() && !atMarker) {
            text.append(separator);
        }
        lineEnds = 0;
        separator = "";
        atMarker = false;
        text.append(c);
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }

    /** A text with ordinary spaces and without the characters that only tell where a line may be broken. */
    static String withoutHiddenCharacters(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHidden(c)) {
                shown.append(c != '\n' && c != '\t' && c != '\r' && isSpace(c) ? ' ' : c);
            }
        }
        return shown.toString();
    }

    private static boolean isSpace(char c) {
        return c == '\u00a0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isHidden(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }
}
