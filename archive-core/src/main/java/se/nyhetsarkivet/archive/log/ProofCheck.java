package se.nyhetsarkivet.archive.log;

/** What an archive says to a proof that somebody has kept. */
public sealed interface ProofCheck {

    /**
     * The line is an entry of the log, as the proof says.
     *
     * @param line what was logged
     * @param head what the archive says to the proof's head
     */
    record Proved(String line, HeadCheck head) implements ProofCheck {}

    /**
     * The proof holds, and not for what it was asked about.
     *
     * @param line what it proves
     */
    record OfAnother(String line) implements ProofCheck {}

    /** The proof proves nothing: a hash of it, its line or its head was changed. */
    record NotProved() implements ProofCheck {}

    /**
     * The text is no proof of this kind.
     *
     * @param reason why not
     */
    record Unreadable(String reason) implements ProofCheck {}
}
