package se.nyhetsarkivet.web.alert.bounce;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.subscription.AlertStore;
import se.nyhetsarkivet.web.alert.subscription.BounceStore;

/** Suspends alerts whose mails come back. For one thread; the figure may be read by any. */
public final class Bounces {

    /** A server that was away for days may be back; one that gave up as many mails is not. */
    private static final int GIVEN_UP_ENOUGH = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);

    private final BounceMailbox mailbox;
    private final AlertStore alerts;
    private final BounceStore bounces;
    private final String domain;
    private final AtomicLong read = new AtomicLong();

    /**
     * Takes what it works with.
     *
     * @param settings the mailbox
     * @param alerts the alerts
     * @param bounces what came back already
     * @param domain the domain in the archive's Message-IDs
     */
    public Bounces(AlertProperties.Bounces settings, AlertStore alerts, BounceStore bounces, String domain) {
        this.mailbox = new BounceMailbox(settings, bounces);
        this.alerts = alerts;
        this.bounces = bounces;
        this.domain = domain;
    }

    /**
     * Reads what has come back since the last time.
     *
     * @throws se.nyhetsarkivet.ArchiveException if the mailbox cannot be read
     */
    public void look() {
        mailbox.readNew(this::take);
    }

    private void take(byte[] message) {
        try {
            Optional<DeliveryReport> report = DeliveryReport.read(message, domain);
            report.ifPresent(this::take);
        } catch (MessagingException | IOException unreadable) {
            LOG.info("A mail in the mailbox for bounces cannot be read and is left out ({})", unreadable.getMessage());
        }
    }

    private void take(DeliveryReport report) {
        read.incrementAndGet();
        switch (report.fate()) {
            case NO_SUCH_READER -> suspend(report, "its address takes no mail");
            case GIVEN_UP -> {
                if (bounces.add(report.alert(), report.mail()) >= GIVEN_UP_ENOUGH) {
                    suspend(report, "its mails were given up several times");
                }
            }
            case NOTHING_AGAINST_THE_READER -> LOG.info("A mail came back, which is not held against its reader");
        }
    }

    private void suspend(DeliveryReport report, String why) {
        if (alerts.find(report.alert()).isPresent()) {
            LOG.warn("An alert is suspended: {}", why);
            alerts.suspend(report.alert(), report.reason());
        }
    }

    /**
     * How many reports about mails of the archive were read since the start.
     *
     * @return the number
     */
    public long read() {
        return read.get();
    }
}
