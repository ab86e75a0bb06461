package se.nyhetsarkivet.web.limits.turn;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.limits.LimitProperties;
import se.nyhetsarkivet.web.limits.client.Client;
import se.nyhetsarkivet.web.limits.log.Refusals;

/** How many answers that may take minutes are given at once, to all clients and to each. Safe for use by many threads. */
@Component
public class ExportPlaces {

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final LimitProperties.Exports limits;
    private final Refusals refusals;
    private final Map<Client, Integer> byClient = new HashMap<>();
    private int taken;

    /** Makes the one of an application. */
    public ExportPlaces(LimitProperties limits, Refusals refusals) {
        this.limits = limits.exports();
        this.refusals = refusals;
    }

    /** A place, to be given back by closing it. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place for the client of this thread.
     *
     * @return the place
     * @throws SearchRefusedException if the client, or all together, have as many as they may
     */
    public Place take() {
        Client client = Client.current();
        synchronized (this) {
            if (taken < limits.inAll() && byClient.getOrDefault(client, 0) < limits.perClient()) {
                taken++;
                byClient.merge(client, 1, Integer::sum);
                return () -> giveBack(client);
            }
        }
        refusals.count(Refusals.Reason.EXPORTS);
        throw new SearchRefusedException("Too many exports are running; try again when one of them has ended.", RETRY);
    }

    private synchronized void giveBack(Client client) {
        taken--;
        int left = byClient.getOrDefault(client, 1) - 1;
        if (left == 0) {
            byClient.remove(client);
        } else {
            byClient.put(client, left);
        }
    }

    /**
     * How long an export may take.
     *
     * @return the time
     */
    public Duration time() {
        return limits.time();
    }
}
