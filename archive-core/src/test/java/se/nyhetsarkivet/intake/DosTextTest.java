package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.source.TextEnd;

/** Texts of DOS end with Ctrl-Z, once or up to the end of a block. */
@Tag("slow")
class DosTextTest {

    private static final List<String> TEXTS = List.of(
            "{\"headline\":\"a\",\"datePublished\":\"1994-04-23\"}",
            "{\"headline\":\"a\",\"datePublished\":\"1994-04-23\"}\r\n{\"headline\":\"b\",\"datePublished\":\"1994-04-24\"}\r\n",
            "[{\"headline\":\"a\",\"datePublished\":\"1994-04-23\"}]",
            "Datum;Rubrik\r\n1994-04-23;a\r\n1994-04-24;b",
            "Datum;Rubrik\r\n1994-04-23;\"a\"\r\n1994-04-24;\"b\"\r\n",
            "Nyheter\r\n\r\n• 1994-04-23\r\n\r\nKajen lagas\r\n\r\nArbetet börjar i maj.",
            "Nyheter\r\n\r\n• 1994-04-23: Kajen lagas\r\n• 1994-04-22: Ny hamnchef\r\n",
            "<rss version='2.0'><channel><title>V</title><item><title>a</title><pubDate>1994-04-23</pubDate></item></channel></rss>",
            "<html><head><title>Kajen lagas</title></head><body><main><h1>Kajen lagas</h1><p>Publicerad 1994-04-23</p><p>"
                    + "Arbetet börjar i maj och pågår hela sommaren, säger hamnchefen.</p></main></body></html>");

    @ParameterizedTest
    @ValueSource(strings = {"\u001a", "\r\n\u001a", "\u001a\u001a\u001a\u001a\u001a", "\n\u001a\u001a"})
    void theSignsAtTheEndAreNoneOfTheText(String end) {
        for (String text : TEXTS) {
            List<RecordOutcome> plain = Readings.of(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Readings.of((text + end).getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isEqualTo(plain);
            assertThat(Readings.items(plain)).as(text).isNotEmpty().hasSameSizeAs(plain);
        }
    }

    @Test
    void withinATextTheyStay() {
        Seeds.run(500, random -> {
            byte[] text = new byte[random.nextInt(40_000)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) (random.nextInt(3) == 0 ? 0x1a : 'a');
            }
            int end = text.length;
            while (end > 0 && text[end - 1] == 0x1a) {
                end--;
            }
            SourceDocument document = TextEnd.cutOff(SourceDocument.of("x", () -> new ByteArrayInputStream(text)));
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            try (InputStream stream = document.content().open()) {
                byte[] part = new byte[1 + random.nextInt(20_000)];
                for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
                    read.write(part, 0, count);
                }
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            assertThat(read.toByteArray()).isEqualTo(java.util.Arrays.copyOf(text, end));
        });
    }
}
