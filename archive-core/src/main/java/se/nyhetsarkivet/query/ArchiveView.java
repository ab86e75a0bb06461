package se.nyhetsarkivet.query;

/** Which view of the archive a search is computed on. */
public sealed interface ArchiveView {

    /** The archive as it is now; another page may be computed on a later view. */
    ArchiveView LATEST = new Latest();

    /** The archive as it is now, which is kept for the other pages: the result has a {@link PageToken}. */
    ArchiveView KEPT = new Kept();

    /** The archive as it is now. */
    record Latest() implements ArchiveView {}

    /** The archive as it is now, to be kept. */
    record Kept() implements ArchiveView {}

    /**
     * The view that another page of the same search was computed on.
     *
     * @param token the token of that page
     */
    record Named(PageToken token) implements ArchiveView {}
}
