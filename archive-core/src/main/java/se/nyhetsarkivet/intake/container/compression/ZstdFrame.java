package se.nyhetsarkivet.intake.container.compression;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.stream.ByteStream;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;

/**
 * The packed bytes of one frame of Zstandard (RFC 8878), after whose end the source stands at the next one. Where its blocks
 * end is known from their headers, so that a frame can be passed whose blocks are damaged.
 */
final class ZstdFrame extends ByteStream {

    private static final int MAGIC_BYTES = 4;
    private static final int BLOCK_HEADER_BYTES = 3;
    private static final int RLE = 1;
    private static final int RESERVED = 3;
    private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
    private static final int[] CONTENT_SIZE_BYTES = {0, 2, 4, 8};

    private final PositionedInputStream source;
    private final boolean hasChecksum;
    private byte[] header = new byte[0];
    private int headerRead;
    private int left;
    private boolean lastBlock;
    private boolean ended;

    ZstdFrame(PositionedInputStream source) throws IOException {
        super(source);
        this.source = source;
        byte[] beginning = source.peek(MAGIC_BYTES + 1);
        if (beginning.length <= MAGIC_BYTES) {
            throw new EOFException("the zstd data end in the middle of a header");
        }
        int descriptor = beginning[MAGIC_BYTES] & 0xff;
        boolean singleSegment = (descriptor & 0x20) != 0;
        int sizeFlag = descriptor >> 6;
        this.hasChecksum = (descriptor & 4) != 0;
        this.left = MAGIC_BYTES
                + 1
                + (singleSegment ? 0 : 1)
                + DICTIONARY_ID_BYTES[descriptor & 3]
                + (singleSegment && sizeFlag == 0 ? 1 : CONTENT_SIZE_BYTES[sizeFlag]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (left == 0 && headerRead == header.length && !ended) {
            goOn();
        }
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        if (headerRead < header.length) {
            bytes[offset] = header[headerRead++];
            return 1;
        }
        int read = source.read(bytes, offset, Math.min(left, length));
        if (read < 0) {
            throw new EOFException("the zstd data end in the middle of a frame");
        }
        left -= read;
        return read;
    }

    private void goOn() throws IOException {
        if (lastBlock) {
            ended = true;
            return;
        }
        // Not looked at ahead, which would take away the mark that the source has at the frame's beginning.
        header = source.readNBytes(BLOCK_HEADER_BYTES);
        headerRead = 0;
        if (header.length < BLOCK_HEADER_BYTES) {
            throw new EOFException("the zstd data end in the middle of a frame");
        }
        int bits = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
        int type = bits >> 1 & 3;
        if (type == RESERVED) {
            throw new ZipException("a block of the zstd data is of no known type");
        }
        lastBlock = (bits & 1) != 0;
        left = (type == RLE ? 1 : bits >> 3) + (lastBlock && hasChecksum ? 4 : 0);
    }

    /** The source goes on behind it. */
    @Override
    public void close() {
        ended = true;
    }
}
