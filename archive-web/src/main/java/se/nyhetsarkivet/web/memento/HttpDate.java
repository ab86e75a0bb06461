package se.nyhetsarkivet.web.memento;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments as headers of HTTP have them, {@code Mon, 23 Apr 2018 12:30:00 GMT}: in English, to the second, in Greenwich. */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String write(Instant moment) {
        return FORMAT.format(moment);
    }

    /** The moment, or empty for what is written otherwise. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME
                    .withLocale(Locale.ENGLISH)
                    .parse(text.strip(), Instant::from));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
