package se.nyhetsarkivet.intake.source;

import java.io.Serial;

/** A document has nothing in it, as the export of an archive without items. */
public final class EmptyDocumentException extends UnknownFormatException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Describes the document.
     *
     * @param message which document it is
     */
    public EmptyDocumentException(String message) {
        super(message);
    }
}
