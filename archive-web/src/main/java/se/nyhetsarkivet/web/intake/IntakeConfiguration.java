package se.nyhetsarkivet.web.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.intake.job.ImportJobs;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;
import se.nyhetsarkivet.web.rounds.Rounds;
import se.nyhetsarkivet.web.setting.DiskReserveText;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** One of each for the archive. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(30);

    /** After the archive, which makes the directory. */
    @Bean
    UploadedFiles uploadedFiles(ArchiveProperties archive, NewsArchive open, InstantSource clock) {
        return new UploadedFiles(Path.of(archive.directory()), DiskReserveText.read(archive.diskReserve()), clock);
    }

    @Bean(destroyMethod = "close")
    ImportJobs importJobs(NewsArchive archive, UploadedFiles files, AuditLog audit) {
        return new ImportJobs(archive, files, audit);
    }

    @Bean(initMethod = "begin", destroyMethod = "close")
    Rounds uploadRounds(UploadedFiles files, InstantSource clock) {
        return new Rounds(
                "uploads",
                List.of(files::removeAbandoned),
                clock,
                BETWEEN_ROUNDS,
                new Rounds.Stop(() -> {}, Duration.ofSeconds(1)));
    }
}
