package se.nyhetsarkivet.web.press.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.nyhetsarkivet.web.press.settings.PressFile;
import se.nyhetsarkivet.web.text.LocalText;
import se.nyhetsarkivet.web.text.Texts;

/**
 * The public holidays and half-days of nine years, against the law on public holidays (1989:253) written out here and a table of
 * Easter Sundays.
 */
class PressHolidaysTest {

    static final List<LocalDate> EASTER_SUNDAYS = Stream.of(
                    "2023-04-09",
                    "2024-03-31",
                    "2025-04-20",
                    "2026-04-05",
                    "2027-03-28",
                    "2028-04-16",
                    "2029-04-01",
                    "2030-04-21",
                    "2031-04-13")
            .map(LocalDate::parse)
            .toList();

    private static final SwedishHolidays HOLIDAYS = SwedishHolidays.load();

    @ParameterizedTest(name = "{0}")
    @FieldSource("EASTER_SUNDAYS")
    void everyDayOfAYearIsAHolidayIfTheLawSaysSo(LocalDate easter) {
        Map<LocalDate, String> law = holidaysByLaw(easter);
        for (LocalDate day = easter.with(TemporalAdjusters.firstDayOfYear());
                day.getYear() == easter.getYear();
                day = day.plusDays(1)) {
            assertThat(HOLIDAYS.on(day).map(name -> name.in(Texts.SWEDISH)).orElse("none"))
                    .as("the holiday on %s", day)
                    .isEqualToIgnoringCase(law.getOrDefault(day, "none"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("EASTER_SUNDAYS")
    void everyDayOfAYearHasTheHoursOfTheWeekOfAHalfDayOrOfNone(LocalDate easter, @TempDir Path none) {
        OfficeHours office =
                PressFile.in(none, InstantSource.system()).current().settings().hours();
        Map<LocalDate, String> law = holidaysByLaw(easter);
        Map<LocalDate, String> rules = rules(easter);
        for (LocalDate day = easter.with(TemporalAdjusters.firstDayOfYear());
                day.getYear() == easter.getYear();
                day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            String expected = weekend || law.containsKey(day) ? "closed" : rules.getOrDefault(day, "8-17");
            assertThat(office.on(day, HOLIDAYS).hours())
                    .as("the hours of %s", day)
                    .isEqualTo(DayHours.parse(expected));
        }
    }

    @Test
    void holidaysHaveNamesInBothLanguages() {
        assertThat(HOLIDAYS.on(LocalDate.parse("2026-04-06")))
                .contains(new LocalText("Annandag påsk", "Easter Monday"));
    }

    @Test
    void theLanguageOfTheMachineMakesNoDifference() {
        Locale machine = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Texts.SWEDISH, Texts.ENGLISH, Locale.GERMANY}) {
                Locale.setDefault(locale);
                ResourceBundle.clearCache(SwedishHolidays.class.getClassLoader());
                assertThat(SwedishHolidays.load().on(LocalDate.parse("2026-12-26")))
                        .contains(new LocalText("Annandag jul", "Boxing Day"));
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static Map<LocalDate, String> holidaysByLaw(LocalDate easter) {
        int year = easter.getYear();
        Map<LocalDate, String> law = new LinkedHashMap<>();
        law.put(LocalDate.of(year, Month.JANUARY, 1), "Nyårsdagen");
        law.put(LocalDate.of(year, Month.JANUARY, 6), "Trettondedag jul");
        law.put(easter.minusDays(2), "Långfredagen");
        law.put(easter, "Påskdagen");
        law.put(easter.plusDays(1), "Annandag påsk");
        law.put(LocalDate.of(year, Month.MAY, 1), "Första maj");
        law.put(easter.plusDays(39), "Kristi himmelsfärdsdag");
        law.put(easter.plusDays(49), "Pingstdagen");
        law.put(LocalDate.of(year, Month.JUNE, 6), "Sveriges nationaldag");
        law.put(saturdayFrom(LocalDate.of(year, Month.JUNE, 20)), "Midsommardagen");
        law.put(saturdayFrom(LocalDate.of(year, Month.OCTOBER, 31)), "Alla helgons dag");
        law.put(LocalDate.of(year, Month.DECEMBER, 25), "Juldagen");
        law.put(LocalDate.of(year, Month.DECEMBER, 26), "Annandag jul");
        return law;
    }

    private static Map<LocalDate, String> rules(LocalDate easter) {
        int year = easter.getYear();
        return Map.of(
                LocalDate.of(year, Month.JANUARY, 5), "8-13",
                easter.minusDays(3), "8-13",
                LocalDate.of(year, Month.APRIL, 30), "8-13",
                saturdayFrom(LocalDate.of(year, Month.JUNE, 20)).minusDays(1), "closed",
                saturdayFrom(LocalDate.of(year, Month.OCTOBER, 31)).minusDays(1), "8-13",
                LocalDate.of(year, Month.DECEMBER, 23), "8-13",
                LocalDate.of(year, Month.DECEMBER, 24), "closed",
                LocalDate.of(year, Month.DECEMBER, 30), "8-13",
                LocalDate.of(year, Month.DECEMBER, 31), "closed");
    }

    private static LocalDate saturdayFrom(LocalDate first) {
        return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
