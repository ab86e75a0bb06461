package se.nyhetsarkivet.web.api;

/** A request with values that could not be read; the message says which, and what they may be. */
final class UnreadableRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRequestException(String message) {
        super(message);
    }
}
