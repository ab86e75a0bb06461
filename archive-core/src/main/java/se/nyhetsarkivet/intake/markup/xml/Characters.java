package se.nyhetsarkivet.intake.markup.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Characters one by one, with a look at those to come. A failure to read is told after the characters before it. */
final class Characters {

    /** How far one can look ahead. */
    static final int MAX_AHEAD = 256;

    private static final int BUFFER = 16 * 1024;

    private final Reader source;
    private final char[] buffer = new char[BUFFER];
    private int next;
    private int end;
    private boolean ended;
    private Optional<IOException> failure = Optional.empty();

    Characters(Reader source) {
        this.source = source;
    }

    /** The next character, or -1 at the end. */
    int read() throws IOException {
        int c = peek(0);
        if (c >= 0) {
            next++;
        } else if (failure.isPresent()) {
            throw failure.get();
        }
        return c;
    }

    /** A character to come, or -1 if the end is before it. */
    int peek(int ahead) {
        while (next + ahead >= end && !ended) {
            fill();
        }
        return next + ahead < end ? buffer[next + ahead] : -1;
    }

    /** Whether a text comes next, in whatever case of its letters. */
    boolean follows(String upperCase) {
        for (int i = 0; i < upperCase.length(); i++) {
            int c = peek(i);
            if (c < 0 || Character.toUpperCase((char) c) != upperCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void skip(int count) {
        next = Math.min(end, next + count);
    }

    private void fill() {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        try {
            int count = source.read(buffer, end, buffer.length - end);
            ended = count < 0;
            end += Math.max(0, count);
        } catch (IOException unreadable) {
            ended = true;
            failure = Optional.of(unreadable);
        }
    }
}
