package se.nyhetsarkivet.web.source.state;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.web.fetch.Validators;

/**
 * How it stands with a source.
 *
 * @param name its name
 * @param address where its feed, site map or list is
 * @param watched whether the settings name it
 * @param validators by what its server recognises what was fetched last
 * @param digest of what it named last, or the empty string
 * @param nextVisit when it is visited next
 * @param lastSuccess when it was last read
 * @param failures how often it has failed since
 * @param error what failed last or why the source waits; the empty string if nothing did since it was last read
 */
public record SourceState(
        String name,
        String address,
        boolean watched,
        Validators validators,
        String digest,
        Instant nextVisit,
        Optional<Instant> lastSuccess,
        int failures,
        String error) {

    /**
     * After a visit that succeeded.
     *
     * @param now when
     * @param next when it is visited next
     * @param newValidators by what the server recognises what was fetched
     * @param newDigest of what it named
     * @return the state
     */
    public SourceState read(Instant now, Instant next, Validators newValidators, String newDigest) {
        return new SourceState(name, address, watched, newValidators, newDigest, next, Optional.of(now), 0, "");
    }

    /**
     * Before what was fetched is imported: until it is known to be in the archive, whatever is fetched next is new.
     *
     * @return the state, without knowing any content
     */
    public SourceState withoutContent() {
        return new SourceState(name, address, watched, Validators.NONE, "", nextVisit, lastSuccess, failures, error);
    }

    /**
     * After a visit that failed.
     *
     * @param next when it is tried again
     * @param reason what failed
     * @return the state
     */
    public SourceState failed(Instant next, String reason) {
        return new SourceState(name, address, watched, validators, digest, next, lastSuccess, failures + 1, reason);
    }

    /**
     * When the archive takes nothing at the moment.
     *
     * @param next when it is tried again
     * @param reason why
     * @return the state
     */
    public SourceState postponed(Instant next, String reason) {
        return new SourceState(name, address, watched, validators, digest, next, lastSuccess, failures, reason);
    }
}
