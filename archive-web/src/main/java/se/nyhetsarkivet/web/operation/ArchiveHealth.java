package se.nyhetsarkivet.web.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;

/** Whether the archive can be read. */
// The name without its ending is what the health endpoint calls it.
@Component("archiveHealthIndicator")
class ArchiveHealth implements HealthIndicator {

    private final NewsArchive archive;

    ArchiveHealth(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("items", archive.overview().items())
                    .withDetail("unindexedChanges", archive.unindexedChanges())
                    .build();
        } catch (ArchiveException unreadable) {
            return Health.down(unreadable).build();
        }
    }
}
