package se.nyhetsarkivet;

/**
 * The archive is only read for now, since its disk has too little room; nothing was changed. When there is room, the same works.
 */
public final class ReadOnlyArchiveException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was refused.
     *
     * @param message what, where and what to do
     */
    public ReadOnlyArchiveException(String message) {
        super(message);
    }
}
