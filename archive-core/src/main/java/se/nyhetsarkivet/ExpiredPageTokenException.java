package se.nyhetsarkivet;

/**
 * The view that a page token names is no longer kept: its time is over, others have taken its place, or the archive was opened
 * anew. The search has to begin again at its first page.
 */
public final class ExpiredPageTokenException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /** Says what to do. */
    public ExpiredPageTokenException() {
        super("The page token has expired; search again from the first page, without the token.");
    }
}
