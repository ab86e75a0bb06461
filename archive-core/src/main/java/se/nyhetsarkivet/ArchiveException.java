package se.nyhetsarkivet;

/**
 * Something the archive could not do. The message is one plain sentence that says what, where and what to do about it,
 * fit to be shown to a user; the cause, if any, is for the log.
 */
public class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An error found by the archive itself.
     *
     * @param message what, where and what to do
     */
    public ArchiveException(String message) {
        super(message);
    }

    /**
     * An error that the archive met in something it uses.
     *
     * @param message what, where and what to do
     * @param cause what was met
     */
    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
