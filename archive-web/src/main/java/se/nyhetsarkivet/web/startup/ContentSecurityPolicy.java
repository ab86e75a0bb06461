package se.nyhetsarkivet.web.startup;

/** What a browser may load and run on behalf of an answer. Why each exception is there: decision 0039 in archive-core/docs/decisions. */
final class ContentSecurityPolicy {

    /** The name of the header. */
    static final String HEADER = "Content-Security-Policy";

    private static final String COMMON =
            "; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private ContentSecurityPolicy() {}

    /** Of an answer that runs no script: data, files, and pages of errors. */
    static String withoutScripts() {
        return "default-src 'self'; script-src 'self'; style-src 'self'" + COMMON;
    }

    /** Of the document of the application, whose own inline scripts are named by a number that nobody can guess. */
    static String ofApplication(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'" + COMMON;
    }
}
