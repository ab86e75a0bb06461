package se.nyhetsarkivet.web.limits.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.limits.client.Client;

/** Counts and logs what was refused, for whoever runs the archive. Safe for use by many threads. */
@Component
public class Refusals {

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);
    private final SecurityLog log = new SecurityLog();

    /** Why something was refused. */
    public enum Reason {
        /** The client asks too often. */
        RATE,
        /** All processors search, and enough searches wait. */
        SEARCHES,
        /** Enough exports are running. */
        EXPORTS,
        /** There are enough sessions. */
        SESSIONS,
        /** Too much or too slowly sent. */
        BODY,
        /** A name that is not the archive's. */
        HOST,
        /** A key that nobody has. */
        KEY,
        /** What no page and no program of ours asks: a method, a value, an address that leads out of the archive. */
        REQUEST
    }

    public Refusals(MeterRegistry registry) {
        for (Reason reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder("archive.refusals")
                            .description("Requests that a limit refused")
                            .tag("limit", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /** A search, whose address its thread does not know. */
    public void count(Reason reason) {
        increment(reason);
        log.refused(reason, Client.current());
    }

    public void count(Reason reason, HttpServletRequest request) {
        increment(reason);
        log.refused(reason, LoggedRequest.of(request));
    }

    private void increment(Reason reason) {
        Counter counter = counters.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }
}
