package se.nyhetsarkivet.web.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;

/** The audit log in the file with the accounts, whose triggers forbid changing and deleting. Safe for use by many threads. */
public final class AuditStore implements AuditLog {

    private final AccountDatabase database;

    /**
     * Takes the file.
     *
     * @param database the file
     */
    public AuditStore(AccountDatabase database) {
        this.database = database;
    }

    @Override
    public void record(Acting who, Act act, String subject, String reason) {
        database.transaction(rows -> {
            database.record(rows, who, act, subject, reason);
            return true;
        });
    }

    @Override
    public List<AuditLine> latest(AuditFilter filter, long before, int most) {
        return database.transaction(rows -> rows.all(
                "SELECT * FROM audit WHERE number < ? AND (? = '' OR act = ?)"
                        + " AND (? = '' OR instr(lower(who), ?) > 0) AND at >= ? AND at < ?"
                        + " ORDER BY number DESC LIMIT ?",
                AuditStore::line,
                before,
                filter.act(),
                filter.act(),
                filter.who(),
                filter.who().toLowerCase(Locale.ROOT),
                filter.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                filter.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE),
                most));
    }

    @Override
    public List<String> acts() {
        return database.transaction(
                rows -> rows.all("SELECT DISTINCT act FROM audit ORDER BY act", row -> row.getString("act")));
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                new Acting(
                        row.getString("who"), row.getString("kind"), row.getString("role"), row.getString("address")),
                row.getString("act"),
                new AuditLine.What(row.getString("subject"), row.getString("reason")));
    }
}
