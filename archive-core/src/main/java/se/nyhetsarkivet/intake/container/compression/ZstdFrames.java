package se.nyhetsarkivet.intake.container.compression;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.stream.ByteStream;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;
import se.nyhetsarkivet.intake.source.Beginning;

/**
 * All frames of a file in Zstandard as one stream. A skippable frame at the beginning may hold the dictionary of the others,
 * plain or packed, as IIPC's specification of compressed WARC files says.
 */
public final class ZstdFrames extends ByteStream {

    private static final int MAGIC_BYTES = 4;
    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int MAGIC = 0xfd2fb528;
    private static final int SKIPPABLE = 0x184d2a50;
    private static final int SKIPPABLE_KINDS = 0xf;
    private static final int DICTIONARY = 0x184d2a5d;
    /** A record that is packed to more than this is rare, and its neighbours are found without going back. */
    private static final int REMEMBERED_BYTES = 1024 * 1024;

    private static final int MAX_DICTIONARY_BYTES = 16 * 1024 * 1024;
    private static final byte[] MARK = "\r\n\r\na damaged frame\r\n".getBytes(StandardCharsets.US_ASCII);

    private final PositionedInputStream source;
    private final boolean goesOnAfterDamage;
    private Optional<InputStream> frame = Optional.empty();
    private final byte[] unpacked = new byte[CHUNK_BYTES];
    private byte[] dictionary = new byte[0];
    private int next;
    private int end;

    private ZstdFrames(PositionedInputStream source, boolean goesOnAfterDamage) {
        super(source);
        this.source = source;
        this.goesOnAfterDamage = goesOnAfterDamage;
    }

    /**
     * A stream that ends with a {@link ZipException} where the data are damaged.
     *
     * @param source the packed bytes, closed with it
     * @return the unpacked bytes
     */
    public static ZstdFrames of(PositionedInputStream source) {
        return new ZstdFrames(source, false);
    }

    /**
     * A stream that goes on at the next frame behind a damaged one, in whose place a line says so that cannot be of a WARC file.
     *
     * @param source the packed bytes, closed with it
     * @return the unpacked bytes
     */
    public static ZstdFrames ofRecords(PositionedInputStream source) {
        return new ZstdFrames(source, true);
    }

    /**
     * Checks whether a document is packed so.
     *
     * @param beginning its first bytes
     * @return true if it is
     */
    public static boolean begin(Beginning beginning) {
        int magic = number(beginning.bytes());
        return magic == MAGIC || isSkippable(magic);
    }

    private static boolean isSkippable(int magic) {
        return (magic & ~SKIPPABLE_KINDS) == SKIPPABLE;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == end) {
            if (frame.isPresent()) {
                fill();
            } else if (!begin()) {
                return -1;
            }
        }
        int count = Math.min(length, end - next);
        System.arraycopy(unpacked, next, bytes, offset, count);
        next += count;
        return count;
    }

    /** Always as much at once, so that of damaged data the same comes at every reading. */
    private void fill() throws IOException {
        InputStream current = frame.orElseThrow();
        next = 0;
        end = 0;
        try {
            end = Math.max(0, Damage.classify(source, () -> current.read(unpacked)));
            if (end == 0) {
                endFrame();
            }
        } catch (EOFException | ZipException damaged) {
            if (!goesOnAfterDamage || !passDamage()) {
                throw damaged;
            }
            sayDamaged();
        }
    }

    private void sayDamaged() {
        System.arraycopy(MARK, 0, unpacked, 0, MARK.length);
        next = 0;
        end = MARK.length;
    }

    private boolean begin() throws IOException {
        while (true) {
            int magic = number(source.peek(MAGIC_BYTES));
            if (source.peek() < 0) {
                return false;
            }
            if (magic == MAGIC) {
                beginFrame();
                return true;
            }
            if (!isSkippable(magic)) {
                if (goesOnAfterDamage && passDamage()) {
                    sayDamaged();
                    return true;
                }
                throw new ZipException("something that is not zstd follows the zstd data");
            }
            skipFrame(magic);
        }
    }

    private void beginFrame() throws IOException {
        ZstdFrame begun = new ZstdFrame(source);
        if (goesOnAfterDamage) {
            source.mark(REMEMBERED_BYTES);
        }
        byte[] known = dictionary;
        frame = Optional.of(Damage.classify(source, () -> ZstdDecoder.open(begun, known)));
    }

    private void skipFrame(int magic) throws IOException {
        source.skipNBytes(MAGIC_BYTES);
        byte[] size = source.readNBytes(MAGIC_BYTES);
        if (size.length < MAGIC_BYTES) {
            throw new EOFException("the zstd data end in the middle of a header");
        }
        long length = number(size) & 0xffff_ffffL;
        if (magic == DICTIONARY && dictionary.length == 0 && length <= MAX_DICTIONARY_BYTES) {
            dictionary = dictionary(source.readNBytes((int) length));
        } else {
            source.skipNBytes(length);
        }
    }

    private static byte[] dictionary(byte[] written) throws IOException {
        if (number(written) != MAGIC) {
            return written;
        }
        try (ZstdFrames frames = of(new PositionedInputStream(new ByteArrayInputStream(written)))) {
            byte[] plain = frames.readNBytes(MAX_DICTIONARY_BYTES + 1);
            if (plain.length > MAX_DICTIONARY_BYTES) {
                throw new ZipException("the dictionary of the zstd data is longer than 16 MiB");
            }
            return plain;
        }
    }

    private void endFrame() throws IOException {
        if (frame.isPresent()) {
            frame.get().close();
        }
        frame = Optional.empty();
    }

    /**
     * Goes back to where the frame begins, since what its blocks say of their length may be what is damaged, and on to where another
     * one begins.
     *
     * @return whether another one begins; without one the damage is the end of the file
     */
    private boolean passDamage() throws IOException {
        try {
            source.reset();
        } catch (IOException tooLong) {
            // The search goes on from here; what the damaged frame ran over is lost.
        }
        source.skipNBytes(1);
        while (source.peek() >= 0 && number(source.peek(MAGIC_BYTES)) != MAGIC) {
            source.skipNBytes(1);
        }
        endFrame();
        return source.peek() >= 0;
    }

    private static int number(byte[] bytes) {
        return bytes.length < MAGIC_BYTES
                ? 0
                : (bytes[0] & 0xff) | (bytes[1] & 0xff) << 8 | (bytes[2] & 0xff) << 16 | (bytes[3] & 0xff) << 24;
    }

    @Override
    public void close() throws IOException {
        try (source) {
            endFrame();
        }
    }
}
