package se.nyhetsarkivet.web.api;

/** A request for something that is not there; the message says what. */
final class NoSuchResourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchResourceException(String message) {
        super(message);
    }
}
