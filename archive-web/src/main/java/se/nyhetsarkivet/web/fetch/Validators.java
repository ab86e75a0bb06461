package se.nyhetsarkivet.web.fetch;

/**
 * By what a server recognises the state of a document.
 *
 * @param etag the header {@code ETag}, or the empty string
 * @param lastModified the header {@code Last-Modified}, or the empty string
 */
public record Validators(String etag, String lastModified) {

    /** Nothing is known. */
    public static final Validators NONE = new Validators("", "");
}
