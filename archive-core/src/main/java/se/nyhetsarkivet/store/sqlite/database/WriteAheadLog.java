package se.nyhetsarkivet.store.sqlite.database;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * SQLite's write-ahead log. It ends, for SQLite, at the first frame whose checksum is wrong, without a word; so a damaged log
 * loses what was acknowledged after that. The format is described in SQLite's documentation (walformat.html).
 */
public final class WriteAheadLog {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int CHECKED_OF_HEADER = 24;
    private static final int CHECKED_OF_FRAME_HEADER = 8;
    private static final int SALT = 8;
    private static final int MAGIC = 0x377f0682;
    private static final int MOST_PAGE_BYTES = 65_536;
    private static final int INDEX_LAST_FRAME = 16;
    private static final int INDEX_SALT = 32;

    private final ByteOrder order;
    private final byte[] salt;
    private int sum0;
    private int sum1;

    private WriteAheadLog(ByteOrder order, byte[] salt) {
        this.order = order;
        this.salt = salt;
    }

    /**
     * Looks for damage. To be asked before the record is opened by this process: SQLite then mends the log by cutting it.
     *
     * @param record the SQLite file
     * @return what is wrong, in a sentence, or empty
     */
    public static Optional<String> damage(Path record) {
        Path log = record.resolveSibling(record.getFileName() + "-wal");
        try {
            if (!Files.exists(log) || Files.size(log) == 0) {
                return Optional.empty();
            }
            return damageOf(log, record.resolveSibling(record.getFileName() + "-shm"));
        } catch (IOException unreadable) {
            return Optional.of("the record's log " + log + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static Optional<String> damageOf(Path log, Path index) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(log)))) {
            byte[] header = in.readNBytes(HEADER);
            if (header.length < HEADER) {
                return Files.exists(index) && lastFrame(index, new byte[0]) > 0 ? said(log, 0) : Optional.empty();
            }
            ByteBuffer fields = ByteBuffer.wrap(header);
            int magic = fields.getInt(0);
            int page = fields.getInt(8);
            WriteAheadLog reading = new WriteAheadLog(
                    (magic & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                    Arrays.copyOfRange(header, 16, 16 + SALT));
            reading.add(header, CHECKED_OF_HEADER);
            boolean readable = (magic & ~1) == MAGIC
                    && page >= 512
                    && page <= MOST_PAGE_BYTES
                    && reading.is(fields.getInt(24), fields.getInt(28));
            return readable ? reading.frames(in, page, log, index) : said(log, 0);
        }
    }

    private Optional<String> frames(DataInputStream in, int page, Path log, Path index) throws IOException {
        long whole = 0;
        boolean valid = true;
        boolean lostCommit = false;
        byte[] frame = in.readNBytes(FRAME_HEADER + page);
        while (frame.length == FRAME_HEADER + page) {
            ByteBuffer header = ByteBuffer.wrap(frame, 0, FRAME_HEADER);
            boolean current = Arrays.equals(frame, 8, 8 + SALT, salt, 0, SALT);
            if (valid) {
                add(frame, CHECKED_OF_FRAME_HEADER);
                add(Arrays.copyOfRange(frame, FRAME_HEADER, frame.length), page);
                valid = current && is(header.getInt(16), header.getInt(20));
                whole += valid ? 1 : 0;
            } else {
                // A frame that a killed process was writing is the last one; after it there is none of this log.
                lostCommit |= current && header.getInt(4) != 0;
            }
            frame = in.readNBytes(FRAME_HEADER + page);
        }
        return lostCommit || lastFrame(index, salt) > whole ? said(log, whole) : Optional.empty();
    }

    /** The last frame that SQLite has committed, as its index of the log has it, if that is of this log. */
    private static long lastFrame(Path index, byte[] salt) throws IOException {
        if (!Files.exists(index)) {
            return 0;
        }
        byte[] header;
        try (var in = Files.newInputStream(index)) {
            header = in.readNBytes(INDEX_SALT + SALT);
        }
        boolean ofThisLog = header.length == INDEX_SALT + SALT
                && (salt.length == 0 || Arrays.equals(header, INDEX_SALT, INDEX_SALT + SALT, salt, 0, SALT));
        return ofThisLog
                ? Integer.toUnsignedLong(
                        ByteBuffer.wrap(header).order(ByteOrder.nativeOrder()).getInt(INDEX_LAST_FRAME))
                : 0;
    }

    private void add(byte[] bytes, int length) {
        ByteBuffer words = ByteBuffer.wrap(bytes, 0, length).order(order);
        while (words.hasRemaining()) {
            sum0 += words.getInt() + sum1;
            sum1 += words.getInt() + sum0;
        }
    }

    private boolean is(int first, int second) {
        return sum0 == first && sum1 == second;
    }

    private static Optional<String> said(Path log, long frames) {
        return Optional.of("the record's log " + log + " is damaged or cut after frame " + frames
                + "; what was acknowledged after it is not in the record: restore a backup, or import it again");
    }
}
