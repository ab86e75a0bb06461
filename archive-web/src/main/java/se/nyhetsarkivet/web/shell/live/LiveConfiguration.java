package se.nyhetsarkivet.web.shell.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.web.access.guard.SessionRule;

/** Makes what pages follow work with. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    static OneWayPush.Registration oneWayPush() {
        return new OneWayPush.Registration();
    }

    @Bean
    LiveUpdates liveUpdates(SessionRule rule, MeterRegistry registry) {
        LiveUpdates updates = new LiveUpdates(rule::standsNow);
        Gauge.builder("archive.live.pages", updates, LiveUpdates::following)
                .description("Parts of pages that are kept up to date by server push")
                .register(registry);
        return updates;
    }
}
