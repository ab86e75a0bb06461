package se.nyhetsarkivet;

/**
 * The archive's log has no head at present, since its key can be neither read nor made. Everything else works; when the key can be read
 * again, so does this.
 */
public final class LogUnavailableException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message what, where and what to do
     * @param cause what failed
     */
    public LogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
