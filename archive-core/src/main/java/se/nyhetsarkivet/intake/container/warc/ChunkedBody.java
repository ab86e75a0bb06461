package se.nyhetsarkivet.intake.container.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.stream.ByteStream;

/** A body that was sent in chunks, each behind a line with its length in hexadecimal digits. */
final class ChunkedBody extends ByteStream {

    private static final int LINE_BYTES = 1024;
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9a-fA-F]{1,15})\\s*(?:;.*)?");

    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedBody(InputStream chunked) {
        super(chunked);
    }

    /** Whether a chunk begins here; the stream stays where it is. */
    static boolean beginIn(InputStream stream) throws IOException {
        stream.mark(LINE_BYTES);
        byte[] beginning = stream.readNBytes(32);
        stream.reset();
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        return end > 0 && LENGTH.matcher(text.substring(0, end).strip()).matches();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended || (left == 0 && !beginChunk())) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(left, length));
        if (read < 0) {
            throw new EOFException("the page ends in the middle of a chunk");
        }
        left -= read;
        return read;
    }

    private boolean beginChunk() throws IOException {
        if (begun) {
            line();
        }
        begun = true;
        String line = line().strip();
        Matcher length = LENGTH.matcher(line);
        if (!length.matches()) {
            throw new ZipException("the page was sent in chunks, and the length of one cannot be read");
        }
        left = Long.parseLong(length.group(1), 16);
        ended = left == 0;
        return !ended;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the page ends before its last chunk");
            }
            if (line.length() == LINE_BYTES) {
                throw new ZipException("the page was sent in chunks, and one has no end");
            }
            line.append((char) next);
        }
        return line.toString();
    }
}
