package se.nyhetsarkivet.web.api;

/** A request for an item that the archive does not have. */
final class NoSuchItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchItemException(String id) {
        super("The archive has no item " + id + ".");
    }
}
