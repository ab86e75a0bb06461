package se.nyhetsarkivet.archive.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.watch.WatchedFile.Absence;
import se.nyhetsarkivet.archive.watch.WatchedFile.Rules;
import se.nyhetsarkivet.archive.watch.WatchedFile.State;

class WatchedFileTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<String> reported = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T11:00:00Z");
    private int readings;

    @TempDir
    private Path directory;

    /** A text in upper case; one with a question mark makes no sense. */
    private final class UpperCase implements WatchedFile.Content<String> {

        @Override
        public String byDefault() {
            return "DEFAULT";
        }

        @Override
        public String read(byte[] bytes) throws CharacterCodingException {
            readings++;
            String text = WatchedFile.utf8(bytes);
            if (text.contains("?")) {
                throw new ArchiveException("line 1: a question.");
            }
            return text.toUpperCase(Locale.ROOT);
        }

        @Override
        public void report(String problem) {
            reported.add(problem);
        }
    }

    private WatchedFile<String> file(Absence absence, Duration pause) {
        return new WatchedFile<>(path(), new Rules(20, pause, absence, () -> now), new UpperCase());
    }

    private Path path() {
        return directory.resolve("watched.txt");
    }

    private void write(String text) throws IOException {
        Files.writeString(path(), text);
    }

    private State<String> later(WatchedFile<String> file) {
        now = now.plus(PAUSE);
        return file.current();
    }

    /** What it says is for all threads, so no thread may leave the others without it. */
    @Test
    void isReadOnAnInterruptedThreadToo() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, PAUSE);
        write("one");
        Thread.currentThread().interrupt();
        try {
            assertThat(file.current()).isEqualTo(new State<>("ONE", "", true));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void isLookedAtBeforeThePauseIsOverByWhoeverAsksForItAndKeepsItsValueIfItCannotBeUsed() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, PAUSE);
        write("one");
        assertThat(file.current().value()).isEqualTo("ONE");
        FileTime before = Files.getLastModifiedTime(path());
        write("two");
        Files.setLastModifiedTime(path(), before);
        file.lookAgain();
        assertThat(file.current().value()).isEqualTo("TWO");
        write("what?");
        file.lookAgain();
        assertThat(file.current()).isEqualTo(new State<>("TWO", "line 1: a question.", true));
    }

    @Test
    void isReadAgainOnlyWhenItChangedAndNotBeforeThePauseIsOver() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, PAUSE);
        write("one");
        assertThat(file.current()).isEqualTo(new State<>("ONE", "", true));
        write("three");
        assertThat(file.current().value()).isEqualTo("ONE");
        assertThat(later(file).value()).isEqualTo("THREE");
        assertThat(later(file).value()).isEqualTo("THREE");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void rulesMakeSense() {
        assertThatThrownBy(() -> new Rules(0, PAUSE, Absence.DEFAULT, () -> now))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("size is 0");
        assertThatThrownBy(() -> file(Absence.DEFAULT, Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("pause is PT-1S");
    }

    @Test
    void isLookedAtEachTimeWithoutAPause() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, Duration.ZERO);
        write("one");
        assertThat(file.current().value()).isEqualTo("ONE");
        write("three");
        assertThat(file.current().value()).isEqualTo("THREE");
        Files.delete(path());
        assertThat(file.current()).isEqualTo(new State<>("DEFAULT", "", false));
    }

    @Test
    void isLookedAtAlthoughTheClockWasSetBack() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, PAUSE);
        write("one");
        assertThat(file.current().value()).isEqualTo("ONE");
        write("three");
        now = now.minusSeconds(3600);
        assertThat(file.current().value()).isEqualTo("THREE");
    }

    @Test
    void whatCannotBeUsedLeavesTheLastValueAndIsReportedOnce() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, PAUSE);
        write("one");
        assertThat(file.current().problem()).isEmpty();
        write("why?");
        assertThat(later(file)).isEqualTo(new State<>("ONE", "line 1: a question.", true));
        assertThat(later(file)).isEqualTo(new State<>("ONE", "line 1: a question.", true));
        write("x".repeat(21));
        assertThat(later(file)).isEqualTo(new State<>("ONE", "the file is larger than 20 bytes.", true));
        Files.write(path(), "å".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(later(file))
                .isEqualTo(new State<>("ONE", "the file is not in UTF-8; save it in that encoding.", true));
        assertThat(reported)
                .containsExactly(
                        "line 1: a question.",
                        "the file is larger than 20 bytes.",
                        "the file is not in UTF-8; save it in that encoding.");
        write("three");
        assertThat(later(file)).isEqualTo(new State<>("THREE", "", true));
    }

    /** As by a restored copy, which has its old time. */
    @Test
    void aFileThatIsAsItWasBeforeTheProblemHasNone() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, PAUSE);
        write("one");
        FileTime before = Files.getLastModifiedTime(path());
        assertThat(file.current().problem()).isEmpty();
        write("why?");
        assertThat(later(file).problem()).isNotEmpty();
        write("one");
        Files.setLastModifiedTime(path(), before);
        assertThat(later(file)).isEqualTo(new State<>("ONE", "", true));
    }

    @Test
    void aFileThatIsGoneForAMomentIsBeingSaved() throws IOException {
        WatchedFile<String> file = file(Absence.DEFAULT, PAUSE);
        write("one");
        assertThat(file.current().value()).isEqualTo("ONE");
        Files.delete(path());
        assertThat(later(file)).isEqualTo(new State<>("ONE", "", true));
        assertThat(later(file)).isEqualTo(new State<>("DEFAULT", "", false));
        write("one");
        assertThat(later(file)).isEqualTo(new State<>("ONE", "", true));
        assertThat(reported).isEmpty();
    }

    @Test
    void aFileThatMustBeThereIsMissedAndItsLastValueStays() throws IOException {
        WatchedFile<String> file = file(Absence.PROBLEM, PAUSE);
        write("one");
        assertThat(file.current().value()).isEqualTo("ONE");
        Files.delete(path());
        assertThat(later(file)).isEqualTo(new State<>("ONE", "the file is missing.", false));
        assertThat(later(file)).isEqualTo(new State<>("ONE", "the file is missing.", false));
        assertThat(reported).containsExactly("the file is missing.");
        write("one");
        assertThat(later(file)).isEqualTo(new State<>("ONE", "", true));
    }
}
