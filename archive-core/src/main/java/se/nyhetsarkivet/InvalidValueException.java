package se.nyhetsarkivet;

/**
 * A value that a caller gave cannot be what it claims to be: a date, an id, a fingerprint, a year of a filter, a number out of range.
 * The message names the value and what was expected. Nothing was changed. Intake turns it into a rejection of the record.
 */
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

    /**
     * Says what is wrong with a value that something else has refused.
     *
     * @param message the value and what was expected
     * @param cause what refused it
     */
    public InvalidValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
