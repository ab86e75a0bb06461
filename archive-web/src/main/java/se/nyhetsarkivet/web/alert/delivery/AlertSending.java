package se.nyhetsarkivet.web.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.mail.AlertMail;
import se.nyhetsarkivet.web.alert.mail.Mail;
import se.nyhetsarkivet.web.alert.mail.MailServer;
import se.nyhetsarkivet.web.alert.mail.MailServer.Outcome;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.Outbox;
import se.nyhetsarkivet.web.alert.subscription.WaitingMail;

/**
 * Hands over the mails of the outbox. No mail is handed over twice: it is marked before its end is sent, and one whose fate is not known
 * is not sent again but followed by another that says so. For one thread; the figures may be read by any.
 */
public final class AlertSending {

    private static final int AT_ONCE = 100;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(AlertSending.class);

    private final AlertStore alerts;
    private final Outbox outbox;
    private final AlertMail writer;
    private final AlertProperties.Smtp settings;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile Optional<String> lastFailure = Optional.empty();

    /**
     * Takes what it works with.
     *
     * @param alerts the alerts
     * @param outbox the mails
     * @param writer writes them
     * @param settings the mail server
     */
    public AlertSending(AlertStore alerts, Outbox outbox, AlertMail writer, AlertProperties.Smtp settings) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.writer = writer;
        this.settings = settings;
    }

    /**
     * Sends what is to be sent.
     *
     * @param now the time
     */
    public void send(Instant now) {
        // What a killed program or a lost connection left behind.
        int settled = outbox.settle(now);
        if (settled > 0) {
            LOG.warn("{} mails may or may not have been delivered; the next mail to these readers says so", settled);
        }
        try (MailServer server = new MailServer(settings)) {
            long last = 0;
            List<WaitingMail> next = outbox.next(now, last, AT_ONCE);
            while (!next.isEmpty()) {
                for (WaitingMail mail : next) {
                    if (!send(mail, server, now)) {
                        return;
                    }
                    last = mail.number();
                }
                next = Thread.currentThread().isInterrupted() ? List.of() : outbox.next(now, last, AT_ONCE);
            }
        }
    }

    /** Returns false if the server cannot be reached. */
    private boolean send(WaitingMail waiting, MailServer server, Instant now) {
        Mail mail;
        try {
            mail = writer.of(waiting);
        } catch (ArchiveException unreadable) {
            // The others do not wait for an item that cannot be read.
            retry(waiting, String.valueOf(unreadable.getMessage()), now);
            return true;
        }
        switch (server.send(mail, now, () -> outbox.handingOver(waiting.number()))) {
            case Outcome.Delivered taken -> {
                outbox.delivered(waiting.number());
                delivered.incrementAndGet();
                lastFailure = Optional.empty();
            }
            case Outcome.Dropped stopped -> {}
            case Outcome.Refused(String reason) -> suspend(waiting, reason);
            case Outcome.NotNow(String reason) -> retry(waiting, reason, now);
            case Outcome.Unknown(String reason) -> {
                failed("The fate of a mail is not known", reason);
                outbox.settle(now);
                if (waiting.tries() + 1 >= settings.tries()) {
                    alerts.suspend(waiting.alert().id(), reason);
                }
            }
            case Outcome.Unreachable(String reason) -> {
                failed("The mail server cannot be reached; mails wait", reason);
                return false;
            }
        }
        return true;
    }

    private void retry(WaitingMail waiting, String reason, Instant now) {
        if (waiting.tries() + 1 >= settings.tries()) {
            suspend(waiting, reason);
            return;
        }
        failed("A mail was not taken and is tried again", reason);
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(waiting.tries(), 10));
        outbox.failed(waiting.number(), now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT));
    }

    private void suspend(WaitingMail waiting, String reason) {
        failed("An alert is suspended, since its mails are not taken", reason);
        outbox.failed(waiting.number(), Instant.EPOCH);
        alerts.suspend(waiting.alert().id(), reason);
    }

    /** Addresses are nobody's business, and servers repeat them. */
    private void failed(String what, String reason) {
        failures.incrementAndGet();
        String nameless = reason.replaceAll("[^\\s<>()]+@[^\\s<>()]+", "…");
        lastFailure = Optional.of(what + " (" + nameless + ")");
        LOG.warn("{} ({})", what, nameless);
    }

    /**
     * How many mails were delivered since the start.
     *
     * @return the number
     */
    public long delivered() {
        return delivered.get();
    }

    /**
     * How many tries have failed since the start.
     *
     * @return the number
     */
    public long failures() {
        return failures.get();
    }

    /**
     * What failed since a mail was delivered last.
     *
     * @return a sentence without addresses
     */
    public Optional<String> lastFailure() {
        return lastFailure;
    }
}
