package se.nyhetsarkivet;

/** A value, such as a news item, a date, an id or a fingerprint, that cannot be what it claims to be. Intake turns it into a rejection. */
public final class InvalidValueException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong with the value.
     *
     * @param message the value and what was expected
     */
    public InvalidValueException(String message) {
        super(message);
    }
}
