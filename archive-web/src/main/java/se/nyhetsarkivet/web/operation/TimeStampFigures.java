package se.nyhetsarkivet.web.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.timestamp.ScheduledTimeStamps;

/** Time-stamps of the log's head in figures, asked for when somebody reads them. */
@Component
class TimeStampFigures implements MeterBinder {

    private final ScheduledTimeStamps stamps;

    TimeStampFigures(ScheduledTimeStamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "archive.time.stamps.last",
                        () -> stamps.lastStamped().map(Instant::getEpochSecond).orElse(0L))
                .description("When a head of the log was stamped last, 0 for never")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("archive.time.stamps.unstamped", stamps::unstamped)
                .description("Entries of the log since the last stamped head")
                .register(registry);
        Gauge.builder("archive.time.stamps.failures", () -> stamps.state().failures())
                .description("Tries that failed since the last stamp")
                .register(registry);
    }
}
