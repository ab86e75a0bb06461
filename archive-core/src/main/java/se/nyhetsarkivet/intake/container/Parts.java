package se.nyhetsarkivet.intake.container;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** The parts of a container, one after the other, without those that can hold no news. For one thread. */
public interface Parts extends Closeable {

    /**
     * The next part; the one before it is closed first.
     *
     * @throws IOException if the bytes cannot be read at all; what is damaged is a refused part instead
     */
    Optional<Part> next() throws IOException;

    /** A part of a container. */
    sealed interface Part {}

    /**
     * A document.
     *
     * @param document its bytes
     * @param place where it stands in the container
     * @param encoding its encoding as what sent it told, for texts that do not declare one
     * @param spool its copy, to be closed when it has been read
     * @param expected whether it is a fault if the document is in no known format
     */
    record Inner(SourceDocument document, String place, Optional<Charset> encoding, Closeable spool, boolean expected)
            implements Part {}

    /**
     * Something that cannot be read.
     *
     * @param rejection where and why
     */
    record Unreadable(Rejection rejection) implements Part {}
}
