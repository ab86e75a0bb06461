package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    @ParameterizedTest(name = "\"{0}\" starts with \"{1}\"")
    @CsvSource(delimiter = '|', textBlock = """
                                                              |
                    serve                                     |
                    --server.port=8081                        | --server.port=8081
                    --archive.sample-data=false               | --archive.sample-data=false
                    serve --server.port=8081                  | --server.port=8081
                    --archive a                               | --archive.directory=a
                    --archive=a --server.port=8081            | --server.port=8081 --archive.directory=a
                    --archive a serve --server.port=8081      | --server.port=8081 --archive.directory=a
                    """)
    void startsTheWebApplicationWithItsSettings(@Nullable String arguments, @Nullable String settings) {
        assertThat(Run.of(words(arguments)).served())
                .startsWith("served")
                .endsWith(words(settings))
                .hasSize(1 + words(settings).length);
    }

    @ParameterizedTest(name = "\"{0}\" does not start it")
    @CsvSource({"--help", "--version", "serve --help", "verify --archive nowhere", "--archive nowhere search serve"})
    void isNotStartedByOtherCommands(String arguments) {
        assertThat(Run.of(words(arguments)).served()).isEmpty();
    }

    private static String[] words(@Nullable String text) {
        return text == null ? new String[0] : Arrays.stream(text.split(" ")).toArray(String[]::new);
    }

    @Test
    void leavesTheDirectoryOfTheEnvironmentToTheApplication() {
        assertThat(Run.with(Map.of("ARCHIVE_DIRECTORY", "elsewhere")).served()).isEqualTo(List.of("served"));
    }
}
