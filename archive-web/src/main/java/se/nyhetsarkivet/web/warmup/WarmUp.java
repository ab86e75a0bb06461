package se.nyhetsarkivet.web.warmup;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/**
 * Runs all tasks as soon as the application has started. The server answers meanwhile, and is reported ready when they have ended or
 * their time is up. Safe for use by many threads.
 */
// The name without its ending is what the health endpoint calls it.
@Component("warmUpHealthIndicator")
final class WarmUp implements HealthIndicator, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final List<WarmUpTask> tasks;
    private final Duration atMost;
    private volatile @Nullable Thread thread;
    private volatile boolean ended;

    WarmUp(List<WarmUpTask> tasks, ArchiveProperties properties) {
        this.tasks = List.copyOf(tasks);
        this.atMost = properties.warmUp();
        this.ended = !atMost.isPositive();
    }

    /** Begins, on a separate thread that lets readers go first where the system heeds priorities. */
    @SuppressWarnings("ThreadPriorityCheck")
    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (ended || thread != null) {
            return;
        }
        Thread begun = Thread.ofPlatform()
                .name(WarmUpTask.KIND)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
        thread = begun;
        begun.start();
    }

    private void run() {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            Queue<Iterator<Runnable>> left = new ArrayDeque<>();
            tasks.forEach(task -> left.add(task.runs().iterator()));
            while (!left.isEmpty()) {
                Iterator<Runnable> task = left.remove();
                if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                    return;
                }
                if (task.hasNext()) {
                    task.next().run();
                    left.add(task);
                }
            }
        } catch (SearchRefusedException busy) {
            log.debug("Readers are already searching, which warms the application up as well", busy);
        } catch (ArchiveException unreadable) {
            log.warn("The warm-up searches failed: {}", unreadable.getMessage());
        } finally {
            ended = true;
        }
    }

    @Override
    public Health health() {
        return ended
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("whatToDo", "Nothing; the application warms up for at most " + atMost)
                        .build();
    }

    /** Whether the server may be reported ready. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(STOPPING);
        }
    }
}
