package se.nyhetsarkivet.export.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.ItemId;

@Tag("slow")
class CitationReaderTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String ID = "zx8kq2v5m0r7t3wy";

    private static CitationReading.Cited cited(String id, int revision, String fingerprint) {
        return new CitationReading.Cited(
                id.isEmpty() ? Optional.empty() : Optional.of(new ItemId(id)),
                revision == 0 ? OptionalInt.empty() : OptionalInt.of(revision),
                fingerprint);
    }

    @Test
    void whatTheArchiveWritesIsReadAgain() {
        Citations citations = new Citations();
        Seeds.run(60, random -> {
            CitedRevision cited = SampleCitation.random(random);
            SampleCitation.allForms(citations, cited).forEach(form -> {
                CitationReading reading = CitationReader.read(form);
                assertThat(reading).as(form).isInstanceOf(CitationReading.Cited.class);
                if (reading instanceof CitationReading.Cited found) {
                    assertThat(found.item()).contains(cited.revision().id());
                    assertThat(found.revision()).hasValue(cited.revision().number());
                    assertThat(cited.revision().fingerprint().hex()).startsWith(found.fingerprint());
                    assertThat(found.fingerprint()).hasSizeGreaterThanOrEqualTo(20);
                }
            });
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            https://host/nyhet/zx8kq2v5m0r7t3wy                          | zx8kq2v5m0r7t3wy | 0 | ''
            https://host/nyhet/zx8kq2v5m0r7t3wy/bron?revision=3          | zx8kq2v5m0r7t3wy | 3 | ''
            https://host/nyhet/zx8kq2v5m0r7t3wy/bron?q=a&revision=3#x    | zx8kq2v5m0r7t3wy | 3 | ''
            https://host/nyhet/zx8kq2v5m0r7t3wy/bron?q=a&amp;revision=3. | zx8kq2v5m0r7t3wy | 3 | ''
            https:\\/\\/host\\/nyhet\\/zx8kq2v5m0r7t3wy\\/bron           | zx8kq2v5m0r7t3wy | 0 | ''
            HTTPS://HOST/NYHET/ZX8KQ2V5M0R7T3WY                          | zx8kq2v5m0r7t3wy | 0 | ''
            /api/v1/items/zx8kq2v5m0r7t3wy 0123456789abcdef              | zx8kq2v5m0r7t3wy | 0 | 0123456789abcdef
            zx8kq2v5m0r7t3wy                                             | zx8kq2v5m0r7t3wy | 0 | ''
            see zx8kq2v5m0r7t3wy, revision 4                             | zx8kq2v5m0r7t3wy | 4 | ''
            0123456789ab                                                 | ''               | 0 | 0123456789ab
            012345678901                                                 | ''               | 0 | 012345678901
            abcdefabcdef                                                 | ''               | 0 | abcdefabcdef
            SHA-256 0123456789AB…                                        | ''               | 0 | 0123456789ab
            sha256:0123456789ab                                          | ''               | 0 | 0123456789ab
            Fingeravtryck: 012345678901                                  | ''               | 0 | 012345678901
            Revision 3 av planen (revision 2, SHA-256: 0123456789abcd…)  | ''               | 2 | 0123456789abcd
            SHA-256: 0123456789abcdef0123 de andra                       | ''               | 0 | 0123456789abcdef0123
            https://host/nyhet/zx8kq2v5m0r7t3wy?revision=99999999999     | zx8kq2v5m0r7t3wy | 0 | ''
            https://host/nyhet/zx8kq2v5m0r7t3wy?revision=0               | zx8kq2v5m0r7t3wy | 0 | ''
            """)
    void whatIsPastedIsFound(String pasted, String id, int revision, String fingerprint) {
        assertThat(CitationReader.read(pasted)).isEqualTo(cited(id, revision, fingerprint));
    }

    @Test
    void aWholeFingerprintIsFoundHoweverItIsSet() {
        CitationReading.Cited whole = cited("", 0, HASH);
        assertThat(CitationReader.read(HASH)).isEqualTo(whole);
        assertThat(CitationReader.read("\n " + HASH.toUpperCase(Locale.ROOT) + " \n"))
                .isEqualTo(whole);
        assertThat(CitationReader.read("SHA-256: " + HASH.substring(0, 20) + "\n> " + HASH.substring(20)))
                .isEqualTo(whole);
        assertThat(CitationReader.read("SHA-256: " + HASH.substring(0, 9) + "\u00ad" + HASH.substring(9)))
                .isEqualTo(whole);
        assertThat(CitationReader.read("SHA-256: " + HASH.substring(0, 20) + "… (" + HASH + ")"))
                .isEqualTo(whole);
        assertThat(CitationReader.read("SHA-256: " + HASH.substring(0, 20) + "\nde andra"))
                .isEqualTo(cited("", 0, HASH.substring(0, 20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bron öppnar",
                "0123456789a",
                "SHA-256: 0123456789a",
                "https://host/nyhet/zx8kq2v5m0r7t3w",
                "https://host/nyhet/zx8kq2v5m0r7t3wyy",
                "https://host/annat/123e4567-e89b-12d3-a456-426614174000",
                "Ring 460812345678 eller 46-0812-34ab5678",
                "kvarterspanscherna",
                "revision 2",
                HASH + "0"
            })
    void whereThereIsNothingNothingIsFound(String pasted) {
        assertThat(CitationReader.read(pasted)).isEqualTo(new CitationReading.Nothing());
    }

    @Test
    void twoCitationsAtOnceAreNotTakenForOne() {
        List.of(
                        "/nyhet/" + ID + " /nyhet/" + ID.replace('z', 'y'),
                        "/nyhet/" + ID + "?revision=1 /nyhet/" + ID + "?revision=2",
                        "SHA-256: 0123456789ab SHA-256: 1123456789ab")
                .forEach(pasted -> assertThat(CitationReader.read(pasted)).isEqualTo(new CitationReading.Several()));
        assertThat(CitationReader.read("/nyhet/" + ID + " /nyhet/" + ID)).isEqualTo(cited(ID, 0, ""));
    }

    @Test
    void noTextIsAnError() {
        List<String> parts = List.of(
                "/nyhet/", ID, HASH, "0123456789ab", "SHA-256", ": ", "?revision=", "9", "\n", "\\/", "&amp;", "\\");
        Seeds.run(5_000, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(random.nextBoolean() ? Seeds.oneOf(random, parts) : Seeds.text(random, 10));
            }
            assertThat(CitationReader.read(text.toString())).isNotNull();
        });
    }

    @Test
    void aVeryLongTextIsReadInTime() {
        for (String part : List.of(
                "a",
                "0",
                " ",
                "\n",
                "SHA-256:",
                "/nyhet/",
                "a1\n",
                "SHA-256 " + "a\n".repeat(60),
                "revision ",
                "\\",
                "0123456789ab ",
                "/nyhet/" + ID + "?revision=1")) {
            String text = part.repeat(1_000_000 / part.length());
            ProcessorTime.within(Duration.ofSeconds(5), part, () -> CitationReader.read(text));
        }
    }
}
