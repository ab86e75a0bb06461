package se.nyhetsarkivet.web.alert.page;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.Alert;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.limits.client.Client;
import se.nyhetsarkivet.web.limits.client.RecentlyUsed;

/** Takes wishes for alerts, within limits, so that nobody can have mails sent to strangers. Safe for use by many threads. */
public final class SignUps {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(SignUps.class);

    private final AlertStore store;
    private final AlertProperties.Limits limits;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final RecentlyUsed<Client, Bucket> clients = new RecentlyUsed<>();

    /**
     * Takes the alerts and the limits.
     *
     * @param store the alerts
     * @param limits what one reader may have
     * @param clock what time it is
     */
    public SignUps(AlertStore store, AlertProperties.Limits limits, InstantSource clock) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /** What became of a wish. */
    public enum Answer {
        /** A mail asks for the confirmation. */
        ASKED,
        /** The client has signed up too often within an hour. */
        CLIENT_TOO_OFTEN,
        /** The address has mails enough that ask for a confirmation. */
        ADDRESS_ASKED_ENOUGH,
        /** The address has as many alerts as one may have. */
        ADDRESS_HAS_ENOUGH,
        /** There are as many alerts as there may be. */
        FULL
    }

    /**
     * Takes a wish.
     *
     * @param wish the wish
     * @param position where the record is
     * @return what became of it
     */
    public Answer take(Alert.Wish wish, long position) {
        // First, so that nobody finds out about many addresses.
        if (!clients.of(Client.current(), client -> bucket()).tryConsume(1)) {
            return refused(Answer.CLIENT_TOO_OFTEN);
        }
        oneAtATime.lock();
        try {
            return counted(wish, position);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Answer counted(Alert.Wish wish, long position) {
        Instant now = clock.instant();
        store.prune(now.minus(limits.confirmWithin()));
        AlertStore.Counts counts = store.counts(wish.address(), now.minus(DAY));
        if (counts.unconfirmed() >= limits.unconfirmed()) {
            return refused(Answer.ADDRESS_ASKED_ENOUGH);
        }
        if (counts.alerts() >= limits.perAddress()) {
            return refused(Answer.ADDRESS_HAS_ENOUGH);
        }
        if (counts.inAll() >= limits.inAll()) {
            return refused(Answer.FULL);
        }
        store.add(
                new Alert(AlertSignature.newId(), wish, Alert.State.UNCONFIRMED, "", now, Optional.empty(), position));
        return Answer.ASKED;
    }

    private static Answer refused(Answer answer) {
        LOG.info("A sign-up for an alert was refused: {}", answer);
        return answer;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.perClient()).refillGreedy(limits.perClient(), Duration.ofHours(1)))
                .build();
    }
}
