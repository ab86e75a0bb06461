package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.cli.console.Console;

class UnforeseenFailureTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int fail(String... arguments) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Program(
                        new Console(
                                InputStream.nullInputStream(),
                                stream,
                                stream,
                                false,
                                false,
                                Map.of(),
                                InstantSource.system()),
                        settings -> {
                            throw new IllegalStateException("no rows");
                        })
                .run(List.of(arguments));
    }

    @Test
    void isOneSentenceThatSaysHowToSeeMore() {
        assertThat(fail("serve")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Unexpected error: java.lang.IllegalStateException: no rows."
                        + " Run it again with --verbose to see where.\n");
    }

    @Test
    void showsItsTraceWhenAsked() {
        assertThat(fail("--verbose", "serve")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no rows.\n", "\tat se.nyhetsarkivet.web.cli.");
    }
}
