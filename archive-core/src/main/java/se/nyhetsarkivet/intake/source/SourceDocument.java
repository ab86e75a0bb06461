package se.nyhetsarkivet.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Bytes that may hold news, and what is known of them from outside: a file, an entry of an archive file, a web page in a
 * WARC record.
 *
 * @param name what messages call it, such as its path
 * @param content opens it, as often as wanted
 * @param seenAt when it was fetched, if the source tells
 * @param url the address it was fetched from, or the empty string
 */
public record SourceDocument(String name, Content content, Optional<Instant> seenAt, String url) {

    /** Opens the bytes of a document. */
    @FunctionalInterface
    public interface Content {

        /**
         * Opens a new stream over the same bytes.
         *
         * @return the stream, to be closed by the caller
         * @throws IOException if the document cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * A document of which nothing more is known.
     *
     * @param name what messages call it
     * @param content opens it
     * @return the document
     */
    public static SourceDocument of(String name, Content content) {
        return new SourceDocument(name, content, Optional.empty(), "");
    }

    /**
     * The same document with its bytes read in another way, as unpacked.
     *
     * @param newContent opens it
     * @return the changed document
     */
    public SourceDocument withContent(Content newContent) {
        return new SourceDocument(name, newContent, seenAt, url);
    }
}
