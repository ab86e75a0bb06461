package se.nyhetsarkivet.web.timestamp;

/** An authority's answer is worth nothing; the message continues a sentence. */
final class StampException extends Exception {

    private static final long serialVersionUID = 1L;

    StampException(String reason) {
        super(reason);
    }

    StampException(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
