package se.nyhetsarkivet.web.operation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.web.startup.ArchiveProperties;
import se.nyhetsarkivet.web.startup.Fixity;

/** Whether the bytes of the archive were read lately, and were what they should be. */
@Component("verificationHealthIndicator")
class VerificationHealth implements HealthIndicator {

    private final NewsArchive archive;
    private final ArchiveProperties properties;
    private final InstantSource clock;

    VerificationHealth(NewsArchive archive, ArchiveProperties properties, InstantSource clock) {
        this.archive = archive;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            Fixity fixity = new Fixity(archive.ledger().verifications());
            Health.Builder health = state(fixity);
            fixity.latest().ifPresent(check -> health.withDetail("latest", check.finishedAt()));
            fixity.wholeSince().ifPresent(time -> health.withDetail("allReadSince", time));
            return health.build();
        } catch (ArchiveException unreadable) {
            return Health.down(unreadable).build();
        }
    }

    private Health.Builder state(Fixity fixity) {
        List<VerificationRecord> damage = fixity.damage();
        if (!damage.isEmpty()) {
            VerificationRecord first = damage.getFirst();
            return Health.down()
                    .withDetail(
                            "differences",
                            damage.stream()
                                    .mapToLong(VerificationRecord::differences)
                                    .sum())
                    .withDetail("foundAt", first.finishedAt())
                    .withDetail("part", first.part() + "/" + first.parts())
                    .withDetail("first", first.first())
                    .withDetail("whatToDo", "Restore what differs from a backup, and verify the archive again.");
        }
        if (fixity.isOverdue(properties.verifyWithin(), begun(), clock.instant())) {
            return Health.outOfService()
                    .withDetail("whatToDo", "Parts were not read within archive.verify-within; verify the archive.");
        }
        return Health.up();
    }

    /** What was never read is at most as old as the first import. */
    private Instant begun() {
        return archive.ledger().batches().stream()
                .findFirst()
                .map(ImportBatch::startedAt)
                .orElseGet(clock::instant);
    }
}
