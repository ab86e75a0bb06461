package se.nyhetsarkivet.intake.markup.xml.mending;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Characters one by one, with a look at those to come; some can be given back to be read once more. A failure to read is
 * reported after the characters before it. For one thread.
 */
public final class Characters {

    /** How far one can look ahead. */
    public static final int MAX_AHEAD = 8 * 1024;

    private static final int BUFFER = 16 * 1024;
    private static final int MAX_SEEN = 1000;

    private final Reader source;
    private final StringBuilder seen = new StringBuilder();
    private char[] buffer;
    private int next;
    private int end;
    private boolean ended;
    private Optional<IOException> failure = Optional.empty();

    public Characters(Reader source) {
        this.source = source;
        this.buffer = new char[BUFFER];
    }

    /** The characters of a text. */
    public Characters(String text) {
        this.source = Reader.nullReader();
        this.buffer = text.toCharArray();
        this.end = buffer.length;
        this.ended = true;
    }

    /** The next character, or -1 at the end. */
    public int read() throws IOException {
        int c = peek(0);
        if (c >= 0) {
            next++;
            see((char) c);
        } else if (failure.isPresent()) {
            throw failure.get();
        }
        return c;
    }

    /** A character to come, at most {@link #MAX_AHEAD} ahead, or -1 if the end is before it. */
    public int peek(int ahead) {
        while (next + ahead >= end && !ended) {
            fill();
        }
        return next + ahead < end ? buffer[next + ahead] : -1;
    }

    /** Whether a text comes next, in whatever case of its letters. */
    public boolean follows(String upperCase) {
        for (int i = 0; i < upperCase.length(); i++) {
            int c = peek(i);
            if (c < 0 || Character.toUpperCase((char) c) != upperCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The place of the first character to come that is no white space. */
    public int afterSpace() {
        int place = 0;
        while (place < MAX_AHEAD && peek(place) >= 0 && peek(place) <= ' ') {
            place++;
        }
        return place;
    }

    public void skip(int count) {
        for (int i = 0; i < count && peek(0) >= 0; i++) {
            see(buffer[next++]);
        }
    }

    /** Gives back what was read last. */
    public void giveBack(CharSequence text) {
        int length = text.length();
        if (next < length) {
            char[] larger = new char[length + end - next + BUFFER];
            System.arraycopy(buffer, next, larger, length, end - next);
            end = length + end - next;
            next = length;
            buffer = larger;
        }
        next -= length;
        for (int i = 0; i < length; i++) {
            buffer[next + i] = text.charAt(i);
        }
        if (seen.length() < MAX_SEEN) {
            seen.setLength(Math.max(0, seen.length() - length));
        }
    }

    /** The beginning of what has been read since {@link #forget}. */
    public String seen() {
        return seen.toString();
    }

    public void forget() {
        seen.setLength(0);
    }

    private void see(char c) {
        if (seen.length() < MAX_SEEN) {
            seen.append(c);
        }
    }

    private void fill() {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            next = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, end + BUFFER);
        }
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
