package se.nyhetsarkivet.intake.json;

import java.util.ArrayDeque;
import java.util.Deque;

/** How far an object has been read, and whether it is still one that can be valid. For one thread. */
final class ObjectState {

    private static final String BEHIND_TEXT = ",:}]";

    private final Deque<Character> open = new ArrayDeque<>();
    private boolean quoted;
    private boolean escaped;
    private boolean textEnded;
    private boolean broken;
    private char last = '{';

    /** The first bracket has been read. */
    ObjectState() {
        open.push('{');
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    boolean isBroken() {
        return broken;
    }

    void add(char c) {
        if (escaped) {
            escaped = false;
        } else if (quoted) {
            withinText(c);
        } else if (c > ' ') {
            outside(c);
            last = c;
        }
    }

    private void withinText(char c) {
        escaped = c == '\\';
        // No text goes on in the next line, so one that was not closed ends here.
        broken |= c == '\n';
        quoted = c != '"' && c != '\n';
        textEnded = !quoted;
    }

    private void outside(char c) {
        broken |= textEnded && BEHIND_TEXT.indexOf(c) < 0;
        textEnded = false;
        switch (c) {
            case '"' -> quoted = true;
            case '{', '[' -> {
                broken |= isOpen() && open.element() == '{' && last != ':';
                open.push(c);
            }
            case '}', ']' -> broken |= open.pop() != (c == '}' ? '{' : '[');
            default -> {
                // Numbers, commas and colons, which nothing depends on.
            }
        }
    }
}
