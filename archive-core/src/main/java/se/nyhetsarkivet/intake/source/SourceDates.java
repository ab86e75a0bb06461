package se.nyhetsarkivet.intake.source;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.item.PartialDate;

/** Reads dates in the forms in which sources write them. */
public final class SourceDates {

    private SourceDates() {}

    /**
     * Reads a date.
     *
     * @param text the date as the source writes it
     * @return the date, as precise as it is written
     * @throws InvalidItemException if it is in no known form or names a day that does not exist
     */
    public static PartialDate parse(String text) {
        try {
            return new PartialDate.OfMoment(OffsetDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException otherForm) {
            return PartialDate.parse(text);
        }
    }

    /**
     * Reads a date that may be missing or unreadable.
     *
     * @param text the date as the source writes it, or the empty string
     * @return the date, or empty
     */
    public static Optional<PartialDate> find(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text));
        } catch (InvalidItemException unreadable) {
            return Optional.empty();
        }
    }
}
