package se.nyhetsarkivet.swedish;

/** Tells words of capitals alone, such as {@code JO}, from others. */
final class Capitals {

    private Capitals() {}

    /** Whether a stretch of a text has two letters or more, and nothing but capitals. */
    static boolean are(char[] text, int start, int end) {
        if (end - start < 2) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text[i])) {
                return false;
            }
        }
        return true;
    }
}
