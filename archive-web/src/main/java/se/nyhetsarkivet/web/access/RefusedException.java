package se.nyhetsarkivet.web.access;

import se.nyhetsarkivet.ArchiveException;

/** An account or a key cannot be as somebody wants it. */
public final class RefusedException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** The name has characters that it may not have, or too many. */
        NAME,
        /** There is one of that name. */
        TAKEN,
        /** There is none of that name. */
        MISSING,
        /** No administrator would be left who can sign in. */
        LAST_ADMINISTRATOR,
        /** Whoever wants it may not do as much. */
        ROLE,
        /** It would last too long, or not at all. */
        TIME
    }

    /**
     * Takes why.
     *
     * @param reason why, for pages
     * @param message the same as a sentence
     */
    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
