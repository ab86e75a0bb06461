package se.nyhetsarkivet.web.source;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Predicate;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.source.state.SourceReports;

/** Sources in figures, asked for when somebody reads them. */
final class SourceFigures implements MeterBinder {

    private final SourceReports reports;
    private final List<Watched> sources;

    SourceFigures(SourceReports reports, List<Watched> sources) {
        this.reports = reports;
        this.sources = sources;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("archive.sources", () -> count(any -> true))
                .description("Sources that are watched")
                .register(registry);
        Gauge.builder(
                        "archive.sources.failing",
                        () -> count(each -> each.state().failures() > 0))
                .description("Sources whose last visit failed")
                .register(registry);
        Gauge.builder("archive.sources.silent", () -> count(SourceReport::silent))
                .description("Sources that have named nothing new for longer than usual")
                .register(registry);
        for (Watched source : sources) {
            Gauge.builder("archive.sources.new", () -> lastWeek(source))
                    .description("Pages that a source has named for the first time within a week")
                    .tag("source", source.name())
                    .register(registry);
        }
    }

    private long count(Predicate<SourceReport> which) {
        return reports.all().stream().filter(which).count();
    }

    private long lastWeek(Watched source) {
        return reports.all().stream()
                .filter(each -> each.state().name().equals(source.name()))
                .mapToLong(each -> each.weeks().getFirst())
                .sum();
    }
}
