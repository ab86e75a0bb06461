package se.nyhetsarkivet.archive.imports.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** Reports how far a document has been read, while it is being read. For one thread. */
public final class ReadProgress {

    private long bytes;

    /** How many bytes have been read of the stream that was read last; a document may be opened several times. */
    public long bytes() {
        return bytes;
    }

    SourceDocument.Content counting(SourceDocument.Content content) {
        return () -> {
            bytes = 0;
            return new Counting(content.open());
        };
    }

    private final class Counting extends FilterInputStream {

        private long own;

        Counting(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            own += more;
            bytes = own;
        }
    }
}
