package se.nyhetsarkivet.web.access.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the log are asked for.
 *
 * @param who a part of the name of who did it; blank for anybody
 * @param act the name of what was done; blank for anything
 * @param from not before
 * @param to before
 */
public record AuditFilter(String who, String act, Optional<Instant> from, Optional<Instant> to) {

    /** All lines. */
    public static final AuditFilter ALL = new AuditFilter("", "", Optional.empty(), Optional.empty());
}
