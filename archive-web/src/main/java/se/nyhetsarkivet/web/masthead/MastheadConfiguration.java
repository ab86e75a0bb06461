package se.nyhetsarkivet.web.masthead;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** One masthead for the application. */
@Configuration(proxyBeanMethods = false)
class MastheadConfiguration {

    @Bean
    Masthead masthead(ArchiveProperties archive, InstantSource clock) {
        return new Masthead(Path.of(archive.directory()), clock);
    }
}
