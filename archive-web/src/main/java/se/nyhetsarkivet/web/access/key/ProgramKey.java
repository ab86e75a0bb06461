package se.nyhetsarkivet.web.access.key;

import java.time.Instant;
import java.util.Optional;
import se.nyhetsarkivet.web.access.Role;

/**
 * The key of a program, without what is secret in it.
 *
 * @param id the part of the key that is not secret
 * @param name what the program is called
 * @param role what it may do
 * @param owner who made the key
 * @param times when it was made, used and ends
 */
public record ProgramKey(String id, String name, Role role, String owner, Times times) {

    /**
     * The times of a key.
     *
     * @param made when it was made
     * @param expires when it ends by itself
     * @param used when it was used last
     * @param revoked when it was revoked
     */
    public record Times(Instant made, Instant expires, Optional<Instant> used, Optional<Instant> revoked) {}

    /**
     * Whether the key opens anything.
     *
     * @param now the time
     * @return whether it is neither revoked nor past its end
     */
    public boolean isValid(Instant now) {
        return times.revoked().isEmpty() && now.isBefore(times.expires());
    }
}
