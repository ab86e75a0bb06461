package se.nyhetsarkivet.archive.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is told from an earlier one of the same number, also after the clock was set. */
class ProcessStartTest {

    private static final ProcessHandle OWN = ProcessHandle.current();

    @Test
    void aProcessIsTheOneThatItsWordsAreOf() {
        assertThat(ProcessStart.isOf(OWN, ProcessStart.of(OWN))).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onLinuxNoTimeOfDayIsInTheWords() {
        String words = ProcessStart.of(OWN);
        assertThat(words).matches("[0-9]+@[0-9a-f-]{36}");
        assertThat(ProcessStart.isOf(OWN, "1" + words)).as("another process").isFalse();
        assertThat(ProcessStart.isOf(OWN, words.replaceFirst("@.", "@x")))
                .as("before the machine was started")
                .isFalse();
    }

    /** Notes of earlier versions have the time of day. */
    @Test
    void aTimeOfDayMayDifferALittle() {
        Instant started = OWN.info().startInstant().orElseThrow();
        assertThat(ProcessStart.isOf(OWN, started.plusSeconds(2).toString())).isTrue();
        assertThat(ProcessStart.isOf(OWN, started.plusSeconds(60).toString())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday"})
    void aStartThatIsNotKnownKeepsOthersOut(String noted) {
        assertThat(ProcessStart.isOf(OWN, noted)).isTrue();
    }
}
