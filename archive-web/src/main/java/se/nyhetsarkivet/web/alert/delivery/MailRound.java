package se.nyhetsarkivet.web.alert.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one round of sending says of the mail server. If it takes none of some mails, the fault is its own or the archive's, and no
 * reader is to suffer for it. Safe for use by many threads.
 */
final class MailRound {

    /** As many refusals with no mail taken are no accident. */
    private static final int MANY = 3;

    /** The others have their turn in the next round; a server that answers nothing is not asked for hours. */
    private static final int ENOUGH = 20;

    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, String> givenUp = new LinkedHashMap<>();
    private int taken;
    private int failed;
    private int inARow;
    private Optional<String> failure = Optional.empty();

    synchronized void taken() {
        taken++;
        inARow = 0;
        failure = Optional.empty();
    }

    /** A mail was not taken. */
    synchronized void failed(String reason) {
        failed++;
        inARow++;
        if (isServersFault()) {
            failure = Optional.of("The mail server takes no mail (" + reason + ")");
        }
    }

    /** A mail was not taken, and that was not for its reader. */
    synchronized void broken(String sentence) {
        failed++;
        inARow++;
        failure = Optional.of(sentence);
    }

    /** An alert that is suspended for it unless the fault is the server's. */
    synchronized void refused(String alert, String reason) {
        refused.put(alert, reason);
    }

    /** An alert whose mail was tried as often as is worth it. */
    synchronized void givenUp(String alert, String reason) {
        givenUp.put(alert, reason);
    }

    /** Alerts whose addresses the server will never take. */
    synchronized Map<String, String> refused() {
        return refused;
    }

    synchronized Map<String, String> givenUp() {
        return givenUp;
    }

    /** It is known by other means that the server takes mail. */
    synchronized void notServersFault() {
        failure = Optional.empty();
    }

    synchronized boolean goesOn() {
        return inARow < ENOUGH;
    }

    synchronized boolean isServersFault() {
        return taken == 0 && failed >= MANY;
    }

    /** Whether it was tried to send anything. */
    synchronized boolean isJudged() {
        return taken + failed > 0;
    }

    synchronized Optional<String> outage() {
        return failure;
    }
}
