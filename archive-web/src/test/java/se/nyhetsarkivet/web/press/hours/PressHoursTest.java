package se.nyhetsarkivet.web.press.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.press.settings.PressFile;
import se.nyhetsarkivet.web.text.LocalText;
import se.nyhetsarkivet.web.text.Texts;

@Tag("slow")
class PressHoursTest {

    private static final SwedishHolidays HOLIDAYS = SwedishHolidays.load();

    @TempDir
    private Path none;

    private PressHours hours() {
        return hours(
                PressFile.in(none, InstantSource.system()).current().settings().hours());
    }

    private static PressHours hours(OfficeHours office) {
        return new PressHours(office, HOLIDAYS, InstantSource.system());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25T07:59:59 | closed, opens 2026-11-25T08:00
            2026-11-25T08:00    | open until 2026-11-25T17:00
            2026-11-25T16:59:59 | open until 2026-11-25T17:00
            2026-11-25T17:00    | closed, opens 2026-11-26T08:00
            2026-11-27T17:00    | closed, opens 2026-11-30T08:00
            2026-04-02T12:59    | open until 2026-04-02T13:00
            2026-04-02T15:00    | closed, opens 2026-04-07T08:00: Skärtorsdagen, Långfredagen, Annandag påsk
            2026-04-02T17:00    | closed, opens 2026-04-07T08:00: Långfredagen, Annandag påsk
            2026-04-05T12:00    | closed, opens 2026-04-07T08:00: Annandag påsk
            2026-06-18T17:00    | closed, opens 2026-06-22T08:00: Midsommarafton
            2025-12-23T14:00    | closed, opens 2025-12-29T08:00: Dagen före julafton, Julafton, Juldagen, Annandag jul
            2024-12-31T09:00    | closed, opens 2025-01-02T08:00: Nyårsafton, Nyårsdagen
            2028-05-24T18:00    | closed, opens 2028-05-26T08:00: Kristi himmelsfärdsdag
            2029-06-05T18:00    | closed, opens 2029-06-07T08:00: Sveriges nationaldag
            2030-10-31T18:00    | closed, opens 2030-11-01T08:00
            2030-11-01T14:00    | closed, opens 2030-11-04T08:00: Allhelgonaafton
            """)
    void theStateOfAMomentInSweden(LocalDateTime moment, String expected) {
        assertThat(told(hours().at(moment.atZone(PartialDate.ZONE).toInstant())))
                .isEqualToIgnoringCase(expected);
    }

    /** The Fridays and Mondays around the last Sundays of March and October: the same clock, another distance from UTC. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-03-29, 2024-04-02", "2024-10-25, 2024-10-28",
        "2025-03-28, 2025-03-31", "2025-10-24, 2025-10-27",
        "2026-03-27, 2026-03-30", "2026-10-23, 2026-10-26",
        "2027-03-25, 2027-03-30", "2027-10-29, 2027-11-01",
        "2028-03-24, 2028-03-27", "2028-10-27, 2028-10-30",
        "2029-03-23, 2029-03-26", "2029-10-26, 2029-10-29",
        "2030-03-29, 2030-04-01", "2030-10-25, 2030-10-28"
    })
    void theClockChangesOverAWeekendAndTheDayOpensAtEight(LocalDate before, LocalDate after) {
        Instant evening = before.atTime(18, 0).atZone(PartialDate.ZONE).toInstant();
        PressState.Closed closed = (PressState.Closed) hours().at(evening);
        Instant opens = closed.opens().orElseThrow().toInstant();
        boolean summer = PartialDate.ZONE.getRules().isDaylightSavings(opens);
        assertThat(opens).isEqualTo(Instant.parse(after + (summer ? "T06:00:00Z" : "T07:00:00Z")));
        assertThat(PartialDate.ZONE.getRules().isDaylightSavings(evening)).isNotEqualTo(summer);
        assertThat(hours().at(opens.minusSeconds(1))).isInstanceOf(PressState.Closed.class);
        assertThat(hours().at(opens)).isInstanceOf(PressState.Open.class);
    }

    @ParameterizedTest
    @CsvSource({
        // Summer time leaves out 2.00 to 3.00; winter time has it twice, and the first is meant.
        "2.15-2.45, 2026-03-29T01:15:00Z, 2026-03-29T01:45:00Z",
        "1.30-3.30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        "2.15-2.45, 2026-10-25T00:15:00Z, 2026-10-25T00:45:00Z",
        "1.30-3.30, 2026-10-24T23:30:00Z, 2026-10-25T02:30:00Z"
    })
    void hoursInTheNightOfTheChange(String span, Instant opens, Instant closes) {
        PressHours night = hours(new OfficeHours(Map.of(DayOfWeek.SUNDAY, DayHours.parse(span)), List.of()));
        assertThat(night.at(opens.minusSeconds(1)))
                .isEqualTo(new PressState.Closed(Optional.of(opens.atZone(PartialDate.ZONE)), List.of()));
        assertThat(night.at(opens)).isEqualTo(new PressState.Open(closes.atZone(PartialDate.ZONE)));
        assertThat(night.at(closes.minusSeconds(1))).isInstanceOf(PressState.Open.class);
        assertThat(night.at(closes)).isInstanceOf(PressState.Closed.class);
    }

    @Test
    void aTimeThatTheChangeLeavesNothingOfIsSkipped() {
        PressHours night = hours(new OfficeHours(Map.of(DayOfWeek.SUNDAY, DayHours.parse("2.30-3.15")), List.of()));
        PressState.Closed closed = (PressState.Closed) night.at(Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(closed.opens())
                .contains(ZonedDateTime.of(LocalDateTime.parse("2026-04-12T02:30"), PartialDate.ZONE));
    }

    /** Every quarter of an hour from 2024 to 2030, the changes of the clock and all holidays among them. */
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030})
    void anOpeningIsAheadOnAnOpenDayAndNothingIsOpenBefore(int year) {
        PressHours hours = hours();
        Instant moment = Instant.parse(year + "-01-01T00:00:00Z");
        Instant end = Instant.parse((year + 1) + "-01-01T00:00:00Z");
        ZonedDateTime promised = null;
        for (; moment.isBefore(end); moment = moment.plus(Duration.ofMinutes(15))) {
            PressState state = hours.at(moment);
            if (state instanceof PressState.Open && promised != null) {
                assertThat(moment).as("the opening that was promised").isEqualTo(promised.toInstant());
                promised = null;
            } else if (state instanceof PressState.Closed closed) {
                ZonedDateTime opens = closed.opens().orElseThrow();
                assertThat(promised == null ? opens : promised).isEqualTo(opens);
                assertThat(opens.toInstant()).isAfter(moment);
                assertThat(opens.getHour()).isEqualTo(8);
                assertThat(hours.on(opens.toLocalDate()).hours().isClosed()).isFalse();
                promised = opens;
            }
        }
    }

    @Test
    void whateverTheHoursTheStateAtAnOpeningIsOpen() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int start = random.nextInt(23 * 60);
            int end = start + 1 + random.nextInt(24 * 60 - 1 - start);
            DayHours day = DayHours.parse("%d.%02d-%d.%02d".formatted(start / 60, start % 60, end / 60, end % 60));
            DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(6));
            PressHours hours = hours(new OfficeHours(Map.of(weekday, day, DayOfWeek.SUNDAY, day), List.of()));
            Instant moment = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextLong(7L * 365 * 24 * 3600));
            if (hours.at(moment) instanceof PressState.Closed closed) {
                Instant opens = closed.opens().orElseThrow().toInstant();
                assertThat(opens).as("seed %d, round %d", seed, round).isAfter(moment);
                assertThat(hours.at(opens)).as("seed %d, round %d", seed, round).isInstanceOf(PressState.Open.class);
            }
        }
    }

    @Test
    void aSingleDayHasItsHoursAlsoOnAHoliday() {
        DayRule rule =
                new DayRule(DayPattern.parse("2026-12-26"), new LocalText("Extra", "Extra"), DayHours.parse("10-12"));
        PressHours hours = hours(new OfficeHours(Map.of(), List.of(rule)));
        assertThat(told(hours.at(Instant.parse("2026-12-20T10:00:00Z")))).isEqualTo("closed, opens 2026-12-26T10:00");
    }

    @Test
    void aLunchBreakOpensTheSameDay() {
        PressHours hours =
                hours(new OfficeHours(Map.of(DayOfWeek.WEDNESDAY, DayHours.parse("8-12, 13-17")), List.of()));
        assertThat(told(hours.at(Instant.parse("2026-11-25T11:30:00Z")))).isEqualTo("closed, opens 2026-11-25T13:00");
    }

    @Test
    void whatIsNeverOpenOpensNever() {
        PressState state = hours(new OfficeHours(Map.of(), List.of())).at(Instant.parse("2026-11-25T11:30:00Z"));
        assertThat(state).isEqualTo(new PressState.Closed(Optional.empty(), List.of()));
    }

    private static String told(PressState state) {
        return switch (state) {
            case PressState.Open open -> "open until " + open.until().toLocalDateTime();
            case PressState.Closed closed -> {
                String opens = "closed, opens " + closed.opens().orElseThrow().toLocalDateTime();
                List<String> reasons = closed.reasons().stream()
                        .map(name -> name.in(Texts.SWEDISH))
                        .toList();
                yield reasons.isEmpty() ? opens : opens + ": " + String.join(", ", reasons);
            }
        };
    }
}
