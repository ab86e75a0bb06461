package se.nyhetsarkivet.intake.source;

import java.io.IOException;

/** One format: how it is recognised, and a reader for it. Safe for use by many threads. */
public interface DocumentFormat {

    /**
     * The name of the format as users and scripts meet it.
     *
     * @return for example {@code json-lines}
     */
    String label();

    /**
     * Checks whether a document is in this format.
     *
     * @param beginning its first bytes
     * @return true if it is
     */
    boolean recognises(Beginning beginning);

    /**
     * Opens a reader.
     *
     * @param document the document
     * @param options how to read it
     * @return the reader, to be closed by the caller
     * @throws IOException if the document cannot be opened
     */
    NewsReader open(SourceDocument document, ReadOptions options) throws IOException;
}
