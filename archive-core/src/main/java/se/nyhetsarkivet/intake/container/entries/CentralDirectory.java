package se.nyhetsarkivet.intake.container.entries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import se.nyhetsarkivet.intake.container.Spool;

/** Looks whether a ZIP file's central directory is there and small enough to be held in memory. */
final class CentralDirectory {

    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES = 0xffff;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int OFFSET = 16;
    private static final long LARGE_FILE = 0xffff_ffffL;
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private CentralDirectory() {}

    static boolean isReadable(Spool zip) throws IOException {
        int length = (int) Math.min(zip.size(), END_BYTES + COMMENT_BYTES);
        try (SeekableByteChannel channel = zip.channel()) {
            channel.position(zip.size() - length);
            ByteBuffer tail = ByteBuffer.wrap(Channels.newInputStream(channel).readNBytes(length))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int end = length - END_BYTES; end >= 0; end--) {
                if (tail.getInt(end) == END_SIGNATURE) {
                    long offset = tail.getInt(end + OFFSET) & LARGE_FILE;
                    long endInFile = zip.size() - length + end;
                    // A file over 4 GiB says elsewhere where its directory is; it is then read from the beginning.
                    return offset != LARGE_FILE && offset <= endInFile && endInFile - offset <= MAX_BYTES;
                }
            }
            return false;
        }
    }
}
