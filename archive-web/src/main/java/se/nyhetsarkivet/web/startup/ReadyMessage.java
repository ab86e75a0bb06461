package se.nyhetsarkivet.web.startup;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;

/** Says at the end of a start where to go. */
@Component
class ReadyMessage {

    private static final Logger log = LoggerFactory.getLogger(ReadyMessage.class);

    private final NewsArchive archive;
    private final ArchiveProperties properties;
    private final Environment environment;

    ReadyMessage(NewsArchive archive, ArchiveProperties properties, Environment environment) {
        this.archive = archive;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        log.info(
                "Nyhetsarkivet is ready on {} with {} items in {}",
                address(),
                archive.overview().items(),
                Path.of(properties.directory()).toAbsolutePath().normalize());
    }

    private String address() {
        String scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate")
                ? "https"
                : "http";
        return scheme + "://localhost:" + environment.getProperty("local.server.port", "(no port)")
                + environment.getProperty("server.servlet.context-path", "");
    }
}
