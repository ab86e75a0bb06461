package se.nyhetsarkivet.intake.markup.xml.mending;

import java.io.IOException;

/** XML that would harm whoever reads it; its message is a sentence for the archivist. */
public final class UnsafeXmlException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnsafeXmlException(String message) {
        super(message);
    }
}
