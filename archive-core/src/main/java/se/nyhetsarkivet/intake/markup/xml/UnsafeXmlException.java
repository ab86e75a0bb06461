package se.nyhetsarkivet.intake.markup.xml;

import java.io.IOException;

/** XML that would harm whoever reads it; its message is a sentence for the archivist. */
final class UnsafeXmlException extends IOException {

    private static final long serialVersionUID = 1L;

    UnsafeXmlException(String message) {
        super(message);
    }
}
