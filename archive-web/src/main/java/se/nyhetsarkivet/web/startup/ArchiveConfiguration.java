package se.nyhetsarkivet.web.startup;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.setting.ServiceAccount;

/** Opens the archive for the web application; Spring closes it at the end. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveProperties.class)
class ArchiveConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ArchiveConfiguration.class);

    /** What all of the application takes the time from, so that a test can have another. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean(destroyMethod = "close")
    NewsArchive archive(ArchiveProperties properties, InstantSource clock) {
        return properties
                .opening()
                .actor(ServiceAccount.actor())
                .clock(clock)
                .messages(log::info)
                .open();
    }

    @Bean(destroyMethod = "close")
    ScheduledVerification scheduledVerification(
            NewsArchive archive, ArchiveProperties properties, InstantSource clock) {
        return new ScheduledVerification(archive, properties.verifyWithin(), clock);
    }

    @Bean
    PublicAddress publicAddress(ArchiveProperties properties) {
        return new PublicAddress(properties.publicAddress());
    }

    @Bean
    Citations citations() {
        return new Citations();
    }

    @Bean
    @ConditionalOnProperty(name = "archive.sample-data", matchIfMissing = true)
    SampleData sampleData(NewsArchive archive) {
        return new SampleData(archive);
    }
}
