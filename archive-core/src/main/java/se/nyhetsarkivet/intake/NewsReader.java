package se.nyhetsarkivet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the records of a source one after the other. Closing it closes the source. For one thread.
 *
 * <p>The same bytes give the same records in the same order at every reading; an interrupted import relies on it.
 */
public interface NewsReader extends AutoCloseable {

    /**
     * Reads the next record.
     *
     * @return what became of it, or empty at the end of the source
     * @throws IOException if the source itself cannot be read any further
     */
    Optional<Reading> next() throws IOException;

    @Override
    void close() throws IOException;

    /** Makes a reader over a source. */
    interface Factory {

        /**
         * Begins to read.
         *
         * @param source the bytes of the source, unpacked; closed with the reader
         * @param defaultPublisher the publisher of records that name none, or the empty string
         * @return the reader
         * @throws IOException if the source cannot be read
         */
        NewsReader open(InputStream source, String defaultPublisher) throws IOException;
    }
}
