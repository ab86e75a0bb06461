package se.nyhetsarkivet.intake.container.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes made of those of another stream. A subclass reads many at once, and everything else follows: single bytes and skipped
 * ones go the same way, so that none is left out of a count or a check sum.
 */
public abstract class ByteStream extends FilterInputStream {

    private static final int SKIPPED_AT_ONCE = 8192;

    /**
     * Bytes of a stream.
     *
     * @param bytes closed with this one, unless the subclass does otherwise
     */
    protected ByteStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public abstract int read(byte[] into, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(SKIPPED_AT_ONCE, Math.max(0, count))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    /** None without reading: a buffer that read on would lose what it has when it comes to the damage behind it. */
    @Override
    public int available() throws IOException {
        return 0;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
