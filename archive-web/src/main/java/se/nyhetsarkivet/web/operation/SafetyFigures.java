package se.nyhetsarkivet.web.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.web.startup.Fixity;

/** Verifications and the room on the disk in figures, asked for when somebody reads them. */
@Component
class SafetyFigures implements MeterBinder {

    private final NewsArchive archive;

    SafetyFigures(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        verification(
                        "last",
                        "When the latest verification ended, 0 for never",
                        fixity -> seconds(fixity.latest().map(VerificationRecord::finishedAt)))
                .baseUnit("seconds")
                .register(registry);
        verification(
                        "whole",
                        "Time since which every part has been verified, 0 if one never was",
                        fixity -> seconds(fixity.wholeSince()))
                .baseUnit("seconds")
                .register(registry);
        verification(
                        "differences",
                        "Differences that no later verification has shown to be mended",
                        fixity -> fixity.damage().stream()
                                .mapToLong(VerificationRecord::differences)
                                .sum())
                .register(registry);
        Gauge.builder("archive.disk.usable", () -> archive.diskRoom().usableBytes())
                .description("Free space on the archive's disk")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("archive.disk.reserved", () -> archive.diskRoom().reservedBytes())
                .description("Space that must stay free; with less, the archive is read-only")
                .baseUnit("bytes")
                .register(registry);
    }

    private Gauge.Builder<?> verification(String name, String description, ToLongFunction<Fixity> figure) {
        return Gauge.builder(
                        "archive.verification." + name,
                        () -> figure.applyAsLong(new Fixity(archive.ledger().verifications())))
                .description(description);
    }

    private static long seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(0L);
    }
}
