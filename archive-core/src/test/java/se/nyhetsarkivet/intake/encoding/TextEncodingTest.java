package se.nyhetsarkivet.intake.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

class TextEncodingTest {

    private static final String NEWS = """
            Förvaret i Åstorp öppnar i höst
            Platserna ökar från 40 till 65. Den som söker asyl får besked efter två månader, säger enhetschefen Åsa Öberg.
            Även på Östra Ågatan byggs det; ändå räcker det inte. Kostnaden är 3 miljoner kronor på ett år, enligt § 5.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE",
                "windows-1252",
                "x-MacRoman",
                "IBM850",
            })
    void aSwedishTextIsFoundToBeInItsEncoding(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        assertThat(TextEncoding.of(document(NEWS.getBytes(charset)))).isEqualTo(charset);
        assertThat(read(NEWS.getBytes(charset))).isEqualTo(NEWS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | Nya regler i maj för alla
            windows-1252 | Ökad bemanning
            windows-1252 | Beslutet ”står fast” 2018–2019
            windows-1252 | Beslutet ”is final” – and that’s it
            windows-1252 | The “decision” is final
            windows-1252 | Det kostar 5 € eller mer…
            windows-1252 | Ett café i Linköping
            windows-1252 | »Ingen vet« 5°
            ISO-8859-1   | Så är det på Åland
            x-MacRoman   | Nya regler i maj för alla
            x-MacRoman   | Öppet hus på lördag
            x-MacRoman   | Beslutet ”står fast” 2018–2019
            IBM850       | Nya regler i maj för alla
            IBM850       | Så är det på Åland
            IBM850       | Över Öland
            IBM437       | Så är det på Åland
            IBM865       | Så är det på Åland
            """)
    void aFewLettersAreEnough(String encoding, String text) throws IOException {
        assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkDecidesAndIsNoPartOfTheText() throws IOException {
        for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Charset charset = Charset.forName(encoding);
            assertThat(TextEncoding.of(document(("\ufeff" + NEWS).getBytes(charset))))
                    .isEqualTo(charset);
            assertThat(read(("\ufeff" + NEWS).getBytes(charset))).isEqualTo(NEWS);
        }
    }

    @Test
    void asciiAndNothingAtAllAreUtf8() throws IOException {
        assertThat(TextEncoding.of(document(new byte[0]))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(TextEncoding.of(document("Nothing".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aFewDamagedBytesInUtf8AreMarkedAndTheRestIsReadAsUtf8() throws IOException {
        byte[] bytes = NEWS.getBytes(StandardCharsets.UTF_8);
        bytes[NEWS.indexOf("\n") + 1] = (byte) 0xe5;
        assertThat(read(bytes)).contains("Åsa Öberg").contains(String.valueOf(TextEncoding.UNREADABLE));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({
        "Åkeriet växer", // one damaged byte beside two letters
        "Åtta",
        "Priset – tio kronor",
        "Från Åre till Ängelholm går det fort på våren",
    })
    void utf8WithADamagedByteIsNeverTakenForACodePage(String text) throws IOException {
        for (int damage :
                new int[] {0x80, 0x84, 0x86, 0x8a, 0x8c, 0x94, 0x96, 0x9a, 0xa0, 0xb0, 0xc3, 0xe5, 0xe9, 0xff}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((text + " och s").getBytes(StandardCharsets.UTF_8));
            bytes.write(damage);
            bytes.writeBytes(" vidare".getBytes(StandardCharsets.UTF_8));
            assertThat(read(bytes.toByteArray())).as("byte %x", damage).startsWith(text);
        }
    }

    @Test
    void aLoneOddByteIsTakenAsWindowsHasIt() throws IOException {
        for (int odd : new int[] {0x85, 0x92, 0x96, 0xc3, 0xe9}) {
            byte[] bytes = "Ett ord x och ett till".getBytes(StandardCharsets.ISO_8859_1);
            bytes[8] = (byte) odd;
            assertThat(TextEncoding.of(document(bytes))).as("byte %x", odd).isEqualTo(Charset.forName("windows-1252"));
        }
    }

    @Test
    void utf8WithSomeLinesInWindows1252IsUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Bron över sundet öppnas på lördag.\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Även båten går – i maj.\n".getBytes(Charset.forName("windows-1252")));
        assertThat(read(bytes.toByteArray())).contains("Bron över sundet öppnas på lördag.");
    }

    @Test
    void aTextThatIsCutOffWithinItsLastCharacterIsStillUtf8() throws IOException {
        byte[] bytes = "Det är så".getBytes(StandardCharsets.UTF_8);
        assertThat(TextEncoding.of(document(java.util.Arrays.copyOf(bytes, bytes.length - 1))))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aLetterAtTheVeryEndOfALongDocumentDecides() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Inget nytt i dag. ".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("Allt är nytt.".getBytes(Charset.forName("windows-1252")));
        assertThat(TextEncoding.of(document(bytes.toByteArray()))).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void theArchivistKnowsBetter() throws IOException {
        byte[] bytes = "Łódź".getBytes(Charset.forName("ISO-8859-2"));
        ReadOptions options = ReadOptions.NONE.withEncoding(Charset.forName("ISO-8859-2"));
        assertThat(text(TextEncoding.open(document(bytes), options))).isEqualTo("Łódź");
    }

    @Test
    void everySequenceOfBytesHasAnEncoding() {
        Seeds.run(2000, random -> {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
        });
    }

    @Test
    void validUtf8IsReadAsWhatItIs() {
        Seeds.run(2000, random -> {
            String text = "å" + Seeds.text(random, 200).replaceAll("[\\ud800-\\udfff\\u0000]", "");
            assertThat(textOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        });
    }

    private static String textOf(byte[] bytes) {
        try {
            return read(bytes);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String read(byte[] bytes) throws IOException {
        return text(TextEncoding.open(document(bytes), ReadOptions.NONE));
    }

    private static String text(Reader reader) throws IOException {
        try (reader) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private static SourceDocument document(byte[] bytes) {
        return SourceDocument.of("test", () -> new ByteArrayInputStream(bytes));
    }
}
