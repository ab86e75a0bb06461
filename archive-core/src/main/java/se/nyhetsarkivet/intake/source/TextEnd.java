package se.nyhetsarkivet.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A text without the sign with which DOS and CP/M end one, Ctrl-Z, often repeated up to the end of a block. Within the text it stays.
 * For one thread.
 */
public final class TextEnd extends FilterInputStream {

    private static final int SIGN = 0x1a;
    private static final int BUFFER_BYTES = 16 * 1024;

    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    /** Signs that may be the end. */
    private long pending;
    /** Signs behind which the text went on. */
    private long within;

    private TextEnd(InputStream text) {
        super(text);
    }

    /**
     * Leaves the signs at the end of a document out.
     *
     * @param document a document of text
     * @return the same document, to be read without them
     */
    public static SourceDocument cutOff(SourceDocument document) {
        return document.withContent(() -> new TextEnd(document.content().open()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (within == 0 && !findText()) {
            return -1;
        }
        return within > 0 ? signs(bytes, offset, length) : text(bytes, offset, length);
    }

    /** Reads past signs; false at the end. */
    private boolean findText() throws IOException {
        while (true) {
            if (position == limit) {
                position = 0;
                limit = Math.max(0, super.read(buffer, 0, BUFFER_BYTES));
                if (limit == 0) {
                    return false;
                }
            }
            while (position < limit && buffer[position] == SIGN) {
                position++;
                pending++;
            }
            if (position < limit) {
                within = pending;
                pending = 0;
                return true;
            }
        }
    }

    private int signs(byte[] bytes, int offset, int length) {
        int count = (int) Math.min(length, within);
        Arrays.fill(bytes, offset, offset + count, (byte) SIGN);
        within -= count;
        return count;
    }

    private int text(byte[] bytes, int offset, int length) {
        int end = position;
        int most = Math.min(limit, position + length);
        while (end < most && buffer[end] != SIGN) {
            end++;
        }
        int count = end - position;
        System.arraycopy(buffer, position, bytes, offset, count);
        position = end;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public int available() {
        return limit - position;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }
}
