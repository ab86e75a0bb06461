package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.item.NewsItem;

/** Feeds and pages of a Macintosh or of DOS have Swedish letters whatever encoding they declare; others keep theirs. */
class OldEncodingsTest {

    private static final String HEADLINE = "Färjan över Öresund är försenad";
    private static final String TEXT = "Resenärer på Åland får åka buss, säger chefen för trafiken.";
    private static final List<String> DECLARED = List.of("", "UTF-8", "ISO-8859-1");

    private static String feed(String declared, String headline, String text) {
        String encoding = declared.isEmpty() ? "" : " encoding='" + declared + "'";
        return "<?xml version='1.0'" + encoding + "?><rss version='2.0'><channel><title>Verket</title><item><title>"
                + headline + "</title><pubDate>2018-04-23</pubDate><description>" + text
                + "</description></item></channel></rss>";
    }

    private static String page(String declared, String headline, String text) {
        String meta = declared.isEmpty() ? "" : "<meta charset='" + declared + "'>";
        return "<html><head>" + meta + "<title>" + headline
                + "</title><meta property='article:published_time' content='2018-04-23'></head><body><article><h1>"
                + headline + "</h1>" + ("<p>" + text + "</p>").repeat(6) + "</article></body></html>";
    }

    private static NewsItem read(String document, Charset charset) {
        return Readings.items(Readings.of(document.getBytes(charset))).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM850", "IBM437", "IBM865", "windows-1252", "UTF-8"})
    void swedishLettersAreRead(String encoding) {
        Charset charset = Charset.forName(encoding);
        for (String declared : DECLARED) {
            assertThat(read(feed(declared, HEADLINE, TEXT), charset).headline())
                    .as("feed that declares " + declared)
                    .isEqualTo(HEADLINE);
            assertThat(read(page(declared, HEADLINE, TEXT), charset).headline())
                    .as("page that declares " + declared)
                    .isEqualTo(HEADLINE);
        }
    }

    @Test
    void anEncodingThatTheSourceDoesNotDeclareIsNoted() {
        Charset macintosh = Charset.forName("x-MacRoman");
        String note = "\"the characters were read as x-MacRoman, which the source does not declare\"";
        assertThat(read(feed("UTF-8", HEADLINE, TEXT), macintosh).extra()).containsEntry(ItemDraft.NOTE, note);
        assertThat(read(page("ISO-8859-1", HEADLINE, TEXT), macintosh).extra()).containsEntry(ItemDraft.NOTE, note);
        assertThat(read(feed("", HEADLINE, TEXT), StandardCharsets.UTF_8).extra())
                .doesNotContainKey(ItemDraft.NOTE);
    }

    @Test
    void wordsOfOtherLanguagesInLatin1KeepTheirLetters() {
        for (String headline : List.of(
                "Ærø og Sønderjylland søger læger",
                "Élections présidentielles à Montréal",
                "Straßenbahn für Köln",
                "”Priset är 100 €” – säger hon…")) {
            for (String declared : DECLARED) {
                assertThat(read(feed(declared, headline, headline), Charset.forName("windows-1252"))
                                .headline())
                        .as(declared)
                        .isEqualTo(headline);
            }
        }
    }

    @Test
    void aFewDamagedBytesDoNotMakeUtf8AnotherEncoding() {
        byte[] whole = feed("UTF-8", HEADLINE, TEXT).getBytes(StandardCharsets.UTF_8);
        byte[] damaged = new String(whole, StandardCharsets.ISO_8859_1)
                .replace("chefen", "chef\u0080n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Readings.items(Readings.of(damaged)).getFirst().headline()).isEqualTo(HEADLINE);
    }

    @Test
    void aByteOfWindowsInAPageInUtf8IsReadAsWindowsHasIt() {
        byte[] damaged =
                page("UTF-8", HEADLINE, TEXT).replace("chefen", "chef~n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = damaged[i] == '~' ? (byte) 0x96 : damaged[i];
        }
        NewsItem item = Readings.items(Readings.of(damaged)).getFirst();
        assertThat(item.headline()).isEqualTo(HEADLINE);
        assertThat(item.body()).contains("chef–n");
    }
}
