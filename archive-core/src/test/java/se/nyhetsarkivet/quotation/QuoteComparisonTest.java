package se.nyhetsarkivet.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.quotation.QuoteCheck.Kind;
import se.nyhetsarkivet.quotation.QuoteCheck.Part;
import se.nyhetsarkivet.quotation.QuoteComparison.Found;

class QuoteComparisonTest {

    private static final NewsItem ITEM = NewsItem.builder("Bron öppnar igen", PartialDate.parse("2018-04-23"))
            .lead("Efter tre veckor är bron över sundet öppen för all trafik.")
            .body("Arbetet har kostat 13\u00a0700 kronor, eller 50 % av vad EU-kommissionen räknade med.\n\n"
                    + "– Vi har bytt ut alla rege\u00adringens gamla bultar, och bron håller i minst trettio år till, säger"
                    + " Anna Berg.\n\nKommunen höjer inte avgiften för bussar nästa år.")
            .build();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            bron över sundet är öppen                                | not found
            Vi har bytt ut alla regeringens gamla bultar             | exact SIGNS
            vi har bytt ut alla regeringens gamla bultar             | exact FIRST_CAPITAL SIGNS
            minst trettio år till                                    | exact
            kostat 13700 kronor                                      | exact SPACES
            50 procent av vad EU kommissionen räknade med            | exact PUNCTUATION SIGNS
            bultar och bron håller                                   | exact PUNCTUATION
            bultar,   och bron håller                                | exact SPACES
            Bron öppnar igen                                         | exact
            öppnar igen. Efter tre veckor                            | exact PUNCTUATION
            """)
    void whatDoesNotCountIsReported(String quote, String expected) {
        Optional<Found> found = in(quote);
        assertThat(found.filter(Found::exact)
                        .map(exact -> "exact"
                                + exact.writing().stream()
                                        .map(writing -> " " + writing)
                                        .sorted()
                                        .collect(Collectors.joining()))
                        .orElse("not found"))
                .isEqualTo(expected);
    }

    /** Only in the quote is {@code +}, only in the item {@code -}, left out with a sign {@code ~}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Kommunen höjer avgiften för bussar nästa år              | Kommunen höjer -{inte }avgiften för bussar nästa år
            Kommunen sänker inte avgiften för bussar nästa år        | Kommunen +{sänker }-{höjer }inte avgiften för bussar nästa år
            Kommunen höjer inte avgiften för bussar redan nästa år   | Kommunen höjer inte avgiften för bussar +{redan }nästa år
            Kommunen höjer inte avgiften för bussar nästa månad      | Kommunen höjer inte avgiften för bussar nästa +{månad}-{år}
            Staden höjer inte avgiften för bussar nästa år           | +{Staden }-{Kommunen }höjer inte avgiften för bussar nästa år
            Kommunen höjer inte […] bussar nästa år                  | Kommunen höjer inte ~{avgiften för }bussar nästa år
            Kommunen höjer inte … bussar nästa år                    | Kommunen höjer inte ~{avgiften för }bussar nästa år
            Kommunen höjer inte avgiften [för tung trafik] nästa år  | Kommunen höjer inte avgiften ~{för bussar }+{[för tung trafik] }nästa år
            Efter tre veckor är Bron över sundet öppen               | Efter tre veckor är +{Bron }-{bron }över sundet öppen
            """)
    void whatDiffersIsMarked(String quote, String marked) {
        Found found = in(quote).orElseThrow();
        assertThat(found.exact()).isFalse();
        assertThat(found.stretches().stream()
                        .map(stretch -> switch (stretch.kind()) {
                            case SAME -> stretch.text();
                            case QUOTE_ONLY -> "+{" + stretch.text() + "}";
                            case ITEM_ONLY -> "-{" + stretch.text() + "}";
                            case LEFT_OUT -> "~{" + stretch.text() + "}";
                        })
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }

    @Test
    void whatIsLeftOutWithASignCostsNothingAndWithoutOneALittle() {
        String said = "Vi har bytt ut alla regeringens gamla bultar %s minst trettio år till säger Anna Berg";
        assertThat(in(said.formatted("[…]")).orElseThrow().similarity()).isEqualTo(1);
        assertThat(in(said.formatted("")).orElseThrow().similarity()).isBetween(QuoteComparison.NEAR, 0.95);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vi har sett att kommunen vill höja skatten för alla
            Bron är en skandal för hela kommunen, säger Anna Berg
            det är bra att vi har en bro över sundet nu
            höjer avgiften
            """)
    void whatOnlySharesWordsIsNotFound(String quote) {
        assertThat(in(quote)).isEmpty();
    }

    @Test
    void knowsWhereThePassageStands() {
        Found found = in("Kommunen höjer aldrig avgiften för bussar").orElseThrow();
        assertThat(found.part()).isEqualTo(Part.BODY);
        assertThat(ITEM.body().substring(found.start(), found.end()))
                .isEqualTo(found.passage())
                .isEqualTo("Kommunen höjer inte avgiften för bussar");
        assertThat(in("tre veckor").orElseThrow().part()).isEqualTo(Part.LEAD);
    }

    @Test
    void saysAPassageWhateverItsSigns() {
        assertThat(QuoteComparison.says(ITEM, "vad EU kommissionen räknade med"))
                .isTrue();
        assertThat(QuoteComparison.says(ITEM, "vad EU räknade med")).isFalse();
    }

    /** The stretches of the quote are the quote, those of the item the passage, whatever was changed. */
    @Test
    void theStretchesGiveBothTexts() {
        String[] words = "Kommunen höjer inte avgiften för bussar nästa år".split(" ", -1);
        Seeds.run(300, random -> {
            StringBuilder quote = new StringBuilder();
            for (String word : words) {
                switch (random.nextInt(9)) {
                    case 0 -> quote.append("grön ").append(word).append(' ');
                    case 1 -> quote.append("[…] ");
                    case 2 -> quote.append("blå ");
                    case 3 -> {}
                    default -> quote.append(word).append(' ');
                }
            }
            in(quote.toString().strip()).filter(found -> !found.exact()).ifPresent(found -> {
                assertThat(bare(found, Kind.QUOTE_ONLY)).isEqualTo(bare(found.passage()));
                assertThat(found.similarity()).isBetween(QuoteComparison.NEAR, 1.0);
            });
        });
    }

    private static String bare(Found found, Kind without) {
        return bare(found.stretches().stream()
                .filter(stretch -> stretch.kind() != without)
                .map(QuoteCheck.Stretch::text)
                .collect(Collectors.joining()));
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Found> in(String quote) {
        return new QuoteComparison(QuotedText.of(quote)).in(ITEM);
    }
}
