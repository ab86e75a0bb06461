package se.nyhetsarkivet.web.press.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.Seeds;
import se.nyhetsarkivet.web.press.settings.PressDraft.Fault;
import se.nyhetsarkivet.web.press.settings.PressDraft.Field;

/** What is typed becomes settings, and a file from which the same settings are read. */
class PressDraftTest {

    private static final int ROUNDS = 2_000;
    private static final String LETTERS = "aåÖ \"'\\:#{}[],&*!%@`-?<>=~|\t\u2028\u00ad\ud83d\ude00é";

    @TempDir
    private Path directory;

    private PressFile file() {
        PressFile.writeDefault(directory);
        return PressFile.in(directory, InstantSource.system());
    }

    private static PressDraft with(PressDraft draft, Map<Field, String> texts) {
        Map<Field, String> all = new EnumMap<>(draft.texts());
        all.putAll(texts);
        return new PressDraft(all);
    }

    @Test
    void theSettingsOfTheProgramSurviveBeingTypedAndWritten() {
        PressSettings settings = file().current().settings();
        PressDraft draft = PressDraft.of(settings, "stängt");
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.settings()).contains(settings);
        assertThat(PressSettingsReader.read(PressYaml.of(settings))).isEqualTo(settings);
        assertThat(draft.text(Field.DAYS))
                .contains("12-24 | stängt | Julafton | Christmas Eve", "easter-3 | 8.00-13.00");
    }

    @Test
    void whateverIsTypedIsReadAgainAsTheSame() {
        PressDraft usual = PressDraft.of(file().current().settings(), "closed");
        AtomicInteger fine = new AtomicInteger();
        Seeds.run(ROUNDS, random -> {
            PressDraft draft = with(
                    usual,
                    Map.of(
                            Field.AUTHORITY, text(random),
                            Field.OUT_OF_HOURS, text(random) + "\n" + text(random),
                            Field.OUT_OF_HOURS_ENGLISH, text(random),
                            Field.CHANNELS, text(random) + "\n" + text(random) + " | https://x.example/",
                            Field.DAYS, "2026-05-15 | 9-12, 13-15.30 | " + text(random),
                            Field.GUIDANCE, text(random),
                            Field.MANDATE, text(random) + "\n" + text(random)));
            if (draft.faults().isEmpty()) {
                fine.incrementAndGet();
                PressSettings settings = draft.settings().orElseThrow();
                assertThat(PressSettingsReader.read(PressYaml.of(settings))).isEqualTo(settings);
            }
        });
        assertThat(fine.get()).as("drafts without faults").isPositive();
    }

    private static String text(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        return "x"
                + IntStream.range(0, random.nextInt(6))
                        .mapToObj(each -> Character.toString(letters[random.nextInt(letters.length)]))
                        .collect(Collectors.joining());
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        PressDraft draft = with(
                PressDraft.of(file().current().settings(), "closed"),
                Map.of(
                        Field.AUTHORITY, "  ",
                        Field.TELEPHONE, "112 <b>",
                        Field.EMAIL, "a@b",
                        Field.OUT_OF_HOURS, "",
                        Field.CHANNELS, "Bra\n| https://x.example\nOnd | javascript:alert(1)",
                        Field.MONDAY, "8-25",
                        Field.DAYS, "02-30 | closed | Ingen dag",
                        Field.GUIDANCE, "x".repeat(3_000),
                        Field.MANDATE, "a | b | c"));
        assertThat(draft.settings()).isEmpty();
        assertThat(draft.faults())
                .extracting(Fault::field, Fault::line, Fault::kind)
                .containsExactly(
                        tuple(Field.AUTHORITY, 0, Fault.Kind.MISSING),
                        tuple(Field.TELEPHONE, 0, Fault.Kind.UNREADABLE),
                        tuple(Field.EMAIL, 0, Fault.Kind.UNREADABLE),
                        tuple(Field.OUT_OF_HOURS, 0, Fault.Kind.MISSING),
                        tuple(Field.CHANNELS, 2, Fault.Kind.UNREADABLE),
                        tuple(Field.CHANNELS, 3, Fault.Kind.UNREADABLE),
                        tuple(Field.MONDAY, 0, Fault.Kind.UNREADABLE),
                        tuple(Field.DAYS, 1, Fault.Kind.UNREADABLE),
                        tuple(Field.GUIDANCE, 0, Fault.Kind.LONG),
                        tuple(Field.MANDATE, 1, Fault.Kind.UNREADABLE));
    }

    @Test
    void aFileBySomebodysHandIsKeptAndNeverOverwritten() throws IOException {
        PressFile file = file();
        String byHand = file.text();
        PressSettings settings = file.current().settings();
        assertThat(file.replace(byHand, settings)).isTrue();
        String byPage = file.text();
        assertThat(file.current().settings()).isEqualTo(settings);
        assertThat(file.replace(byHand, settings)).isFalse();
        assertThat(file.replace(byPage, settings)).isTrue();
        Files.writeString(directory.resolve(PressFile.NAME), byHand + "# mera\n");
        assertThat(file.replace(byHand + "# mera\n", settings)).isTrue();
        assertThat(List.of(
                        Files.readString(directory.resolve("press.yaml.bak")),
                        Files.readString(directory.resolve("press.yaml.bak-2"))))
                .containsExactly(byHand, byHand + "# mera\n");
        assertThat(directory.resolve("press.yaml.bak-3")).doesNotExist();
    }
}
