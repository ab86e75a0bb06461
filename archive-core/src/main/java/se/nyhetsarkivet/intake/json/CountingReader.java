package se.nyhetsarkivet.intake.json;

import java.io.IOException;
import java.io.Reader;

/** Reads characters one by one and counts their lines. For one thread. */
final class CountingReader implements AutoCloseable {

    private static final int BUFFER_CHARACTERS = 64 * 1024;

    private final Reader source;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private int next;
    private int end;
    private long line = 1;
    private long lastLine = 1;
    private String givenBack = "";
    private int nextGivenBack;

    CountingReader(Reader source) {
        this.source = source;
    }

    /** The next character, or -1 at the end. */
    int read() throws IOException {
        if (nextGivenBack < givenBack.length()) {
            return counted(givenBack.charAt(nextGivenBack++));
        }
        if (next == end) {
            next = 0;
            end = Math.max(0, source.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        return counted(buffer[next++]);
    }

    private int counted(char c) {
        lastLine = line;
        line += c == '\n' ? 1 : 0;
        return c;
    }

    /** Gives the last characters back, so that they are the next ones again. */
    void giveBack(String last) {
        givenBack = last + givenBack.substring(nextGivenBack);
        nextGivenBack = 0;
        line -= last.chars().filter(c -> c == '\n').count();
        lastLine = line;
    }

    /** The number of the line in which the next character stands. */
    long line() {
        return line;
    }

    /** The number of the line in which the last character stood. */
    long lastLine() {
        return lastLine;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
