package se.nyhetsarkivet.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.quotation.QuoteReader.Quote;
import se.nyhetsarkivet.quotation.QuoteReader.Quotes;

class QuoteReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Hon sa: ”Bron är öppen.” Sedan gick hon.      | Bron är öppen.
            Hon sa “bron är öppen” och gick.              | bron är öppen
            Hon sa „bron är öppen“ och gick.              | bron är öppen
            Hon sa «bron är öppen» och gick.              | bron är öppen
            Hon sa »bron är öppen« och gick.              | bron är öppen
            Hon sa »bron är öppen» och gick.              | bron är öppen
            Hon sa "bron är öppen" och gick.              | bron är öppen
            ”Ja”, sa hon. ”Nej”, sa han.                  | Ja / Nej
            En 27" skärm och "en bro" till                | en bro
            Ett ensamt " tecken och "två ord" till        | två ord
            ”” och ”…” är inga citat, ”men detta” är ett  | men detta
            Bron är öppen igen.                           | Bron är öppen igen.
            """)
    void findsWhatStandsBetweenQuotationMarks(String text, String quotes) {
        assertThat(texts(text)).containsExactly(quotes.split(" / ", -1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            – Bron är öppen, säger Anna Berg.                             | Bron är öppen
            — Bron är öppen, säger Anna Berg. Den håller i år.            | Bron är öppen / Den håller i år.
            - Bron är öppen, säger Anna Berg.                             | Bron är öppen
            – Är den öppen? frågar Anna Berg på torget.                   | Är den öppen
            – Han sa ”nej” till oss, berättar Anna.                       | Han sa ”nej” till oss
            """)
    void findsRepliesWithoutWhatSaysWhoSpeaks(String text, String quotes) {
        assertThat(texts("Bron var stängd.\n\n" + text + "\n\nSå var det.")).containsExactly(quotes.split(" / ", -1));
    }

    @Test
    void theLinesOfAListAreNoReplies() {
        String list = "Att göra:\n- måla bron\n- öppna bron";
        assertThat(texts(list)).containsExactly(list);
    }

    @Test
    void aQuoteMayGoOnInTheNextParagraph() {
        assertThat(texts("”Bron är öppen.\n\nDen håller”, sa hon.")).containsExactly("Bron är öppen.\n\nDen håller");
    }

    @Test
    void knowsWhereEachQuoteStands() {
        String text = "Först ”bron är öppen”, sedan\n– Den håller, säger Anna.\noch ”så var det”.";
        List<Quote> quotes = QuoteReader.read(text).quotes();
        assertThat(quotes)
                .hasSize(3)
                .allSatisfy(quote ->
                        assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text()));
    }

    @Test
    void aLongTextWithoutQuotesIsReadByParagraphs() {
        String paragraph = "Bron är öppen. ".repeat(200).strip();
        Quotes quotes = QuoteReader.read(paragraph + "\n\n" + paragraph);
        assertThat(quotes.marked()).isFalse();
        assertThat(quotes.quotes()).extracting(Quote::text).containsExactly(paragraph, paragraph);
    }

    @Test
    void ofManyQuotesTheRestIsCounted() {
        Quotes quotes = QuoteReader.read("”Bron är öppen.” ".repeat(250));
        assertThat(quotes.quotes()).hasSize(QuoteReader.MAX_QUOTES);
        assertThat(quotes.unread()).isEqualTo(150);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithASentence() {
        assertThatThrownBy(() -> QuoteReader.read("a".repeat(1_000_000)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("The text has 1000000 characters; expected at most 100000. Check it in several parts.");
    }

    @ParameterizedTest
    @CsvSource({"\"", "”", "«", "»", "“", "' \"'", "'”a '", "'\" '", "'– '", "'–\n'", "'[…]'", "'« a'"})
    void whateverRepeatsItselfIsReadAtOnce(String repeated) {
        String text = repeated.repeat(QuoteReader.MAX_TEXT / repeated.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> QuoteReader.read(text));
    }

    @Test
    void readsAnyTextAndLosesNoPlace() {
        String signs = "\"”“„«» \n–-.,aåZ9[…]()";
        Seeds.run(500, random -> {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, signs.length()).forEach(sign -> text.append(signs.charAt(sign)));
            int end = 0;
            for (Quote quote : QuoteReader.read(text.toString()).quotes()) {
                assertThat(quote.start()).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(quote.start(), quote.end()))
                        .isEqualTo(quote.text())
                        .isNotBlank();
                end = quote.end();
            }
        });
    }

    private static List<String> texts(String text) {
        return QuoteReader.read(text).quotes().stream().map(Quote::text).toList();
    }
}
