package se.nyhetsarkivet.intake.source;

import java.io.IOException;

/** Opens a document of any format; given to the formats that hold documents. Safe for use by many threads. */
@FunctionalInterface
public interface DocumentOpener {

    /**
     * Finds the format of a document from its content and opens a reader for it.
     *
     * @param document the document
     * @param options how to read it
     * @return the format and the reader, to be closed by the caller
     * @throws UnknownFormatException if the content is of no known format
     * @throws IOException if the document cannot be read
     */
    Opened open(SourceDocument document, ReadOptions options) throws IOException;

    /**
     * A document whose format has been found.
     *
     * @param format the label of the format
     * @param reader its records
     */
    record Opened(String format, NewsReader reader) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
