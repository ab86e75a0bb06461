package se.nyhetsarkivet.item;

import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;

/**
 * Checks whether a text is one JSON value (RFC 8259) without white space around its parts. For one thread; it goes down at most
 * {@value #MOST_LEVELS} levels.
 */
final class CompactJson {

    static final int MOST_LEVELS = 200;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final int MOST_DIGITS = 900;
    private static final int HEX_DIGITS = 4;

    private final String key;
    private final String json;
    private int at;

    private CompactJson(String key, String json) {
        this.key = key;
        this.json = json;
    }

    static void require(String key, String json) {
        CompactJson reading = new CompactJson(key, json);
        reading.value(0);
        if (reading.at != json.length()) {
            throw reading.wrong();
        }
    }

    private void value(int level) {
        if (level > MOST_LEVELS) {
            throw wrong();
        }
        switch (peek()) {
            case '{' -> members(level);
            case '[' -> elements(level);
            case '"' -> text();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void members(int level) {
        at++;
        if (skip('}')) {
            return;
        }
        do {
            text();
            expect(':');
            value(level + 1);
        } while (skip(','));
        expect('}');
    }

    private void elements(int level) {
        at++;
        if (skip(']')) {
            return;
        }
        do {
            value(level + 1);
        } while (skip(','));
        expect(']');
    }

    private void text() {
        expect('"');
        while (peek() != '"') {
            char c = json.charAt(at++);
            if (c < ' ') {
                throw wrong();
            }
            if (c == '\\') {
                escape();
            }
        }
        at++;
    }

    private void escape() {
        char c = peek();
        at++;
        if (c == 'u') {
            for (int digit = 0; digit < HEX_DIGITS; digit++) {
                if (Character.digit(peek(), 16) < 0) {
                    throw wrong();
                }
                at++;
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw wrong();
        }
    }

    private void number() {
        int start = at;
        while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        if (at - start > MOST_DIGITS
                || !NUMBER.matcher(json.substring(start, at)).matches()) {
            throw wrong();
        }
    }

    private void word(String word) {
        if (!json.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
    }

    private char peek() {
        if (at >= json.length()) {
            throw wrong();
        }
        return json.charAt(at);
    }

    private boolean skip(char c) {
        boolean there = at < json.length() && json.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw wrong();
        }
    }

    private InvalidValueException wrong() {
        String shown = json.length() > 80 ? json.substring(0, 80) + "…" : json;
        return new InvalidValueException("the value of '" + key + "' is " + shown
                + "; expected compact JSON, and it ceases to be at character " + at);
    }
}
