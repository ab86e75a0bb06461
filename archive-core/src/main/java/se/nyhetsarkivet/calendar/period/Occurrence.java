package se.nyhetsarkivet.calendar.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a date expression names: a period that comes once, or one that comes again every year. */
public sealed interface Occurrence {

    /** The period if it comes once; otherwise the latest that has begun by the day. */
    Optional<Period> latest(LocalDate day);

    /** The period if it comes once; otherwise the first that begins on the day or after it. */
    Optional<Period> next(LocalDate day);

    /** Such as {@code 2018} or {@code förra veckan}. */
    record Once(Period period) implements Occurrence {
        @Override
        public Optional<Period> latest(LocalDate day) {
            return Optional.of(period);
        }

        @Override
        public Optional<Period> next(LocalDate day) {
            return Optional.of(period);
        }
    }

    /** Such as {@code mars} or {@code 3 mars}. */
    record EveryYear(InYear period) implements Occurrence {

        /** There can be seven years without a leap day, and a winter begins in the year before. */
        private static final int YEARS_TO_TRY = 10;

        @Override
        public Optional<Period> latest(LocalDate day) {
            return inYears(IntStream.range(0, YEARS_TO_TRY).map(back -> day.getYear() + 1 - back))
                    .filter(found -> !found.begin().isAfter(day))
                    .findFirst();
        }

        @Override
        public Optional<Period> next(LocalDate day) {
            return inYears(IntStream.range(0, YEARS_TO_TRY).map(ahead -> day.getYear() + ahead))
                    .filter(found -> !found.begin().isBefore(day))
                    .findFirst();
        }

        private Stream<Period> inYears(IntStream years) {
            return years.mapToObj(period::of).flatMap(Optional::stream);
        }
    }

    /** A period of any year. */
    @FunctionalInterface
    interface InYear {

        /** The period of the year; empty if the year has none, as for its week 53. */
        Optional<Period> of(int year);
    }
}
