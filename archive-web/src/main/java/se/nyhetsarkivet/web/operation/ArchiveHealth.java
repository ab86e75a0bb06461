package se.nyhetsarkivet.web.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** Whether the archive can be read, and how much room its disk has. */
// The name without its ending is what the health endpoint calls it.
@Component("archiveHealthIndicator")
class ArchiveHealth implements HealthIndicator {

    private final NewsArchive archive;
    private final Path directory;

    ArchiveHealth(NewsArchive archive, ArchiveProperties properties) {
        this.archive = archive;
        this.directory = Path.of(properties.directory());
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("items", archive.overview().items())
                    .withDetail("unindexedChanges", archive.unindexedChanges())
                    .withDetail("freeBytes", Files.getFileStore(directory).getUsableSpace())
                    .build();
        } catch (ArchiveException | IOException unreadable) {
            return Health.down(unreadable).build();
        }
    }
}
