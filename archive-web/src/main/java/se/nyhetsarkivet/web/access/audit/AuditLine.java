package se.nyhetsarkivet.web.access.audit;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param number the line's number; the next one's is higher
 * @param at when
 * @param who who did it
 * @param act the name of what was done
 * @param what to what, and why
 */
public record AuditLine(long number, Instant at, Acting who, String act, What what) {

    /**
     * To what something was done, and why.
     *
     * @param subject to what; may be empty
     * @param reason why; may be empty
     */
    public record What(String subject, String reason) {}
}
