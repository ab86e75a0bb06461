package se.nyhetsarkivet.web.item.text;

/**
 * A text made fit to be compared with another: without what is seen only in print, such as the kind of space, dash and quotation
 * mark, signs of emphasis, places where a word may be divided, and capital letters. Each letter knows where it stands in the text.
 */
final class ComparedText {

    private final String letters;
    private final int[] places;

    private ComparedText(String letters, int[] places) {
        this.letters = letters;
        this.places = places;
    }

    static ComparedText of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (space ? !afterSpace : !isPassedOver(c)) {
                places[letters.length()] = i;
                letters.append(space ? ' ' : plain(c));
                afterSpace = space;
            }
        }
        return new ComparedText(letters.toString().stripTrailing(), places);
    }

    /** Without the full stop; of a text that says that it was cut off, without its last word. */
    ComparedText withoutEnd() {
        int end = letters.length();
        while (end > 0 && ".… ".indexOf(letters.charAt(end - 1)) >= 0) {
            end--;
        }
        String rest = letters.substring(end);
        boolean cutOff = rest.contains("…") || rest.contains("...");
        int lastWord = letters.lastIndexOf(' ', end - 1);
        return new ComparedText(letters.substring(0, cutOff && lastWord > 0 ? lastWord : end), places);
    }

    int length() {
        return letters.length();
    }

    /** Where another text begins in this one, as whole words, or -1. */
    int find(ComparedText other) {
        if (other.length() == 0) {
            return -1;
        }
        int found = letters.indexOf(other.letters);
        while (found >= 0 && !(isEdge(found) && isEdge(found + other.length()))) {
            found = letters.indexOf(other.letters, found + 1);
        }
        return found;
    }

    /** The place in the text of a letter of this one. */
    int start(int letter) {
        return places[letter];
    }

    /** The place in the text after a letter of this one. */
    int end(int letter) {
        return places[letter] + 1;
    }

    /** Whether a character, or a space, tells nothing of what is said. */
    static boolean isPassedOver(int c) {
        return isSpace(c) || c == '*' || c == '_' || c == '#' || c == '\u00ad' || c == '\u200b';
    }

    private boolean isEdge(int place) {
        return place == 0
                || place == letters.length()
                || !Character.isLetterOrDigit(letters.charAt(place - 1))
                || !Character.isLetterOrDigit(letters.charAt(place));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static char plain(char c) {
        return switch (c) {
            case '–', '—', '‑', '−' -> '-';
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’' -> '\'';
            default -> Character.toLowerCase(c);
        };
    }
}
