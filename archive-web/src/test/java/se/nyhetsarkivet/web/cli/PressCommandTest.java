package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.setting.ServiceAccount;

@Tag("slow")
class PressCommandTest {

    @TempDir
    private Path directory;

    private String archive() {
        String path = directory.resolve("archive").toString();
        NewsArchive.at(Path.of(path)).open().close();
        return path;
    }

    @Test
    void theDutyIsSwitchedOnToldAndSwitchedOff() {
        String archive = archive();
        Run on = Run.of("press", "duty", "on", "--archive", archive, "--message", "Ring jouren");
        assertThat(on.out()).isEqualTo("The duty is on: Ring jouren\n");
        assertThat(Run.of("press", "duty", "status", "--archive", archive).out())
                .contains("): Ring jouren");
        assertThat(Run.of("press", "duty", "off", "--archive", archive).out()).isEqualTo("The duty is off.\n");
        assertThat(Run.of("press", "duty", "status", "--archive", archive).out())
                .isEqualTo("The duty is off.\n");
        assertThat(Run.of("press", "duty", "history", "--archive", archive).out())
                .contains(" until ", "Ring jouren");
    }

    @Test
    void whoDecidedIsNotWhatAPropertySays() throws IOException {
        String archive = archive();
        String before = System.getProperty("user.name");
        System.setProperty("user.name", "en annan");
        try {
            Run.of("press", "duty", "on", "--archive", archive, "--message", "Jour");
            Run.of("press", "duty", "off", "--archive", archive);
        } finally {
            System.setProperty("user.name", before);
        }
        assertThat(Files.readAllLines(Path.of(archive).resolve("press-duty.jsonl")))
                .hasSize(2)
                .noneMatch(line -> line.contains("en annan"))
                .allMatch(line -> line.contains(ServiceAccount.actor().name()));
    }

    @Test
    void theArchiveMayBeNamedBeforeTheCommand() {
        String archive = archive();
        Run on = Run.of("--archive", archive, "press", "duty", "on", "--message", "Jour");
        assertThat(on.err()).isEmpty();
        assertThat(Run.of("press", "--archive", archive, "duty", "status").out())
                .contains("Jour");
    }

    @Test
    void whatAppliedOnADayIsTold() {
        String archive = archive();
        Run.of("press", "duty", "on", "--archive", archive, "--message", "Jour", "--until", "2099-01-31");
        String today = LocalDate.now(PartialDate.ZONE).toString();
        assertThat(Run.of("press", "duty", "status", "--on", today, "--archive", archive)
                        .out())
                .contains(" until 2099-02-01 00:00 (", "): Jour");
        assertThat(Run.of("press", "duty", "status", "--on", "2018-04-23", "--archive", archive)
                        .out())
                .isEqualTo("No duty was on during 2018-04-23.\n");
    }

    @Test
    void answersInJson() {
        String archive = archive();
        assertThat(Run.of("press", "duty", "status", "--json", "--archive", archive)
                        .out())
                .endsWith("\"duty\":null}\n");
        Run on = Run.of(
                "press",
                "duty",
                "on",
                "--json",
                "--archive",
                archive,
                "--message",
                "Jour",
                "--until",
                "2099-01-31T08:00");
        assertThat(on.out()).contains("\"until\":\"2099-01-31T07:00:00Z\",\"message\":\"Jour\",\"who\":\"");
        assertThat(Run.of("press", "duty", "history", "--json", "--archive", archive)
                        .out())
                .startsWith("{\"duties\":[{\"from\":\"")
                .endsWith("\"problems\":[]}\n");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        String archive = archive();
        Run empty = Run.of("press", "duty", "on", "--archive", archive, "--message", " ");
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).startsWith("The duty is not on: the message has 0 characters");
        Run past = Run.of("press", "duty", "on", "--archive", archive, "--message", "x", "--until", "2018-01-01");
        assertThat(past.err()).contains("not after its beginning");
        Run noTime = Run.of("press", "duty", "on", "--archive", archive, "--message", "x", "--until", "snart");
        assertThat(noTime.err()).contains("'snart' is no time; expected such as 2026-11-27T08:00");
        Run nowhere = Run.of("press", "duty", "on", "--archive", archive + "x", "--message", "x");
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).startsWith("There is no archive in ");
        assertThat(Run.of("press", "duty").exitCode()).isEqualTo(2);
    }

    @Test
    void theSettingsAreWrittenOnceAndChecked() throws IOException {
        String archive = archive();
        assertThat(Run.of("press", "settings", "--archive", archive).out()).contains("press.yaml is written");
        assertThat(Run.of("press", "settings", "--archive", archive).out()).contains("press.yaml is in order");
        Path file = Path.of(archive, "press.yaml");
        Files.writeString(file, Files.readString(file).replace("  sunday: closed", "  sunday: stängd"));
        Run mistake = Run.of("press", "settings", "--archive", archive);
        assertThat(mistake.exitCode()).isEqualTo(1);
        assertThat(mistake.out())
                .startsWith("press.yaml, line ")
                .contains("'stängd' is no time; expected such as 8.00-17.00");
    }

    @Test
    void aBackupHasTheSettingsAndTheRecordOfTheDuty() {
        String archive = archive();
        Run.of("press", "settings", "--archive", archive);
        Run.of("press", "duty", "on", "--archive", archive, "--message", "Jour");
        Path backup = directory.resolve("backup");
        Path restored = directory.resolve("restored");
        assertThat(Run.of("backup", "--archive", archive, backup.toString()).exitCode())
                .isZero();
        assertThat(Run.of("restore", "--archive", restored.toString(), backup.toString())
                        .exitCode())
                .isZero();
        assertThat(Run.of("press", "duty", "status", "--archive", restored.toString())
                        .out())
                .contains("Jour");
        assertThat(restored.resolve("press.yaml")).exists();
    }
}
