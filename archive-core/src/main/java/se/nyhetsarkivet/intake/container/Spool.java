package se.nyhetsarkivet.intake.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * A copy of a part's bytes that can be opened more than once: in memory up to 1 MiB, else in a temporary file that is deleted
 * when the spool is closed.
 */
public final class Spool implements SourceDocument.Content, Closeable {

    private static final int IN_MEMORY_BYTES = 1024 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final byte[] bytes;
    private final Optional<Path> file;
    private final long size;

    private Spool(byte[] bytes, Optional<Path> file, long size) {
        this.bytes = bytes;
        this.file = file;
        this.size = size;
    }

    /**
     * Copies a stream to its end and leaves it open.
     *
     * @throws SpoolFailure if the copy cannot be written
     * @throws IOException if the stream cannot be read
     */
    public static Spool of(InputStream stream) throws IOException {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        int read;
        while ((read = stream.read(buffer)) >= 0) {
            if (memory.size() + read > IN_MEMORY_BYTES) {
                memory.write(buffer, 0, read);
                return toFile(memory, stream, buffer);
            }
            memory.write(buffer, 0, read);
        }
        return new Spool(memory.toByteArray(), Optional.empty(), memory.size());
    }

    private static Spool toFile(ByteArrayOutputStream begun, InputStream stream, byte[] buffer) throws IOException {
        Path file = createFile();
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = begun.size();
            write(out, begun.toByteArray(), begun.size());
            int read;
            while ((read = stream.read(buffer)) >= 0) {
                write(out, buffer, read);
                size += read;
            }
            whole = true;
            return new Spool(new byte[0], Optional.of(file), size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path createFile() throws SpoolFailure {
        try {
            return Files.createTempFile("nyhetsarkivet-", ".part");
        } catch (IOException failed) {
            throw new SpoolFailure(failed);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int length) throws SpoolFailure {
        try {
            out.write(bytes, 0, length);
        } catch (IOException failed) {
            throw new SpoolFailure(failed);
        }
    }

    /** The disk for temporary files is full or failing; no fault of the document. */
    static final class SpoolFailure extends IOException {
        private static final long serialVersionUID = 1L;

        SpoolFailure(IOException cause) {
            super("a temporary copy of a part of the document could not be written: " + cause.getMessage(), cause);
        }
    }

    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(bytes);
    }

    public SeekableByteChannel channel() throws IOException {
        return file.isPresent() ? Files.newByteChannel(file.get()) : new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
