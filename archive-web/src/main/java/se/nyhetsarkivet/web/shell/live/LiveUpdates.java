package se.nyhetsarkivet.web.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.communication.PushMode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets pages follow work that goes on in the server. What changed on a page is pushed to the browser; nothing is sent while nothing
 * changes. To be called with the lock of the page's session, as in its event handlers. Safe for use by many threads.
 */
public final class LiveUpdates implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(500);

    /** Where no connection can be had, as behind some proxies, or the session has ended, the page finds out by asking. */
    private static final int ASKED_EVERY_MILLIS = 15_000;

    private static final int NEVER_ASKED = -1;

    private final Map<Component, Follower> followers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-updates").factory());

    private final Future<?> rounds;
    private final BooleanSupplier signedIn;

    /**
     * Begins with nobody.
     *
     * @param signedIn whether whoever has the page open is still signed in; asked with the page's session at hand
     */
    public LiveUpdates(BooleanSupplier signedIn) {
        this.signedIn = signedIn;
        this.rounds =
                clock.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * A part of a page.
     *
     * @param ui the page's window
     * @param look shows how far the work has come; false when it is over
     * @param over whether it is over
     */
    private record Follower(UI ui, BooleanSupplier look, boolean over) {}

    /**
     * Keeps a part of a page up to date until the work is over or the part is no longer on the page. A part follows one work at a time.
     * The connection stays for what may follow, until no such part is on the page.
     *
     * @param part what shows the work; on a page
     * @param look shows how far the work has come; false when it is over. Called with the lock of the page's session
     */
    public void follow(Component part, BooleanSupplier look) {
        UI ui = part.getUI().orElseThrow();
        if (followers.put(part, new Follower(ui, look, false)) == null) {
            part.addDetachListener(gone -> {
                gone.unregisterListener();
                forget(part, ui);
            });
        }
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        ui.setPollInterval(ASKED_EVERY_MILLIS);
    }

    private void forget(Component part, UI ui) {
        followers.remove(part);
        boolean last = followers.values().stream().noneMatch(other -> other.ui().equals(ui));
        if (last && ui.isAttached()) {
            ui.setPollInterval(NEVER_ASKED);
            ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
        }
    }

    /**
     * How many parts of pages follow work that is not over.
     *
     * @return the number
     */
    public long following() {
        return followers.values().stream().filter(follower -> !follower.over()).count();
    }

    /** What fails on a page is that page's error, which Vaadin handles as any other of it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void look() {
        followers.forEach((part, follower) -> {
            if (!follower.over()) {
                try {
                    follower.ui().access(() -> look(part, follower));
                } catch (RuntimeException gone) {
                    // Its window is closed; whatever it is, the other pages go on.
                    followers.remove(part);
                }
            }
        });
    }

    /** No request comes that would find out that somebody is signed in no longer; loading the page again does. */
    private void look(Component part, Follower follower) {
        if (!follower.equals(followers.get(part))) {
            return;
        }
        boolean goesOn = false;
        try {
            if (signedIn.getAsBoolean()) {
                goesOn = follower.look().getAsBoolean();
            } else {
                follower.ui().getPage().reload();
            }
        } finally {
            if (!goesOn && followers.replace(part, follower, new Follower(follower.ui(), follower.look(), true))) {
                follower.ui().setPollInterval(NEVER_ASKED);
            }
        }
    }

    @Override
    public void close() {
        rounds.cancel(true);
        clock.shutdownNow();
    }
}
