package se.nyhetsarkivet.web.limits.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.limits.LimitProperties;
import se.nyhetsarkivet.web.limits.client.Client;

/** Which clients have how many sessions. A place is taken before a session is made, and given back when it ends. */
@Component
class SessionCounts implements HttpSessionListener {

    private static final String OWNER = SessionCounts.class.getName() + ".owner";

    private final LimitProperties.Sessions limits;
    private final Map<Client, Integer> counts = new HashMap<>();
    private int inAll;

    SessionCounts(LimitProperties limits, MeterRegistry registry) {
        this.limits = limits.sessions();
        Gauge.builder("archive.sessions", this, SessionCounts::inAll)
                .description("Sessions of readers who have a page open")
                .register(registry);
    }

    /** Whether a place could be taken. */
    enum Place {
        TAKEN,
        NONE_FOR_CLIENT,
        NONE_AT_ALL
    }

    synchronized Place take(Client client) {
        int own = counts.getOrDefault(client, 0);
        if (own >= limits.perAddress()) {
            return Place.NONE_FOR_CLIENT;
        }
        if (inAll >= limits.inAll()) {
            return Place.NONE_AT_ALL;
        }
        counts.put(client, own + 1);
        inAll++;
        return Place.TAKEN;
    }

    /** Takes a place for a session that is there already. */
    synchronized void takeAnyway(Client client) {
        counts.merge(client, 1, Integer::sum);
        inAll++;
    }

    static boolean isWithoutOwner(HttpSession session) {
        return session.getAttribute(OWNER) == null;
    }

    synchronized void giveBack(Client client) {
        counts.computeIfPresent(client, (owner, own) -> own == 1 ? null : own - 1);
        inAll--;
    }

    /** The place is the session's from now on. */
    static void handOver(Client client, HttpSession session) {
        session.setAttribute(OWNER, client);
    }

    synchronized int inAll() {
        return inAll;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(OWNER) instanceof Client owner) {
            giveBack(owner);
        }
    }
}
