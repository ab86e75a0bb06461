package se.nyhetsarkivet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.query.TermList.Table;

class TermListTest {

    /** A line ends at {@code /}, a tab is {@code >}. */
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Anna Berg/Bo Ek           | PLAIN | Anna Berg / Bo Ek
            Berg, Anna/Ek, Bo         | PLAIN | Berg, Anna / Ek, Bo
            Berg, Anna/Ek, Bo         | CSV   | Berg / Ek
            Berg;Anna/Ek;Bo           | PLAIN | Berg / Ek
            Berg, A;1/Ek, B;2         | CSV   | Berg, A / Ek, B
            Berg>1/Ek>2               | PLAIN | Berg / Ek
            "Berg; Anna";1/"Ek \"\"B\"\"" | PLAIN | Berg; Anna / Ek "B"
            "Berg/Ek                  | PLAIN | "Berg / Ek
            /  /Berg//                | PLAIN | Berg
            """)
    void readsOneTermALineOrTheFirstColumn(String text, Table table, String terms) {
        assertThat(TermList.read(text.replace('/', '\n').replace('>', '\t'), table)
                        .terms())
                .containsExactly(terms.split(" / ", -1));
    }

    @Test
    void reportsWhatIsThereTwiceOnceAndKeepsTheFirst() {
        TermList list = TermList.read("\ufeffBerg\r\nEk\r\nBERG\r\nberg\r\nEk \u00a0 ås\r\nek ås", Table.PLAIN);
        assertThat(list.terms()).isEqualTo(List.of("Berg", "Ek", "Ek ås"));
        assertThat(list.duplicates()).isEqualTo(List.of("Berg", "Ek ås"));
    }
}
