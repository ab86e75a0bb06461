package se.nyhetsarkivet.intake.container.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The bytes of a ZIP entry, which fit its check sum when they have been read to the end. */
public final class CrcCheckedStream extends ByteStream {

    private final ZipEntry entry;
    private final CRC32 check = new CRC32();

    public CrcCheckedStream(InputStream bytes, ZipEntry entry) {
        super(bytes);
        this.entry = entry;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            check.update(bytes, offset, read);
        } else if (read < 0 && entry.getCrc() >= 0 && entry.getCrc() != check.getValue()) {
            throw new ZipException("the entry does not fit its check sum");
        }
        return read;
    }
}
