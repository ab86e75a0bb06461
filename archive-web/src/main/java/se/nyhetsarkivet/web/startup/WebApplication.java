package se.nyhetsarkivet.web.startup;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** The web application from its start to its end. */
public final class WebApplication {

    private static final Logger log = LoggerFactory.getLogger(WebApplication.class);
    private static final int STOPPED = 0;
    private static final int NOT_STARTED = 2;

    private WebApplication() {}

    /**
     * Runs the web application until it is stopped.
     *
     * @param application the class whose package holds its parts
     * @param settings {@code --name=value} each
     * @return the exit code: 0 when it was stopped, 2 when it could not start
     */
    public static int run(Class<?> application, List<String> settings) {
        // A good part of a start, and nothing else of it depends on it until the archive is opened, which waits for the
        // rest.
        Thread.ofPlatform().name("swedish").daemon().start(WebApplication::loadLanguage);
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication spring = new SpringApplication(application);
        ApplicationListener<ContextClosedEvent> onClose = event -> closed.countDown();
        spring.addListeners(onClose);
        try {
            spring.run(settings.toArray(String[]::new));
        } catch (RuntimeException alreadyTold) {
            // Spring has handed it to StartupFailureReporter, or has logged it.
            return NOT_STARTED;
        }
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return STOPPED;
    }

    private static void loadLanguage() {
        try {
            log.debug(
                    "The Swedish analysis, version {}, is loaded",
                    SwedishLanguage.load().version());
        } catch (ArchiveException toldAgain) {
            log.debug("The Swedish analysis cannot be loaded; opening the archive reports the same", toldAgain);
        }
    }
}
