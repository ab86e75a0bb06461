package se.nyhetsarkivet.calendar.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** The feasts whose days Swedes take off, from the eve to the last day; of each, what it is called. */
public enum Feast {
    EASTER("påsken påskhelgen påskas easter", "påsk") {
        @Override
        public Period in(int year) {
            LocalDate sunday = easterSunday(year);
            return Period.days(sunday.minusDays(2), sunday.plusDays(1));
        }
    },
    WHITSUN("pingsten pingsthelgen pingstas whitsun", "pingst") {
        @Override
        public Period in(int year) {
            LocalDate sunday = easterSunday(year).plusWeeks(7);
            return Period.days(sunday.minusDays(1), sunday);
        }
    },
    MIDSUMMER("midsommaren midsommarhelgen midsomras midsummer", "midsommar") {
        @Override
        public Period in(int year) {
            LocalDate eve = LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            return Period.days(eve, eve.plusDays(1));
        }
    },
    ALL_SAINTS("allhelgonahelgen", "allhelgona") {
        @Override
        public Period in(int year) {
            LocalDate friday =
                    LocalDate.of(year, Month.OCTOBER, 30).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            return Period.days(friday, friday.plusDays(2));
        }
    },
    CHRISTMAS("julen julhelgen julas christmas", "jul xmas") {
        @Override
        public Period in(int year) {
            LocalDate eve = LocalDate.of(year, Month.DECEMBER, 24);
            return Period.days(eve, eve.plusDays(2));
        }
    };

    private final String names;
    private final String besideYear;

    /**
     * Makes a feast.
     *
     * @param names what it is called
     * @param besideYear what is a time only beside a year, as {@code påsk 2020}
     */
    Feast(String names, String besideYear) {
        this.names = names;
        this.besideYear = besideYear;
    }

    /** Its days in a year. */
    public abstract Period in(int year);

    public static Optional<Feast> of(String word) {
        return Arrays.stream(values()).filter(feast -> has(feast.names, word)).findFirst();
    }

    public static Optional<Feast> ofYear(String word) {
        return of(word).or(() -> Arrays.stream(values())
                .filter(feast -> has(feast.besideYear, word))
                .findFirst());
    }

    private static boolean has(String names, String word) {
        return Arrays.asList(names.split(" ", -1)).contains(word);
    }

    /** As Meeus, Jones and Butcher reckon it in the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easterSunday(int year) {
        int century = year / 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * (year % 19) + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
        int late = (year % 19 + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
