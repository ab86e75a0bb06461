package se.nyhetsarkivet.intake.container.entries;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.EntryName;
import se.nyhetsarkivet.intake.container.stream.ByteStream;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;

/** The entries of a tar file. After a damaged header the next whole one is sought. */
final class TarEntries implements Entries {

    private static final int BLOCK_BYTES = 512;
    private static final long HEADER_BYTES = 1024 * 1024;

    private final PositionedInputStream source;
    private final Guard guard;
    private TarArchiveInputStream tar;
    private boolean damaged;
    private long sparseBytes;

    TarEntries(PositionedInputStream source) {
        this.source = source;
        this.guard = new Guard(source);
        this.tar = begin();
    }

    /** Lets only so many bytes be read for a header, since the library keeps long names and attributes in memory. */
    private static final class Guard extends ByteStream {
        private long left = Long.MAX_VALUE;

        private Guard(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new ZipException("the header of an entry is longer than 1 MiB");
            }
            int read = in.read(bytes, offset, length);
            left -= Math.max(0, read);
            return read;
        }

        /** The file goes on to be read after a damaged header. */
        @Override
        public void close() {}
    }

    private TarArchiveInputStream begin() {
        return new TarArchiveInputStream(guard, BLOCK_BYTES, BLOCK_BYTES, StandardCharsets.ISO_8859_1.name(), true);
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (damaged && !findHeader()) {
            return Optional.empty();
        }
        damaged = true;
        TarArchiveEntry entry = Damage.classify(source, this::nextHeader);
        damaged = false;
        if (entry == null) {
            return Optional.empty();
        }
        sparseBytes = entry.isSparse() ? entry.getSize() : 0;
        EntryName name = EntryName.of(entry.getName().getBytes(StandardCharsets.ISO_8859_1));
        long start = source.position() - BLOCK_BYTES;
        return Optional.of(
                new Entry(name, entry.isDirectory(), defect(entry), () -> source.position() - start, this::bytes));
    }

    private TarArchiveEntry nextHeader() throws IOException {
        guard.left = Long.MAX_VALUE;
        if (sparseBytes == 0 && tar.getCurrentEntry() != null) {
            tar.transferTo(java.io.OutputStream.nullOutputStream());
        }
        guard.left = HEADER_BYTES + sparseBytes;
        TarArchiveEntry entry = tar.getNextEntry();
        guard.left = Long.MAX_VALUE;
        return entry;
    }

    private InputStream bytes() {
        return new FilterInputStream(Damage.classifying(source, tar)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                damaged = true;
                int read = in.read(bytes, offset, length);
                damaged = false;
                return read;
            }

            @Override
            public void close() {}
        };
    }

    private static String defect(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return "the entry is a link to " + new EntryName(entry.getLinkName()).shown()
                    + "; links are not followed, import what it points to";
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            return "the entry is a device, not a file";
        }
        return entry.isSparse() ? "the entry is a file with holes (sparse), which cannot be read; pack it without" : "";
    }

    /** Goes to the next block that is a header by its check sum; what hinders that has been told already. */
    private boolean findHeader() throws IOException {
        try {
            return Damage.classify(source, () -> {
                source.skipNBytes((BLOCK_BYTES - source.position() % BLOCK_BYTES) % BLOCK_BYTES);
                byte[] block = source.peek(BLOCK_BYTES);
                while (block.length == BLOCK_BYTES && !TarFormat.isHeader(block)) {
                    source.skipNBytes(BLOCK_BYTES);
                    block = source.peek(BLOCK_BYTES);
                }
                guard.left = Long.MAX_VALUE;
                sparseBytes = 0;
                tar = begin();
                return block.length == BLOCK_BYTES;
            });
        } catch (EOFException | ZipException unreadable) {
            return false;
        }
    }

    @Override
    public boolean goesOnAfterDamage() {
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
