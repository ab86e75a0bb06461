package se.nyhetsarkivet.intake.container.stream;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The bytes of a container with the place of the next one; it remembers whether it was the disk that failed or the content
 * that is damaged.
 */
public final class PositionedInputStream extends BufferedInputStream {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Watched watched;

    public PositionedInputStream(InputStream bytes) {
        this(bytes, BUFFER_BYTES);
    }

    public PositionedInputStream(InputStream bytes, int bufferBytes) {
        this(new Watched(bytes), bufferBytes);
    }

    private PositionedInputStream(Watched watched, int bufferBytes) {
        super(watched, bufferBytes);
        this.watched = watched;
    }

    private static final class Watched extends ByteStream {
        private long read;
        private Optional<IOException> failure = Optional.empty();

        private Watched(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = in.read(bytes, offset, length);
                read += Math.max(0, count);
                return count;
            } catch (IOException failed) {
                failure = Optional.of(failed);
                throw failed;
            }
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = in.skip(count);
            read += skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }
    }

    /** The place of the next byte, from 0. */
    public synchronized long position() {
        return watched.read - (count - pos);
    }

    /** Whether the bytes themselves could not be read, as when a disk fails; damaged content is no such failure. */
    public void throwIfUnreadable() throws IOException {
        if (watched.failure.isPresent()
                && !(watched.failure.get() instanceof EOFException)
                && !(watched.failure.get() instanceof ZipException)) {
            throw watched.failure.get();
        }
    }

    /** The next byte, which stays the next one, or -1 at the end. */
    public int peek() throws IOException {
        mark(1);
        int next = read();
        reset();
        return next;
    }

    /** The next bytes, which stay the next ones; fewer at the end. */
    public byte[] peek(int length) throws IOException {
        mark(length);
        byte[] next = readNBytes(length);
        reset();
        return next;
    }
}
