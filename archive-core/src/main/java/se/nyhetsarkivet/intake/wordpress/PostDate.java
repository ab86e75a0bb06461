package se.nyhetsarkivet.intake.wordpress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The moment of a post, of which WordPress states what the site's clock said and what UTC was. */
final class PostDate {

    private static final Duration MOST_AHEAD = Duration.ofHours(14);

    private PostDate() {}

    /** The moment with the offset that follows from both; by the clock alone if only that is known. */
    static String of(String clock, String utc) {
        if (isUnset(utc)) {
            return isUnset(clock) ? "" : clock;
        }
        return isUnset(clock) ? utc + "Z" : withOffset(clock, utc);
    }

    private static boolean isUnset(String date) {
        return date.isEmpty() || date.startsWith("0000");
    }

    private static String withOffset(String local, String utc) {
        try {
            LocalDateTime clock = LocalDateTime.parse(local.replace(' ', 'T'));
            Duration ahead = Duration.between(LocalDateTime.parse(utc.replace(' ', 'T')), clock);
            boolean possible = ahead.abs().compareTo(MOST_AHEAD) <= 0 && ahead.toSeconds() % 900 == 0;
            return possible
                    ? clock.atOffset(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()))
                            .toString()
                    : utc + "Z";
        } catch (DateTimeException unreadable) {
            return local;
        }
    }
}
