package se.nyhetsarkivet.web.press.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.press.hours.DayHours;

class PressFileTest {

    private Instant now = Instant.parse("2026-11-25T11:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void withoutAFileTheSettingsOfTheSampleApply() {
        PressFile.Current current =
                PressFile.in(directory, InstantSource.system()).current();
        assertThat(current.problem()).isEmpty();
        assertThat(current.settings().contact().authority()).isEqualTo("Migrationsverket");
        assertThat(current.settings().contact().telephoneLink()).isEqualTo("tel:+46104856655");
        assertThat(current.settings().contact().email()).isEmpty();
        assertThat(current.settings().cases().mandateMustContain()).hasSize(7);
        assertThat(Files.exists(directory.resolve(PressFile.NAME))).isFalse();
    }

    @Test
    void theDefaultIsWrittenOnceToBeEdited() throws IOException {
        assertThat(PressFile.writeDefault(directory)).isTrue();
        Path file = directory.resolve(PressFile.NAME);
        Files.writeString(file, Files.readString(file).replace("Migrationsverket", "Tullkammaren"));
        assertThat(PressFile.writeDefault(directory)).isFalse();
        PressFile.Current current =
                PressFile.in(directory, InstantSource.system()).current();
        assertThat(current.problem()).isEmpty();
        assertThat(current.settings().contact().authority()).isEqualTo("Tullkammaren");
    }

    @Test
    void aFileThatIsTooMuchLeavesWhatAppliedBefore() throws IOException {
        PressFile file = PressFile.in(directory, () -> now);
        write(text("Tullkammaren"));
        assertThat(later(file).settings().contact().authority()).isEqualTo("Tullkammaren");
        for (String much : List.of(
                text("Lotsverket") + "# " + "x".repeat(300_000),
                text("Lotsverket") + "channels: " + "[".repeat(5_000) + "\n",
                text("Lotsverket") + "channels:\n" + "  - name: Kanal\n".repeat(1_000))) {
            write(much);
            assertThat(later(file).problem()).isNotEmpty();
            assertThat(file.current().settings().contact().authority()).isEqualTo("Tullkammaren");
            write(text("Tullkammaren"));
            assertThat(later(file).problem()).isEmpty();
        }
    }

    @Test
    void aChangeIsFollowedAndAMistakeLeavesWhatAppliedBefore() throws IOException {
        PressFile file = PressFile.in(directory, () -> now);
        write(text("Tullkammaren"));
        assertThat(later(file).settings().contact().authority()).isEqualTo("Tullkammaren");
        write(text("Lotsverket") + "telefon: 1\n");
        assertThat(later(file).problem()).isNotEmpty();
        assertThat(file.current().settings().contact().authority()).isEqualTo("Tullkammaren");
        assertThat(file.current().problem()).startsWith("press.yaml, line 11: 'telefon' is not known here");
        write(text("Lotsverket"));
        assertThat(later(file).problem()).isEmpty();
        assertThat(file.current().settings().contact().authority()).isEqualTo("Lotsverket");
        Files.delete(directory.resolve(PressFile.NAME));
        // An editor may be saving it.
        assertThat(later(file).settings().contact().authority()).isEqualTo("Lotsverket");
        assertThat(later(file).settings().contact().authority()).isEqualTo("Migrationsverket");
    }

    @Test
    void timesAreReadAsWritten() {
        PressSettings settings =
                PressSettingsReader.read(text("Tullkammaren").replace("monday: 8-17", "monday: 8.30-12, 12:45–17"));
        assertThat(settings.hours().week().get(DayOfWeek.MONDAY)).isEqualTo(DayHours.parse("8.30-12.00,12.45-17.00"));
    }

    /** To YAML 1.1 these are numbers, truth values, nothing and a date. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "NO", "off", "true", "1_000", "0x1F", "12:30", "8.00", "null", "~", "2018-04-13"})
    void namesAreReadAsWritten(String name) {
        assertThat(PressSettingsReader.read(text(name)).contact().authority()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            monday: 8-17       | monday: 8-25       | line 4: '25' is no time of the day
            monday: 8-17       | monday: 17-8       | line 4: the time ends at 08:00
            monday: 8-17       | monday: 8-12, 11-17| line 4: the time from 11:00 begins before
            monday: 8-17       | måndag: 8-17       | line 4: 'måndag' is not known here
            sunday: closed     | saturday: closed   | line 10: 'saturday' is there twice
            sunday: closed     | days: x            | line 10: 'days' is not known here
            telephone: 010-100 00 | telephone: ring    | line 2: 'ring' is no telephone number
            telephone: 010-100 00 | telephone: [a      | line 3: this is not YAML
            telephone: 010-100 00 | email: a@b.se      | line 1: 'telephone' is missing
            """)
    void aMistakeIsToldWithItsLine(String place, String mistake, String told) {
        assertThatThrownBy(() -> PressSettingsReader.read(text("Tullkammaren").replace(place, mistake)))
                .isInstanceOf(ArchiveException.class)
                .message()
                .startsWith(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            email: press                                           | line 11: 'press' is no e-mail address
            channels: [{name: X, url: 'javascript:alert(1)'}]      | line 11: 'javascript:alert(1)' is no web address
            days: [{day: 02-30, name: X, hours: closed}]           | line 11: '02-30' is no day of the calendar
            days: [{day: påsk, name: X, hours: closed}]            | line 11: 'påsk' is no day; expected
            days: [{day: 12-24, hours: closed}]                    | line 11: 'name' is missing
            out-of-hours: {sv: Jour}                               | line 11: 'en' is missing
            channels: Twitter                                      | line 11: expected a list
            """)
    void aMistakeInWhatMayBeLeftOutIsToldToo(String line, String told) {
        assertThatThrownBy(() -> PressSettingsReader.read(text("Tullkammaren") + line + "\n"))
                .isInstanceOf(ArchiveException.class)
                .message()
                .startsWith(told);
    }

    @Test
    void whatIsSaidOnceMayBeRepeatedByItsName() {
        String text = text("&name Tullkammaren") + "out-of-hours: *name\n";
        assertThat(PressSettingsReader.read(text).contact().outOfHours().swedish())
                .isEqualTo("Tullkammaren");
    }

    /** Whatever an editor leaves behind is either read or told with its line. */
    @Test
    void noDamageIsMoreThanAMistake() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String whole = text("Tullkammaren") + "days: [{day: easter-3, name: {sv: a, en: b}, hours: 8-12}]\n";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int edits = 0; edits <= random.nextInt(4); edits++) {
                damaged.setCharAt(
                        random.nextInt(damaged.length()), "{}[]:,-&*!|>'\"%@`\t\n#é0\0".charAt(random.nextInt(23)));
            }
            damaged.setLength(random.nextInt(damaged.length()) + 1);
            try {
                PressSettingsReader.read(damaged.toString());
            } catch (ArchiveException told) {
                assertThat(told).as("seed %d, round %d", seed, round).hasMessageStartingWith("line ");
            }
        }
    }

    private static String text(String authority) {
        return """
                authority: %s
                telephone: 010-100 00
                hours:
                  monday: 8-17
                  tuesday: 8-17
                  wednesday: 8-17
                  thursday: 8-17
                  friday: 8-17
                  saturday: closed
                  sunday: closed
                """.formatted(authority);
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve(PressFile.NAME), text);
    }

    private PressFile.Current later(PressFile file) {
        now = now.plusSeconds(1);
        return file.current();
    }
}
