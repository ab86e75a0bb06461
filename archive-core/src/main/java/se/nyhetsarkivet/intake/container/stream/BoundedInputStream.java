package se.nyhetsarkivet.intake.container.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A number of the next bytes of a file. If there are fewer, that is reported as the end of the file. */
public final class BoundedInputStream extends ByteStream {

    private long left;

    public BoundedInputStream(InputStream bytes, long length) {
        super(bytes);
        this.left = length;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(into, offset, (int) Math.min(left, length));
        if (read < 0) {
            throw new EOFException("the record ends %d bytes before its length".formatted(left));
        }
        left -= read;
        return read;
    }

    /** The file goes on behind it. */
    @Override
    public void close() {}
}
