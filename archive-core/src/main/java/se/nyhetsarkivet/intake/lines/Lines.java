package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts bytes into lines of UTF-8, or of another encoding where they are not. A line that is too long or badly encoded is reported, and the next one can be
 * read nevertheless; no more than {@value #MAX_BYTES} bytes of a line are ever held.
 */
final class Lines implements AutoCloseable {

    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream source;
    private final Charset otherwise;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private byte[] line = new byte[BUFFER_BYTES];
    private long number;

    Lines(InputStream source) {
        this(source, StandardCharsets.UTF_8);
    }

    /** Lines that are not UTF-8 are in another encoding. */
    Lines(InputStream source, Charset otherwise) {
        this.source = source;
        this.otherwise = otherwise;
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text its text without the end of line, with replacement characters for invalid bytes; empty if too long
     * @param defect why the text is not whole, or the empty string
     */
    record Line(long number, String text, String defect) {

        String place() {
            return "line " + number;
        }
    }

    /** The next line, or empty at the end of the source. */
    Optional<Line> next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (true) {
            if (next == end && !refill()) {
                break;
            }
            any = true;
            int lineFeed = indexOfLineFeed();
            int part = lineFeed - next;
            if (length + part > MAX_BYTES) {
                tooLong = true;
            } else {
                append(length, part);
                length += part;
            }
            next = lineFeed;
            if (next < end) {
                next++;
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(tooLong ? new Line(number, "", "the line is longer than 16 MiB") : decode(length));
    }

    private boolean refill() throws IOException {
        next = 0;
        end = Math.max(0, source.read(buffer));
        return end > 0;
    }

    private int indexOfLineFeed() {
        int index = next;
        while (index < end && buffer[index] != '\n') {
            index++;
        }
        return index;
    }

    private void append(int length, int part) {
        if (length + part > line.length) {
            line = Arrays.copyOf(line, Math.min(MAX_BYTES, Math.max(length + part, line.length * 2)));
        }
        System.arraycopy(buffer, next, line, length, part);
    }

    private Line decode(int length) {
        int trimmed = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, trimmed);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            return new Line(number, withoutMark(decoder.decode(bytes).toString()), "");
        } catch (CharacterCodingException malformed) {
            if (!otherwise.equals(StandardCharsets.UTF_8)) {
                return new Line(number, new String(line, 0, trimmed, otherwise), "");
            }
            String defect = "not valid UTF-8 (byte " + (firstMalformed(trimmed) + 1) + " of the line)";
            return new Line(number, withoutMark(new String(line, 0, trimmed, StandardCharsets.UTF_8)), defect);
        }
    }

    private String withoutMark(String text) {
        boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }

    private int firstMalformed(int length) {
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        CharBuffer ignored = CharBuffer.allocate(length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, ignored, true);
        return result.isError() ? bytes.position() : length;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
