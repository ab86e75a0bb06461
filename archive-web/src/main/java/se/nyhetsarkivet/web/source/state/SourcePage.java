package se.nyhetsarkivet.web.source.state;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.web.fetch.Validators;
import se.nyhetsarkivet.web.source.entry.Entry;

/**
 * A page that a source named.
 *
 * @param entry what the source said of it
 * @param address where it is now
 * @param knownAs by which address the archive knows it, wherever it has moved since; the empty string if it does not
 * @param firstSeen when the source first named it
 * @param state what became of it
 * @param validators by what its server recognises what was fetched last
 * @param digest of what was fetched last, or the empty string
 * @param nextVisit when it is fetched next; empty if it is not any more
 * @param tries how often it could not be fetched since the last success
 */
public record SourcePage(
        Entry entry,
        String address,
        String knownAs,
        Instant firstSeen,
        State state,
        Validators validators,
        String digest,
        Optional<Instant> nextVisit,
        int tries) {

    /** What became of a page. */
    public enum State {
        /** It is to be fetched. */
        NEW,
        /** It is in the archive. */
        TAKEN,
        /** What the source said of it is in the archive, since the page could not be fetched or read. */
        ENTRY,
        /** It can neither be read nor said in the source's words. */
        UNREADABLE,
        /** It was in the archive, and its server has it no more; the archive keeps the item. */
        GONE,
        /** The source itself was imported, without its pages. */
        NAMED
    }

    /**
     * Whether the archive has anything of it.
     *
     * @return false as long as nothing was taken
     */
    public boolean isInArchive() {
        return state == State.TAKEN || state == State.ENTRY || state == State.GONE;
    }

    /**
     * With another state.
     *
     * @param newState what became of it
     * @param next when it is fetched next
     * @return the page, without tries
     */
    public SourcePage visited(State newState, Optional<Instant> next) {
        return new SourcePage(entry, address, knownAs, firstSeen, newState, validators, digest, next, 0);
    }

    /**
     * After something of it came into the archive.
     *
     * @param newState what became of it
     * @param as the address that its item has; what the archive knew it by before stays
     * @param next when it is fetched next
     * @return the page, without tries
     */
    public SourcePage taken(State newState, String as, Optional<Instant> next) {
        String known = knownAs.isEmpty() ? as : knownAs;
        return new SourcePage(entry, address, known, firstSeen, newState, validators, digest, next, 0);
    }

    /**
     * After it was fetched.
     *
     * @param newAddress where it is now
     * @param newValidators by what its server recognises it
     * @param newDigest of what was fetched
     * @return the page
     */
    public SourcePage fetched(String newAddress, Validators newValidators, String newDigest) {
        return new SourcePage(entry, newAddress, knownAs, firstSeen, state, newValidators, newDigest, nextVisit, tries);
    }

    /**
     * After it could not be fetched.
     *
     * @param next when it is tried again
     * @return the page with one more try
     */
    public SourcePage failed(Instant next) {
        return new SourcePage(
                entry, address, knownAs, firstSeen, state, validators, digest, Optional.of(next), tries + 1);
    }
}
