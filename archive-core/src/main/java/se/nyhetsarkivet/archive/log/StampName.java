package se.nyhetsarkivet.archive.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Under which name a stamped head is kept. It sorts by time; what counts stands in the head and in the authority's answer.
 *
 * @param time when the head was stamped, to the second
 * @param size how many entries it is over
 */
public record StampName(Instant time, long size) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int TIME_LENGTH = "2026-11-30T040000Z".length();

    /**
     * Cuts the time to the second.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public StampName {
        time = time.truncatedTo(ChronoUnit.SECONDS);
        if (size < 0) {
            throw new IllegalArgumentException("a log of " + size + " entries; expected 0 or more");
        }
    }

    /**
     * Reads a name.
     *
     * @param text such as {@code 2026-11-30T040000Z-35498}
     * @return the name; none if the text is none
     */
    public static Optional<StampName> parse(String text) {
        if (text.length() < TIME_LENGTH + 2) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.substring(0, TIME_LENGTH), TIME);
            StampName name =
                    new StampName(time.toInstant(ZoneOffset.UTC), Long.parseLong(text.substring(TIME_LENGTH + 1)));
            return Optional.of(name).filter(parsed -> parsed.toString().equals(text));
        } catch (DateTimeException | IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return TIME.format(time) + "-" + size;
    }
}
