package se.nyhetsarkivet.intake.table.row;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a text; lines can be given back to be read once more. For one thread. */
public final class TextLines implements AutoCloseable {

    public static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private static final int BUFFER_CHARACTERS = 64 * 1024;

    private final Reader source;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private int next;
    private int end;
    private long number;

    public TextLines(Reader source) {
        this.source = source;
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text its text with the end of line as it is written and without zeros, or its beginning if it is too long
     * @param tooLong whether it has more than {@link #MAX_CHARACTERS}
     */
    record Line(long number, String text, boolean tooLong) {}

    public Optional<Line> next() throws IOException {
        return givenBack.isEmpty() ? read() : Optional.of(givenBack.removeFirst());
    }

    public void giveBack(List<Line> lines) {
        lines.reversed().forEach(givenBack::addFirst);
    }

    private Optional<Line> read() throws IOException {
        if (!filled()) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && filled()) {
            int stop = indexOfLineEnd();
            ended = stop < end;
            int length = (ended ? stop + 1 : stop) - next;
            tooLong |= line.length() + length > MAX_CHARACTERS;
            line.append(buffer, next, tooLong ? 0 : length);
            boolean carriageReturn = ended && buffer[stop] == '\r';
            next += length;
            if (carriageReturn && filled() && buffer[next] == '\n') {
                line.append('\n');
                next++;
            }
        }
        number++;
        return Optional.of(new Line(number, withoutZeros(line), tooLong));
    }

    /** Zeros are what a disk or a program left where it wrote nothing. */
    private static String withoutZeros(StringBuilder line) {
        return line.indexOf("\0") < 0 ? line.toString() : line.toString().replace("\0", "");
    }

    private boolean filled() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, source.read(buffer));
        }
        return next < end;
    }

    private int indexOfLineEnd() {
        int index = next;
        while (index < end && buffer[index] != '\n' && buffer[index] != '\r') {
            index++;
        }
        return index;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
