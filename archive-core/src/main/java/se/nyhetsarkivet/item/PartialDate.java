package se.nyhetsarkivet.item;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import se.nyhetsarkivet.InvalidValueException;

/**
 * A date as precisely as it is known: a year, a month, a day or a moment (ISO 8601, EDTF level 0).
 *
 * <p>Every partial date is an interval of time, half open, in the zone Europe/Stockholm: {@code 2018-04} is the whole of
 * April. Two dates meet when their intervals overlap, which is how a search by date decides. Years run from 0001 to 9999.
 */
public sealed interface PartialDate {

    /** The zone in which a date without an offset is meant. */
    ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** How much of a date is known, coarsest first. */
    enum Precision {
        /** Only the year. */
        YEAR,
        /** The year and the month. */
        MONTH,
        /** The calendar day. */
        DAY,
        /** The day and the time of day. */
        MOMENT
    }

    /**
     * How much of the date is known.
     *
     * @return the precision
     */
    Precision precision();

    /**
     * The first calendar day of the interval, in Stockholm.
     *
     * @return the first day
     */
    LocalDate firstDay();

    /**
     * The last calendar day of the interval, in Stockholm.
     *
     * @return the last day, the same as the first for a day or a moment
     */
    LocalDate lastDay();

    /**
     * The moment when the interval begins.
     *
     * @return the first moment that belongs to the date
     */
    default Instant start() {
        return firstDay().atStartOfDay(ZONE).toInstant();
    }

    /**
     * The moment when the interval has ended.
     *
     * @return the first moment that no longer belongs to the date
     */
    default Instant end() {
        return lastDay().plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /**
     * The date in ISO 8601, the form that {@link #parse} reads.
     *
     * @return for example {@code 2018}, {@code 2018-04}, {@code 2018-04-23} or {@code 2018-04-23T14:30:00+02:00}
     */
    String iso();

    /**
     * Whether some moment belongs to both dates.
     *
     * @param other the other date
     * @return true if the intervals overlap
     */
    default boolean overlaps(PartialDate other) {
        return start().isBefore(other.end()) && other.start().isBefore(end());
    }

    /**
     * Reads a date in one of the four precisions.
     *
     * @param text {@code yyyy}, {@code yyyy-MM}, {@code yyyy-MM-dd}, or a day followed by {@code T} or a space and a time
     *     {@code HH:mm[:ss[.f]]} with an optional offset; a time without one is Stockholm's
     * @return the date
     * @throws InvalidValueException if the text is none of these or names a day or time that does not exist
     */
    static PartialDate parse(String text) {
        Matcher parts = Iso.PATTERN.matcher(text.strip());
        if (!parts.matches() || parts.group("year").equals("0000")) {
            throw Iso.notADate(text);
        }
        try {
            int year = Integer.parseInt(parts.group("year"));
            if (parts.group("month") == null) {
                return new OfYear(Year.of(year));
            }
            int month = Integer.parseInt(parts.group("month"));
            if (parts.group("day") == null) {
                return new OfMonth(YearMonth.of(year, month));
            }
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(parts.group("day")));
            if (parts.group("time") == null) {
                return new OfDay(day);
            }
            return new OfMoment(Iso.moment(day, parts));
        } catch (DateTimeException noSuchDate) {
            throw Iso.notADate(text);
        }
    }

    /**
     * A calendar day.
     *
     * @param day the day
     * @return the date
     * @throws InvalidValueException if its year is not 1 to 9999
     */
    static PartialDate of(LocalDate day) {
        return new OfDay(day);
    }

    /**
     * A month of a year.
     *
     * @param month the month
     * @return the date
     * @throws InvalidValueException if its year is not 1 to 9999
     */
    static PartialDate of(YearMonth month) {
        return new OfMonth(month);
    }

    /**
     * A year.
     *
     * @param year the year
     * @return the date
     * @throws InvalidValueException if it is not 1 to 9999
     */
    static PartialDate of(Year year) {
        return new OfYear(year);
    }

    /**
     * A moment, to the second.
     *
     * @param moment the moment, with the offset in which it is to be written
     * @return the date
     * @throws InvalidValueException if its year, there or in Stockholm, is not 1 to 9999
     */
    static PartialDate of(OffsetDateTime moment) {
        return new OfMoment(moment);
    }

    /**
     * A moment, to the second, written as in Stockholm.
     *
     * @param moment the moment
     * @return the date
     * @throws InvalidValueException if its year in Stockholm is not 1 to 9999
     */
    static PartialDate of(Instant moment) {
        Iso.require(moment, moment != null && Iso.isInRange(moment));
        return new OfMoment(moment.atZone(ZONE).toOffsetDateTime());
    }

    /**
     * A year.
     *
     * @param year the year, 1 to 9999
     */
    record OfYear(Year year) implements PartialDate {

        /**
         * Checks the year.
         *
         * @throws InvalidValueException if it is missing or not 1 to 9999
         */
        public OfYear {
            Iso.require(year, year != null && Iso.isInRange(year.getValue()));
        }

        @Override
        public Precision precision() {
            return Precision.YEAR;
        }

        @Override
        public LocalDate firstDay() {
            return year.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return year.atDay(year.length());
        }

        @Override
        public String iso() {
            return "%04d".formatted(year.getValue());
        }
    }

    /**
     * A month of a year.
     *
     * @param month the month
     */
    record OfMonth(YearMonth month) implements PartialDate {

        /**
         * Checks the year.
         *
         * @throws InvalidValueException if the month is missing or its year is not 1 to 9999
         */
        public OfMonth {
            Iso.require(month, month != null && Iso.isInRange(month.getYear()));
        }

        @Override
        public Precision precision() {
            return Precision.MONTH;
        }

        @Override
        public LocalDate firstDay() {
            return month.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return month.atEndOfMonth();
        }

        @Override
        public String iso() {
            return month.toString();
        }
    }

    /**
     * A calendar day.
     *
     * @param day the day
     */
    record OfDay(LocalDate day) implements PartialDate {

        /**
         * Checks the year.
         *
         * @throws InvalidValueException if the day is missing or its year is not 1 to 9999
         */
        public OfDay {
            Iso.require(day, day != null && Iso.isInRange(day.getYear()));
        }

        @Override
        public Precision precision() {
            return Precision.DAY;
        }

        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
            return day;
        }

        @Override
        public String iso() {
            return day.toString();
        }
    }

    /**
     * A moment, to the second.
     *
     * @param moment the moment, with the offset it was written with
     */
    record OfMoment(OffsetDateTime moment) implements PartialDate {

        private static final int SECONDS_OF_A_MINUTE = 60;

        /**
         * Cuts off what is finer than a second, and than a minute in the offset, as it was before there were time zones: it
         * could not be written.
         *
         * @throws InvalidValueException if the moment is missing or its year, there or in Stockholm, is not 1 to 9999
         */
        public OfMoment {
            Iso.require(moment, moment != null && Iso.isInRange(moment.getYear()) && Iso.isInRange(moment.toInstant()));
            moment = moment.truncatedTo(ChronoUnit.SECONDS);
            int seconds = moment.getOffset().getTotalSeconds();
            moment = moment.withOffsetSameLocal(ZoneOffset.ofTotalSeconds(seconds - seconds % SECONDS_OF_A_MINUTE));
        }

        @Override
        public Precision precision() {
            return Precision.MOMENT;
        }

        @Override
        public LocalDate firstDay() {
            return moment.atZoneSameInstant(ZONE).toLocalDate();
        }

        @Override
        public LocalDate lastDay() {
            return firstDay();
        }

        @Override
        public Instant start() {
            return moment.toInstant();
        }

        @Override
        public Instant end() {
            return start().plusSeconds(1);
        }

        @Override
        public String iso() {
            return Iso.MOMENT.format(moment);
        }
    }
}
