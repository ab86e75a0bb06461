package se.nyhetsarkivet.web.startup;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** The web application from its start to its end. */
public final class WebApplication {

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
}
