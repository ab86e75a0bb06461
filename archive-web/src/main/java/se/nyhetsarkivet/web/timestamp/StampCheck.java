package se.nyhetsarkivet.web.timestamp;

import java.time.Instant;

/** What the answer of an authority to a head is worth. */
public sealed interface StampCheck {

    /**
     * The head existed at that time, as the authority says.
     *
     * @param time when
     * @param authority who says so: the subject of its certificate
     * @param trusted whether the certificate leads to one that was named as trusted
     */
    record Stamped(Instant time, String authority, boolean trusted) implements StampCheck {}

    /**
     * The answer proves nothing of this head.
     *
     * @param reason why not, a sentence
     */
    record Invalid(String reason) implements StampCheck {}
}
