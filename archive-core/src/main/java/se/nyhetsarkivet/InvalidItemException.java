package se.nyhetsarkivet;

/** A news item, or a part of one such as its date, that cannot be what it claims to be. Intake turns it into a rejection. */
public final class InvalidItemException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong with the value.
     *
     * @param message the value and what was expected
     */
    public InvalidItemException(String message) {
        super(message);
    }
}
