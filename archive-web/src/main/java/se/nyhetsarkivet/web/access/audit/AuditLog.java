package se.nyhetsarkivet.web.access.audit;

import java.util.List;

/** The log of what was done. Lines are only added. Safe for use by many threads. */
public interface AuditLog {

    /**
     * Adds a line; it is on the disk when this returns. A page records an act with its reason before it is reported as done.
     *
     * @param who who did it, such as {@link Acting#current()}
     * @param act what was done
     * @param subject to what, such as an account or a batch; may be empty
     * @param reason why, in the words of who did it; may be empty
     * @throws se.nyhetsarkivet.ArchiveException if the log cannot be written
     */
    void record(Acting who, Act act, String subject, String reason);

    /**
     * The latest lines that fit, the last one first.
     *
     * @param filter which
     * @param before only lines with a lower number; {@link Long#MAX_VALUE} for all
     * @param most how many at most
     * @return the lines
     */
    List<AuditLine> latest(AuditFilter filter, long before, int most);

    /**
     * The acts that the log has lines of.
     *
     * @return their names, sorted
     */
    List<String> acts();
}
