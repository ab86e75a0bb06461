package se.nyhetsarkivet.web.harvest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.store.RecordedChange;

/**
 * How far a list has been answered. All of it is in the resumption token, so that a harvest survives a restart and never expires.
 *
 * @param after the sequence number of the last record that was given
 * @param from the first second that is asked for
 * @param before the second after the last one
 */
record HarvestPosition(long after, Instant from, Instant before) {

    private static final Pattern TOKEN =
            Pattern.compile("(?<after>\\d{1,18})\\.(?<from>\\d{1,12})\\.(?<before>\\d{1,12})");

    static HarvestPosition ofToken(String token) throws OaiError {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new OaiError(
                    OaiError.Code.BAD_RESUMPTION_TOKEN, "The archive has not issued this token; begin the list again.");
        }
        try {
            return new HarvestPosition(
                    Long.parseLong(parts.group("after")),
                    Instant.ofEpochSecond(Long.parseLong(parts.group("from"))),
                    Instant.ofEpochSecond(Long.parseLong(parts.group("before"))));
        } catch (DateTimeException outOfRange) {
            throw new OaiError(
                    OaiError.Code.BAD_RESUMPTION_TOKEN, "The archive has not issued this token; begin the list again.");
        }
    }

    String token() {
        return after + "." + from.getEpochSecond() + "." + before.getEpochSecond();
    }

    boolean isBeginning() {
        return after == 0;
    }

    HarvestPosition goneOnTo(long sequence) {
        return new HarvestPosition(sequence, from, before);
    }

    RecordedChange.Range range(int limit) {
        return new RecordedChange.Range(after, from, before, limit);
    }
}
