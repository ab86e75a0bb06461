package se.nyhetsarkivet.web.shell;

/** What the elements have in common that tell machines what a page is about. */
public final class PageMetadata {

    /** The attribute of such an element; by it they are replaced when the reader goes on without loading a document. */
    public static final String MARK = "data-about-page";

    private PageMetadata() {}
}
