package se.nyhetsarkivet.web.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}. */
final class RetryTime {

    private RetryTime() {}

    static Optional<Instant> read(String value, Instant now) {
        String stripped = value.strip();
        if (stripped.matches("\\d{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(stripped)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
