package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessArgumentsTest {

    private static byte[] commandLine(String... words) {
        return (String.join("\0", words) + "\0").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void restoresLettersThatTheLocaleLost() {
        assertThat(ProcessArguments.restore(
                        List.of("search", "f\uFFFD\uFFFDrvar", ""),
                        commandLine("java", "-jar", "archive-web.jar", "search", "förvar", "")))
                .containsExactly("search", "förvar", "");
    }

    @Test
    void leavesArgumentsThatAreNotThoseOfTheCommandLine() {
        assertThat(ProcessArguments.restore(List.of("search", "a"), commandLine("java", "other", "b")))
                .containsExactly("search", "a");
        assertThat(ProcessArguments.restore(List.of("search", "a"), commandLine("java")))
                .containsExactly("search", "a");
    }
}
