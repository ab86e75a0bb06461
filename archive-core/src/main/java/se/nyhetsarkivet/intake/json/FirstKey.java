package se.nyhetsarkivet.intake.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key with which an object begins: the objects of a list mostly begin alike, and those within them otherwise. */
final class FirstKey {

    private static final int LONGEST = 200;
    private static final Pattern FIRST = Pattern.compile("\\{\\s*\"([^\"\\\\]{1," + LONGEST + "})\"");
    private static final Pattern BEGINNING =
            Pattern.compile(",\\s*(?<object>\\{\\s*\"(?<key>[^\"\\\\]{1," + LONGEST + "})\")\\z");

    private FirstKey() {}

    /** The key, or the empty string if the object has none. */
    static String of(CharSequence object) {
        Matcher key = FIRST.matcher(object);
        return key.lookingAt() ? key.group(1) : "";
    }

    /** Where another object begins with a key at the end of a text, or 0. */
    static int beginning(CharSequence text, String key) {
        int from = Math.max(1, text.length() - 2 * LONGEST);
        Matcher end = BEGINNING.matcher(text).region(from, text.length());
        return end.find() && (key.isEmpty() || end.group("key").equals(key)) ? end.start("object") : 0;
    }
}
