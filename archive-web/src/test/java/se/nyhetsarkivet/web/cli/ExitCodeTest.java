package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest(name = "{0} exits with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --help                    | 0 |
                    --version                 | 0 |
                    search --help             | 0 |
                    explain                   | 2 | Missing required parameter: 'WORD'
                    serve                     | 0 |
                    serch x                   | 2 | There is no command 'serch'. Did you mean search
                    import                    | 2 | Missing required parameter: 'FILE'
                    search --size 1001        | 2 | --size is '1001'; expected
                    search --page -1          | 2 | --page is '-1'; expected
                    search --page x           | 2 | --page is 'x'; expected
                    search --from 2018-13     | 2 | --from is '2018-13'; expected
                    search --width wide       | 2 | --width is 'wide'; expected one of exact, inflected, compounds.
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
