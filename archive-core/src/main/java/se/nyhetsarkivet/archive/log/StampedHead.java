package se.nyhetsarkivet.archive.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.SignedNote;

/**
 * A head of the log with what a time-stamping authority answered to it. The archive keeps the answer and does not read it; whoever
 * trusts an authority does. Immutable.
 */
public final class StampedHead {

    private final Name name;
    private final String note;
    private final byte[] answer;

    StampedHead(Name name, String note, byte[] answer) {
        this.name = name;
        this.note = note;
        this.answer = answer.clone();
    }

    /**
     * Under which name it is kept.
     *
     * @return the name
     */
    public Name name() {
        return name;
    }

    /**
     * The signed head, whose bytes in UTF-8 were stamped.
     *
     * @return the text
     */
    public String note() {
        return note;
    }

    /**
     * What the head says.
     *
     * @return the head
     * @throws IllegalArgumentException if the text is no head any more
     */
    public Checkpoint head() {
        return Checkpoint.parse(SignedNote.parse(note).signed());
    }

    /**
     * What the authority answered.
     *
     * @return the bytes of RFC 3161's {@code TimeStampResp}
     */
    public byte[] answer() {
        return answer.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StampedHead head
                && name.equals(head.name)
                && note.equals(head.note)
                && Arrays.equals(answer, head.answer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, note);
    }

    @Override
    public String toString() {
        return "the head stamped as " + name;
    }

    /**
     * Under which name a stamped head is kept. It sorts by time; what counts stands in the head and in the authority's answer.
     *
     * @param time when the head was stamped, to the second
     * @param size how many entries it is over
     */
    public record Name(Instant time, long size) {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

        private static final int TIME_LENGTH = "2026-11-30T040000Z".length();

        /**
         * Cuts the time to the second.
         *
         * @throws InvalidValueException if the size is negative
         */
        public Name {
            time = time.truncatedTo(ChronoUnit.SECONDS);
            if (size < 0) {
                throw new InvalidValueException("a log of " + size + " entries; expected 0 or more");
            }
        }

        /**
         * Reads a name.
         *
         * @param text such as {@code 2026-11-30T040000Z-35498}
         * @return the name; none if the text is none
         */
        public static Optional<Name> parse(String text) {
            if (text.length() < TIME_LENGTH + 2) {
                return Optional.empty();
            }
            try {
                LocalDateTime time = LocalDateTime.parse(text.substring(0, TIME_LENGTH), TIME);
                Name name = new Name(time.toInstant(ZoneOffset.UTC), Long.parseLong(text.substring(TIME_LENGTH + 1)));
                return Optional.of(name).filter(parsed -> parsed.toString().equals(text));
            } catch (DateTimeException | NumberFormatException | InvalidValueException noName) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return TIME.format(time) + "-" + size;
        }
    }
}
