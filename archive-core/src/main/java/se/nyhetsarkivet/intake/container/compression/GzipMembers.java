package se.nyhetsarkivet.intake.container.compression;

import java.io.IOException;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.stream.ByteStream;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;

/** All members of a gzip file as one stream. Zero bytes after the last one, as on tapes, are skipped. */
public final class GzipMembers extends ByteStream {

    private final PositionedInputStream source;
    private GzipMember member;

    public GzipMembers(PositionedInputStream source) throws IOException {
        super(source);
        this.source = source;
        this.member = new GzipMember(source);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int read = member.read(bytes, offset, length);
            if (read > 0) {
                return read;
            }
            if (!begin()) {
                return -1;
            }
        }
    }

    private boolean begin() throws IOException {
        while (source.peek() == 0) {
            source.skipNBytes(1);
        }
        if (source.peek() < 0) {
            return false;
        }
        if (source.peek() != GzipMember.MAGIC_1) {
            throw new ZipException("something that is not gzip follows the gzip data");
        }
        member.close();
        member = new GzipMember(source);
        return true;
    }

    @Override
    public void close() throws IOException {
        member.close();
        source.close();
    }
}
