package se.nyhetsarkivet.web.alert.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.web.alert.subscription.Outbox;
import se.nyhetsarkivet.web.alert.subscription.WaitingMail;

/**
 * The mails of one round, dealt out to several connections. Mails of one alert go one after the other. Safe for use by many threads.
 */
final class MailQueue {

    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final Instant now;
    private final Set<String> alertsInHand = new HashSet<>();
    private List<WaitingMail> page;
    private long lastOfPage;
    private boolean ended;

    MailQueue(Outbox outbox, Instant now) {
        this.outbox = outbox;
        this.now = now;
        this.page = pageAfter(0);
    }

    private List<WaitingMail> pageAfter(long number) {
        List<WaitingMail> mails = outbox.next(now, number, AT_ONCE);
        lastOfPage = mails.isEmpty() ? number : mails.getLast().number();
        return new ArrayList<>(mails);
    }

    /** How many mails are known of; there may be more. */
    synchronized int known() {
        return page.size();
    }

    /** The next mail; empty if nothing is left for another hand. What is returned stays in hand until it is {@link #done}. */
    synchronized Optional<WaitingMail> next() {
        if (ended) {
            return Optional.empty();
        }
        if (page.isEmpty()) {
            // Only now, so that a mail that follows a lost one of this round is among them.
            page = pageAfter(lastOfPage);
        }
        for (Iterator<WaitingMail> mails = page.iterator(); mails.hasNext(); ) {
            WaitingMail mail = mails.next();
            if (alertsInHand.add(mail.alert().id())) {
                mails.remove();
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    synchronized void done(WaitingMail mail) {
        alertsInHand.remove(mail.alert().id());
    }

    /** Lets the mails that are in hand be the last ones. */
    synchronized void end() {
        ended = true;
    }
}
