package se.nyhetsarkivet.web.api.request;

/** A request with values that could not be read; the message says which, and what they may be. */
public final class UnreadableRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what could not be read.
     *
     * @param message the parameter, its value, and what it may be
     */
    public UnreadableRequestException(String message) {
        super(message);
    }
}
