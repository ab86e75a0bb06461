package se.nyhetsarkivet;

/**
 * A search whose hits are all wanted took longer than a search may, or was interrupted. Part of them would look like all, so there are
 * none.
 */
public final class UnfinishedSearchException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what to do.
     *
     * @param message what did not end, and what to do
     */
    public UnfinishedSearchException(String message) {
        super(message);
    }
}
