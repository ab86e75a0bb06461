package se.nyhetsarkivet.intake.container.limit;

import java.util.zip.ZipException;

/** A document that would unpack to more than {@link ContainerLimits} allow. */
public final class LimitExceededException extends ZipException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(message);
    }
}
