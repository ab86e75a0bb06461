package se.nyhetsarkivet;

/** A page token was given to another search than the one that it came with. */
public final class ForeignPageTokenException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /** Says what to do. */
    public ForeignPageTokenException() {
        super(
                "The page token came with another search; give it only with the text, filters, width and order that it came with, or search without it.");
    }
}
