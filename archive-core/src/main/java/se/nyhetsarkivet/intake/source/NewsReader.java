package se.nyhetsarkivet.intake.source;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads the records of a document one after the other. Closing it closes the document. For one thread.
 *
 * <p>The same bytes give the same records in the same order at every reading; an interrupted import relies on it.
 */
public interface NewsReader extends AutoCloseable {

    /**
     * Reads the next record.
     *
     * @return what became of it, or empty at the end of the document
     * @throws IOException if the document itself cannot be read any further: an {@link java.io.EOFException} or a
     *     {@link java.util.zip.ZipException} if it is cut off or damaged there, and another one if the disk fails
     */
    Optional<RecordOutcome> next() throws IOException;

    @Override
    void close() throws IOException;
}
