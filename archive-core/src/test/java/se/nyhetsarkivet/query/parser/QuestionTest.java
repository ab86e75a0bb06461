package se.nyhetsarkivet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.query.ParsedQuery;

class QuestionTest {

    private final QueryParser parser = new QueryParser(InstantSource.system());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hur många rymde från förvaret i Kållered?",
                "hur många rymde från förvaret",
                "När öppnar den nya ambassaden",
                "Na\u0308r öppnar den nya ambassaden",
                "rymde någon i april?",
                "öppnar ambassaden snart??",
                "Vem rymde? Var är de nu?",
                "VAD KOSTAR ETT PASS",
                "Vad hände 2018?",
                " vad kostar (nytt) pass? "
            })
    void questionsAreKnown(String text) {
        ParsedQuery parsed = parser.parse(text);
        assertThat(parsed.question()).isTrue();
        assertThat(QueryText.of(parsed.query())).doesNotContain("pattern", "?");
        assertThat(parsed.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "förvar?",
                "bor du?",
                "När isen går",
                "förvar rymning kållered",
                "förvar rymning kållered ?",
                "rymde någon ?! i april",
                "vem rymde från \"förvaret\" i april?",
                "vem rymde från förvaret ELLER häktet?",
                "vem rymde från -häktet i april?",
                "vem rymde från rubrik:förvaret i april?",
                "vem rymde från förvar* i april",
                "vem rymde från f?rvaret i april",
                "vem rymde från förvar~ i april",
                "vem rymde från \"förvaret i april?"
            })
    void otherTextsAreNone(String text) {
        assertThat(parser.parse(text).question()).isFalse();
    }

    @Test
    void theQuestionMarkOfAQuestionIsNoWildcard() {
        assertThat(QueryText.of(parser.parse("rymde någon i Kållered?").query()))
                .isEqualTo("all(rymde, någon, i, Kållered)");
        assertThat(QueryText.of(parser.parse("bor du?").query())).isEqualTo("all(bor, pattern(du?))");
    }
}
