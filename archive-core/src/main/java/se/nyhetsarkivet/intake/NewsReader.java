package se.nyhetsarkivet.intake;

import java.io.IOException;
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
}
