package se.nyhetsarkivet.web.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.timestamp.ScheduledTimeStamps;

/** Whether the last try to have the log's head stamped succeeded. Readers are served in any case. */
@Component("timeStampsHealthIndicator")
class TimeStampHealth implements HealthIndicator {

    private final ScheduledTimeStamps stamps;

    TimeStampHealth(ScheduledTimeStamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public Health health() {
        try {
            Health.Builder health = stamps.state()
                    .lastFailure()
                    .map(failure -> Health.outOfService()
                            .withDetail("failedAt", failure.at())
                            .withDetail("failures", stamps.state().failures())
                            .withDetail("last", failure.sentence())
                            .withDetail(
                                    "whatToDo",
                                    "Nothing, if the fault is the authority's; the request is repeated automatically."))
                    .orElseGet(Health::up);
            stamps.lastStamped().ifPresent(time -> health.withDetail("lastStamped", time));
            return health.withDetail("on", stamps.isOn())
                    .withDetail("unstampedEntries", stamps.unstamped())
                    .build();
        } catch (ArchiveException unreadable) {
            return Health.down(unreadable).build();
        }
    }
}
