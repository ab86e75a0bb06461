package se.nyhetsarkivet.web.press.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressDutyLogTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-25T15:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void nothingAppliesBeforeAnythingIsSaid() {
        assertThat(PressDutyLog.in(directory).history()).isEqualTo(DutyHistory.NONE);
    }

    @Test
    void aMessageAppliesFromItsTimeUntilItIsSwitchedOff() {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(NOON, "Branden"));
        assertThat(log.history().at(NOON.minusSeconds(1))).isEmpty();
        assertThat(message(log, NOON)).contains("Branden");
        log.append(new DutyEntry.Off(LATER, "anna"));
        assertThat(message(log, LATER.minusSeconds(1))).contains("Branden");
        assertThat(log.history().at(LATER)).isEmpty();
    }

    @Test
    void aMessageEndsByItselfAndTheNextReplacesIt() {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(new DutyEntry.On(NOON, "anna", "Till tre", Optional.of(LATER.minusSeconds(3600))));
        assertThat(log.history().at(LATER.minusSeconds(3600))).isEmpty();
        log.append(on(LATER, "Andra"));
        log.append(on(LATER.plusSeconds(60), "Tredje"));
        assertThat(message(log, LATER)).contains("Andra");
        assertThat(message(log, LATER.plusSeconds(60))).contains("Tredje");
        assertThat(log.history().periods())
                .extracting(DutyPeriod::message)
                .containsExactly("Till tre", "Andra", "Tredje");
    }

    @Test
    void damageIsToldAndTheOtherLinesApply() throws IOException {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(NOON, "Branden"));
        Path file = directory.resolve(PressDutyLog.NAME);
        String far = "{\"at\":\"+1000000000-12-31T23:59:59Z\",\"duty\":\"on\",\"message\":\"x\"}";
        String deep = "[".repeat(5_000);
        String lengthy = "{\"at\":\"2026-11-25T11:00:00Z\",\"duty\":\"on\",\"message\":\"" + "x".repeat(30_000) + "\"}";
        Files.writeString(
                file,
                String.join("\n", "null", "\u0000", far, deep, lengthy, "7", "\"on\"", "{}") + "\n",
                StandardOpenOption.APPEND);
        assertThat(log.history().problems()).hasSize(8);
        assertThat(message(log, NOON)).contains("Branden");
    }

    @Test
    void aFileThatIsTooLargeLeavesTheDutyAsItWasAndIsTold() throws IOException {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(NOON, "Branden"));
        assertThat(message(log, NOON)).contains("Branden");
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(PressDutyLog.NAME).toFile(), "rw")) {
            file.setLength(3L * 1024 * 1024 * 1024);
        }
        assertThat(message(log, NOON)).contains("Branden");
        assertThat(log.history().problems()).singleElement().asString().contains("larger than");
        assertThat(log.history().problems()).hasSize(1);
    }

    @Test
    void whatAppliedOnADayInSweden() {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(Instant.parse("2026-11-25T22:30:00Z"), "Sent på kvällen"));
        log.append(new DutyEntry.Off(Instant.parse("2026-11-25T23:30:00Z"), "anna"));
        assertThat(log.history().onDay(LocalDate.parse("2026-11-24"))).isEmpty();
        assertThat(log.history().onDay(LocalDate.parse("2026-11-25"))).hasSize(1);
        assertThat(log.history().onDay(LocalDate.parse("2026-11-26"))).hasSize(1);
        assertThat(log.history().onDay(LocalDate.parse("2026-11-27"))).isEmpty();
    }

    @Test
    void whatIsSaidLaterCountsAlsoIfTheClockWasSetBack() {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(LATER.plusSeconds(86_400), "Fel klocka"));
        log.append(on(NOON, "Rätt klocka"));
        assertThat(message(log, NOON)).contains("Rätt klocka");
        assertThat(message(log, LATER.plusSeconds(90_000))).contains("Rätt klocka");
        log.append(new DutyEntry.Off(LATER, "anna"));
        assertThat(log.history().at(LATER.plusSeconds(90_000))).isEmpty();
    }

    @Test
    void anotherProgramIsFollowed() {
        PressDutyLog server = PressDutyLog.in(directory);
        assertThat(server.history().periods()).isEmpty();
        PressDutyLog.in(directory).append(on(NOON, "Ett"));
        assertThat(message(server, NOON)).contains("Ett");
        PressDutyLog.in(directory).append(on(LATER, "Två"));
        assertThat(message(server, LATER)).contains("Två");
    }

    @Test
    void aFileThatIsCutAnywhereKeepsItsWholeLinesAndTakesMore() throws IOException {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(NOON, "Ett å"));
        long first = Files.size(file());
        log.append(on(NOON.plusSeconds(1), "Två ö"));
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(PressDutyLog.in(directory).history().periods())
                    .as("after %d bytes", length)
                    .hasSize(length < first ? 0 : 1);
            PressDutyLog again = PressDutyLog.in(directory);
            again.append(on(LATER, "Tre"));
            assertThat(message(again, LATER)).as("after %d bytes", length).contains("Tre");
            assertThat(again.history().periods().getLast().message()).isEqualTo("Tre");
        }
    }

    @Test
    void aLineThatIsNoneIsToldAndLeftOut() throws IOException {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(NOON, "Ett"));
        Files.writeString(
                file(),
                "hej\n{\"at\":\"igår\",\"duty\":\"on\"}\n{\"at\":\"2026-11-25T12:00:00Z\",\"duty\":\"maybe\"}\n",
                StandardOpenOption.APPEND);
        DutyHistory history = log.history();
        assertThat(history.periods()).hasSize(1);
        assertThat(history.problems())
                .hasSize(3)
                .allMatch(problem -> problem.startsWith("line "))
                .anyMatch(problem -> problem.equals("line 3: 'igår' is no moment"));
    }

    @Test
    void manyMaySayThingsAtOnce() {
        PressDutyLog log = PressDutyLog.in(directory);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 200; number++) {
                String message = "Nummer " + number;
                many.execute(() -> log.append(on(NOON, message)));
            }
        }
        assertThat(log.history().periods()).hasSize(200);
        assertThat(log.history().problems()).isEmpty();
    }

    @Test
    void aMessageMayHaveAnyCharacters() throws IOException {
        PressDutyLog log = PressDutyLog.in(directory);
        log.append(on(NOON, "Två\nrader, \"citat\" och 🔥\u2028"));
        assertThat(Files.readAllLines(file())).hasSize(1);
        assertThat(message(log, NOON)).contains("Två\nrader, \"citat\" och 🔥");
    }

    private static DutyEntry on(Instant at, String message) {
        return new DutyEntry.On(at, "anna", message, Optional.empty());
    }

    private static Optional<String> message(PressDutyLog log, Instant moment) {
        return log.history().at(moment).map(DutyPeriod::message);
    }

    private Path file() {
        return directory.resolve(PressDutyLog.NAME);
    }
}
