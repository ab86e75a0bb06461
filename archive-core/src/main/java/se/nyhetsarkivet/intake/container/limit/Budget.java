package se.nyhetsarkivet.intake.container.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** What is left of the limits for a document and all that stands in it. For one thread. */
public final class Budget {

    private static final long MEBIBYTE = 1024 * 1024;

    private final ContainerLimits limits;
    private long packed;
    private long bytes;
    private long entries;
    private boolean exhausted;

    public Budget(ContainerLimits limits) {
        this.limits = limits;
    }

    public ContainerLimits limits() {
        return limits;
    }

    /** Whether nothing more of the document may be read. */
    public boolean isExhausted() {
        return exhausted;
    }

    /** The outermost document, of which it is noted how much has been read. */
    SourceDocument.Content noting(SourceDocument.Content outermost) {
        return () -> new Noted(outermost.open());
    }

    void spend(int unpacked) throws LimitExceededException {
        bytes += unpacked;
        if (bytes > limits.totalBytes()) {
            exhausted = true;
            throw new LimitExceededException(
                    "the document unpacks to more than %d MiB in all; the rest of it is refused for safety"
                            .formatted(limits.totalBytes() / MEBIBYTE));
        }
        if (bytes > limits.freeTotalBytes() && bytes / limits.ratio() > packed) {
            exhausted = true;
            throw new LimitExceededException(
                    "the document expands to more than %d times its size in all; the rest of it is refused for safety"
                            .formatted(limits.ratio()));
        }
    }

    public void spendEntry() throws LimitExceededException {
        entries++;
        if (entries > limits.entries()) {
            exhausted = true;
            throw new LimitExceededException(
                    "the document contains more than %d documents; the rest of it is refused for safety"
                            .formatted(limits.entries()));
        }
    }

    /** A document is opened more than once; what counts is how far it was read. */
    private final class Noted extends FilterInputStream {

        private long position;

        Noted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            note(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            note(read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = in.skip(count);
            note(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void note(long read) {
            position += Math.max(0, read);
            packed = Math.max(packed, position);
        }
    }
}
