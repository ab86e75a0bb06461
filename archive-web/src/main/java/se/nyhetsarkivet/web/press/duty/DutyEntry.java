package se.nyhetsarkivet.web.press.duty;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Something that was said about the duty. */
public sealed interface DutyEntry {

    /** The most characters of a message: it stands above every page. */
    int LONGEST_MESSAGE = 500;

    /**
     * When it was said.
     *
     * @return the moment, in whole seconds
     */
    Instant at();

    /**
     * Who said it.
     *
     * @return the name of the user
     */
    String who();

    /**
     * There is somebody on duty from now on.
     *
     * @param at when it was said, cut to seconds
     * @param who the user
     * @param message what the pages show
     * @param until when it ends by itself, if that was said
     */
    record On(Instant at, String who, String message, Optional<Instant> until) implements DutyEntry {

        /** Checks message and end. */
        public On {
            at = at.truncatedTo(ChronoUnit.SECONDS);
            message = message.strip();
            if (message.isEmpty() || message.length() > LONGEST_MESSAGE) {
                throw new IllegalArgumentException("the message has " + message.length()
                        + " characters; expected at least 1 and at most " + LONGEST_MESSAGE);
            }
            if (until.isPresent() && !until.get().isAfter(at)) {
                throw new IllegalArgumentException("the duty ends at " + until.get() + ", not after its beginning");
            }
        }
    }

    /**
     * There is nobody on duty from now on.
     *
     * @param at when it was said, cut to seconds
     * @param who the user
     */
    record Off(Instant at, String who) implements DutyEntry {

        /** Cuts the time. */
        public Off {
            at = at.truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
