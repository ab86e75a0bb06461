package se.nyhetsarkivet.intake.container;

/** What is left of the limits for a document and all that stands in it. For one thread. */
final class Budget {

    private static final long MEBIBYTE = 1024 * 1024;

    private final ContainerLimits limits;
    private long bytes;
    private long entries;
    private boolean exhausted;

    Budget(ContainerLimits limits) {
        this.limits = limits;
    }

    ContainerLimits limits() {
        return limits;
    }

    /** Whether nothing more of the document may be read. */
    boolean isExhausted() {
        return exhausted;
    }

    void spend(int unpacked) throws LimitExceededException {
        bytes += unpacked;
        if (bytes > limits.totalBytes()) {
            exhausted = true;
            throw new LimitExceededException(
                    "the document unpacks to more than %d MiB in all; the rest of it is refused for safety"
                            .formatted(limits.totalBytes() / MEBIBYTE));
        }
    }

    void spendEntry() throws LimitExceededException {
        entries++;
        if (entries > limits.entries()) {
            exhausted = true;
            throw new LimitExceededException(
                    "the document contains more than %d documents; the rest of it is refused for safety"
                            .formatted(limits.entries()));
        }
    }
}
