package se.nyhetsarkivet.web.startup;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.web.address.PublicAddress;

/** Opens the archive for the web application; Spring closes it at the end. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveProperties.class)
class ArchiveConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ArchiveConfiguration.class);

    @Bean(destroyMethod = "close")
    NewsArchive archive(ArchiveProperties properties) {
        return NewsArchive.open(Path.of(properties.directory()), properties.options(), log::info);
    }

    @Bean(destroyMethod = "close")
    ScheduledVerification scheduledVerification(NewsArchive archive, ArchiveProperties properties) {
        return new ScheduledVerification(archive, properties.verifyWithin());
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
