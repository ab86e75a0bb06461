package se.nyhetsarkivet.web.limits.turn;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import se.nyhetsarkivet.web.limits.LimitProperties;
import se.nyhetsarkivet.web.limits.log.Refusals;

/** Makes gates for tests. */
public final class Gates {

    private Gates() {}

    /** A gate at which two searches work at once and others wait for half a minute. */
    public static SearchGate patient() {
        return gate(2, 64, Duration.ofSeconds(30), new SimpleMeterRegistry());
    }

    static SearchGate gate(int atOnce, int waiting, Duration patience, MeterRegistry figures) {
        return new SearchGate(
                new LimitProperties(
                        List.of(),
                        List.of(),
                        Map.of(),
                        new LimitProperties.Rates(1, 1, 1, 1, 1, 1, 1),
                        new LimitProperties.Searches(atOnce, waiting, patience),
                        new LimitProperties.Exports(1, 1, Duration.ofSeconds(1)),
                        new LimitProperties.Sessions(1, 1),
                        new LimitProperties.Bodies(
                                DataSize.ofBytes(1),
                                DataSize.ofBytes(1),
                                DataSize.ofBytes(1),
                                Duration.ofSeconds(1),
                                DataSize.ofBytes(1),
                                Duration.ofSeconds(1))),
                new Refusals(figures),
                figures);
    }
}
