package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest(name = "{0} exits with {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    --help                    | 0 |
                    --version                 | 0 |
                    search --help             | 0 |
                    serve                     | 0 |
                    serch x                   | 2 | There is no command 'serch'. Did you mean search
                    import                    | 2 | Missing required parameter: 'FILE'
                    search --size 1001        | 2 | --size is 1001; expected 0 to 1000.
                    search --page -1          | 2 | --page is -1; expected 0 or more.
                    search --page x           | 2 | Invalid value for option '--page'
                    search --from 2018-13     | 2 | the date '2018-13' is none that exists
                    search --width wide       | 2 | Invalid value for option '--width'
                    search --bogus            | 2 | There is no option '--bogus'.
                    serve 8081                | 2 | '8081' is no setting; expected --name=value.
                    verify --archive nowhere  | 2 | There is no archive in nowhere
                    rebuild --archive nowhere | 2 | There is no archive in nowhere
                    """)
    void tellsWhetherItIsDone(String arguments, int exitCode, @Nullable String message) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).contains(message == null ? "" : message).doesNotContain("\tat ");
    }
}
