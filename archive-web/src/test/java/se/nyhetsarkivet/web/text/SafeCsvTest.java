package se.nyhetsarkivet.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeCsvTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Berg         | Berg
            Berg; Anna   | ~\"Berg; Anna\"~
            sa "ja"      | ~\"sa \"\"ja\"\"\"~
            =1+1         | '=1+1
            -bro         | '-bro
            @SUM(A1;A2)  | ~\"'@SUM(A1;A2)\"~
            12           | 12
            """)
    void aValueIsOneCellAndNoFormula(String value, String cell) {
        assertThat(SafeCsv.line(List.of(value, "x"), ';')).isEqualTo(cell + ";x");
    }
}
