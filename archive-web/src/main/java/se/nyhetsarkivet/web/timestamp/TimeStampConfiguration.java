package se.nyhetsarkivet.web.timestamp;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.archive.NewsArchive;

/** Has the head of the served archive stamped, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeStampSettings.class)
class TimeStampConfiguration {

    @Bean
    TimeStamping timeStamping(TimeStampSettings settings, InstantSource clock) {
        return new TimeStamping(settings, clock);
    }

    @Bean(initMethod = "begin", destroyMethod = "close")
    ScheduledTimeStamps scheduledTimeStamps(
            NewsArchive archive, TimeStamping stamping, TimeStampSettings settings, InstantSource clock) {
        return new ScheduledTimeStamps(archive.log(), stamping, settings, clock);
    }
}
