package se.nyhetsarkivet;

/** A page token was given to another search than the one that it came with. */
public final class ForeignPageTokenException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /** Says what to do. */
    public ForeignPageTokenException() {
        super(
                "The page token belongs to another search; use it only with the same text, filters, width and order, or search without it.");
    }
}
