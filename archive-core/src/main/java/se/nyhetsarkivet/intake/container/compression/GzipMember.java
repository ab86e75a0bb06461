package se.nyhetsarkivet.intake.container.compression;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;

/** One member of a gzip file (RFC 1952), after whose end the source stands at the next one. */
public final class GzipMember extends InflaterInputStream {

    public static final int MAGIC_1 = 0x1f;
    public static final int MAGIC_2 = 0x8b;

    private static final int DEFLATE = 8;
    private static final int HAS_HEADER_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED_FLAGS = 0xe0;
    private static final int TRAILER_BYTES = 8;
    private static final int BUFFER_BYTES = 8 * 1024;

    private final PositionedInputStream source;
    private final CRC32 check = new CRC32();
    private boolean ended;

    /** Begins to read the member that stands next in the source. */
    public GzipMember(PositionedInputStream source) throws IOException {
        super(source, new Inflater(true), BUFFER_BYTES);
        this.source = source;
        boolean begun = false;
        try {
            readHeader();
            begun = true;
        } finally {
            if (!begun) {
                inf.end();
            }
        }
    }

    private void readHeader() throws IOException {
        if (one() != MAGIC_1 || one() != MAGIC_2 || one() != DEFLATE) {
            throw new ZipException("no gzip data where some were expected");
        }
        int flags = one();
        if ((flags & RESERVED_FLAGS) != 0) {
            throw new ZipException("a gzip header with unknown flags");
        }
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(one() | one() << 8);
        }
        for (int text : new int[] {HAS_NAME, HAS_COMMENT}) {
            while ((flags & text) != 0 && one() != 0) {
                // The name and the comment end with a zero byte and tell nothing of the content.
            }
        }
        if ((flags & HAS_HEADER_CHECK) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int left = count; left > 0; left--) {
            one();
        }
    }

    private int one() throws IOException {
        int next = source.read();
        if (next < 0) {
            throw new EOFException("the gzip data end in the middle of a header");
        }
        return next;
    }

    @Override
    protected void fill() throws IOException {
        source.mark(buf.length);
        super.fill();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            check.update(bytes, offset, read);
        } else if (read < 0) {
            ended = true;
            readTrailer();
        }
        return read;
    }

    private void readTrailer() throws IOException {
        if (!inf.finished()) {
            throw new ZipException("gzip data that need a dictionary");
        }
        source.reset();
        source.skipNBytes(len - inf.getRemaining());
        byte[] trailer = source.readNBytes(TRAILER_BYTES);
        if (trailer.length < TRAILER_BYTES) {
            throw new EOFException("the gzip data end in the middle of a trailer");
        }
        if (number(trailer, 0) != check.getValue() || number(trailer, 4) != (inf.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("the gzip data do not fit their check sum");
        }
    }

    private static long number(byte[] bytes, int offset) {
        return (bytes[offset] & 0xffL)
                | (bytes[offset + 1] & 0xffL) << 8
                | (bytes[offset + 2] & 0xffL) << 16
                | (bytes[offset + 3] & 0xffL) << 24;
    }

    /** Frees the memory of the inflater; the source stays open. */
    @Override
    public void close() {
        inf.end();
        ended = true;
    }
}
