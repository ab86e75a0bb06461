package se.nyhetsarkivet.web.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.disk.DiskReserve;

/** Whether the archive may be changed, or is only read for want of room on its disk. Readers are served in any case. */
@Component("roomHealthIndicator")
class RoomHealth implements HealthIndicator {

    private final NewsArchive archive;

    RoomHealth(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public Health health() {
        try {
            DiskReserve.Room room = archive.diskRoom();
            Health.Builder health = room.isEnough()
                    ? Health.up()
                    : Health.outOfService()
                            .withDetail(
                                    "whatToDo", "The archive is read-only until there is more free space on its disk.");
            return health.withDetail("usableBytes", room.usableBytes())
                    .withDetail("reservedBytes", room.reservedBytes())
                    .build();
        } catch (ArchiveException unknown) {
            return Health.down(unknown).build();
        }
    }
}
