package se.nyhetsarkivet.web.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * is not sent again but followed by another that says so. Many mails go on several connections at once. For one thread; the figures may be
 * read by any.
 */
public final class AlertSending {

    /** With fewer mails to send, another connection is not worth opening. */
    private static final int MAILS_PER_CONNECTION = 20;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration LONGEST_HOLD = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(AlertSending.class);

    private final AlertStore alerts;
    private final Outbox outbox;
    private final AlertMail writer;
    private final AlertProperties.Smtp settings;
    private final Suspensions suspensions;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile Optional<String> lastFailure = Optional.empty();
    private volatile Optional<String> outage = Optional.empty();
    private volatile boolean stopping;

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
        this.suspensions = new Suspensions(alerts, settings);
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
        MailRound round = new MailRound();
        try (MailServer server = new MailServer(settings)) {
            try {
                sendAll(server, round, now);
            } finally {
                outbox.writeDelivered();
            }
            suspensions.of(round, server, delivered.get()).forEach(this::suspend);
        }
        if (round.isJudged() || outbox.waiting() == 0) {
            outage = round.outage();
        }
    }

    private void sendAll(MailServer first, MailRound round, Instant now) {
        MailQueue queue = new MailQueue(outbox, now);
        int further = Math.min(settings.connections(), Math.ceilDiv(queue.known(), MAILS_PER_CONNECTION)) - 1;
        List<Future<?>> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("archive-mail-", 1).daemon().factory())) {
            // The first one opens before the others, or it would be the one a server that allows few refuses.
            for (int number = 0; number < further && first.isReachable(); number++) {
                others.add(threads.submit(() -> sendOnAnother(queue, round, now)));
            }
            sendFrom(queue, first, round, now);
        }
        others.stream()
                .filter(other -> other.state() == Future.State.FAILED)
                .forEach(failed -> rethrow(failed.exceptionNow()));
    }

    private static void rethrow(Throwable failure) {
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** A server may allow no more connections, and that is no fault. */
    private void sendOnAnother(MailQueue queue, MailRound round, Instant now) {
        try (MailServer server = new MailServer(settings)) {
            if (server.isReachable()) {
                sendFrom(queue, server, round, now);
            } else {
                LOG.debug("The mail server takes no further connection");
            }
        }
    }

    private void sendFrom(MailQueue queue, MailServer server, MailRound round, Instant now) {
        boolean goesOn = true;
        try {
            Optional<WaitingMail> next = queue.next();
            while (next.isPresent() && !stopping && !Thread.currentThread().isInterrupted()) {
                goesOn = false;
                goesOn = send(next.get(), server, round, now);
                queue.done(next.get());
                next = goesOn ? queue.next() : Optional.empty();
            }
        } finally {
            if (!goesOn) {
                queue.end();
            }
        }
    }

    /** Returns false if no other mail can go now. */
    private boolean send(WaitingMail waiting, MailServer server, MailRound round, Instant now) {
        Mail mail;
        try {
            mail = writer.of(waiting);
        } catch (ArchiveException unreadable) {
            // The others do not wait for an item that cannot be read.
            retry(waiting, String.valueOf(unreadable.getMessage()), round, now);
            return true;
        }
        switch (server.send(mail, now, () -> outbox.handingOver(waiting.number()))) {
            case Outcome.Delivered taken -> {
                outbox.delivered(waiting.number());
                delivered.incrementAndGet();
                lastFailure = Optional.empty();
                round.taken();
            }
            case Outcome.Dropped stopped -> {}
            case Outcome.Refused(String reason) -> {
                failed("A mail was refused for its reader", reason);
                outbox.failed(waiting.number(), later(waiting, LONGEST_WAIT, now), settings.tries() - 1);
                round.failed(nameless(reason));
                round.refused(waiting.alert().id(), reason);
                if (waiting.tries() + 1 >= settings.tries()) {
                    round.givenUp(waiting.alert().id(), reason);
                }
            }
            case Outcome.NotNow(String reason) -> {
                round.failed(nameless(reason));
                retry(waiting, reason, round, now);
            }
            case Outcome.SenderRefused(String reason) -> {
                outbox.failed(waiting.number(), later(waiting, LONGEST_HOLD, now), settings.tries() - 1);
                round.broken(failed("The mail server refuses the archive as a sender; mails wait", reason));
            }
            case Outcome.Unknown(String reason) -> {
                round.broken(failed("The fate of a mail is not known", reason));
                outbox.settle(now, waiting.number());
                if (waiting.tries() + 1 >= settings.tries()) {
                    alerts.suspend(waiting.alert().id(), reason);
                }
            }
            case Outcome.Unreachable(String reason) -> {
                round.broken(failed("The mail server cannot be reached; mails wait", reason));
                return false;
            }
        }
        return round.goesOn();
    }

    private void retry(WaitingMail waiting, String reason, MailRound round, Instant now) {
        failed("A mail was not taken and is tried again", reason);
        outbox.failed(waiting.number(), later(waiting, LONGEST_WAIT, now), settings.tries() - 1);
        if (waiting.tries() + 1 >= settings.tries()) {
            round.givenUp(waiting.alert().id(), reason);
        }
    }

    private static Instant later(WaitingMail waiting, Duration longest, Instant now) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(waiting.tries(), 10));
        return now.plus(doubled.compareTo(longest) < 0 ? doubled : longest);
    }

    private void suspend(String alert, String reason) {
        LOG.warn("An alert is suspended, since its mails are not taken ({})", nameless(reason));
        alerts.suspend(alert, reason);
    }

    /** Lets the mail that is being handed over be the last one. */
    public void stop() {
        stopping = true;
    }

    /** Addresses are nobody's business, and servers repeat them. */
    private static String nameless(String reason) {
        return reason.replaceAll("[^\\s<>()]+@[^\\s<>()]+", "…");
    }

    private String failed(String what, String reason) {
        failures.incrementAndGet();
        String sentence = what + " (" + nameless(reason) + ")";
        lastFailure = Optional.of(sentence);
        LOG.warn("{}", sentence);
        return sentence;
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

    /**
     * Why no mails go. A reader who is refused is no outage.
     *
     * @return a sentence without addresses; empty if mails go
     */
    public Optional<String> outage() {
        return outage;
    }
}
