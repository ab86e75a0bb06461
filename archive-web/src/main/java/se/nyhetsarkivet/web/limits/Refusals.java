package se.nyhetsarkivet.web.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what was refused, for whoever runs the archive. Safe for use by many threads. */
@Component
class Refusals {

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    /** Why something was refused. */
    enum Reason {
        /** The client asks too often. */
        RATE,
        /** All processors search, and enough searches wait. */
        SEARCHES,
        /** There are enough sessions. */
        SESSIONS,
        /** Too much or too slowly sent. */
        BODY
    }

    Refusals(MeterRegistry registry) {
        for (Reason reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder("archive.refusals")
                            .description("Requests that a limit refused")
                            .tag("limit", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(Reason reason) {
        Counter counter = counters.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }
}
