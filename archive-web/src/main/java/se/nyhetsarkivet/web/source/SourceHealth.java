package se.nyhetsarkivet.web.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.source.state.SourceReports;
import se.nyhetsarkivet.web.source.watch.SourceWatch;

/** Whether all sources can be read and still have news. Readers of the pages are served in any case. */
final class SourceHealth implements HealthIndicator {

    private final SourceReports reports;
    private final SourceWatch watch;

    SourceHealth(SourceReports reports, SourceWatch watch) {
        this.reports = reports;
        this.watch = watch;
    }

    @Override
    public Health health() {
        try {
            List<SourceReport> all = reports.all();
            List<String> failures = watch.failures();
            boolean well = failures.isEmpty() && all.stream().noneMatch(SourceReport::needsLookingAt);
            Health.Builder health = well ? Health.up() : Health.outOfService();
            if (!failures.isEmpty()) {
                health.withDetail("rounds", failures);
            }
            Map<String, Object> details = new LinkedHashMap<>();
            all.forEach(each -> details.put(each.state().name(), details(each)));
            return health.withDetail("sources", details).build();
        } catch (ArchiveException unreadable) {
            return Health.down(unreadable).build();
        }
    }

    private static Map<String, Object> details(SourceReport report) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("newByWeek", report.weeks());
        report.lastNew().ifPresent(time -> details.put("lastNew", time.toString()));
        report.state().lastSuccess().ifPresent(time -> details.put("lastRead", time.toString()));
        details.put("nextVisit", report.state().nextVisit().toString());
        details.put("silent", report.silent());
        if (!report.state().error().isEmpty()) {
            details.put("failures", report.state().failures());
            details.put("error", report.state().error());
        }
        return details;
    }
}
