package se.nyhetsarkivet.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;

class QueryParserTest {

    private final QueryParser parser = new QueryParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "förvar | Word[text=förvar]",
                "`  ` | Everything[]",
                "\"ny bro\" | Phrase[text=ny bro]",
                "”ny bro” | Phrase[text=ny bro]",
                "ny bro | All[required=[Word[text=ny], Word[text=bro]], excluded=[]]",
                "bro -\"ny väg\" | All[required=[Word[text=bro]], excluded=[Phrase[text=ny väg]]]",
                "e-post | Word[text=e-post]",
                "\"ny bro | All[required=[Word[text=ny], Word[text=bro]], excluded=[]]",
                "- | Word[text=-]",
                "\"\" | Everything[]"
            })
    void reads(String text, String query) {
        assertThat(parser.parse(text).query()).hasToString(query);
    }

    @Test
    void saysHowOddInputWasRead() {
        assertThat(parser.parse("\"ny bro").notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.UNCLOSED_QUOTE);
        assertThat(parser.parse("-bro").notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.ONLY_EXCLUSIONS);
        assertThat(parser.parse("x".repeat(3_000)).notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.TEXT_CUT);
    }

    @Test
    void noInputIsAnError() {
        Seeds.run(
                20_000,
                random -> assertThat(parser.parse(Seeds.text(random, 60))).isNotNull());
    }
}
