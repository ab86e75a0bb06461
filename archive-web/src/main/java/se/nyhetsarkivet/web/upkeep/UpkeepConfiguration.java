package se.nyhetsarkivet.web.upkeep;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.ArchivistTool;
import se.nyhetsarkivet.web.startup.ArchiveProperties;
import se.nyhetsarkivet.web.upkeep.backup.BackupProperties;
import se.nyhetsarkivet.web.upkeep.backup.Backups;
import se.nyhetsarkivet.web.upkeep.job.Upkeep;

/** One of each for the archive, and the page on the start page of archivists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupProperties.class)
class UpkeepConfiguration {

    @Bean
    @Order(60)
    ArchivistTool upkeepTool() {
        return new ArchivistTool(AccessAddress.UPKEEP, "upkeep", Role.ADMINISTRATOR);
    }

    @Bean
    Backups backups(NewsArchive archive, ArchiveProperties properties, BackupProperties backups, InstantSource clock) {
        return new Backups(archive, Path.of(properties.directory()), backups, clock);
    }

    @Bean(destroyMethod = "close")
    Upkeep upkeep(NewsArchive archive, Backups backups, AuditLog audit, InstantSource clock) {
        return new Upkeep(archive, backups, audit, clock);
    }
}
