package se.nyhetsarkivet.intake.source;

import se.nyhetsarkivet.ArchiveException;

/** A document in no format that can be imported. */
public class UnknownFormatException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which document it is.
     *
     * @param message the document's name and what was expected
     */
    public UnknownFormatException(String message) {
        super(message);
    }
}
