package se.nyhetsarkivet.export.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.item.NewsItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class CitationsTest {

    private static final Citations CITATIONS = new Citations();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HARVARD | sv | 2018-04-23           | Verket (2018, 23 april). Bron öppnar. LINK (revision 2, SHA-256: HASH…, hämtad 25 augusti 2026).
            HARVARD | sv | 2018-04              | Verket (2018, april). Bron öppnar. LINK (revision 2, SHA-256: HASH…, hämtad 25 augusti 2026).
            HARVARD | sv | 2018                 | Verket (2018). Bron öppnar. LINK (revision 2, SHA-256: HASH…, hämtad 25 augusti 2026).
            HARVARD | sv | 2018-04-03T23:30:00Z | Verket (2018, 4 april). Bron öppnar. LINK (revision 2, SHA-256: HASH…, hämtad 25 augusti 2026).
            HARVARD | en | 2018-04-23           | Verket (2018, 23 April). Bron öppnar. LINK (revision 2, SHA-256: HASH…, retrieved 25 August 2026).
            OXFORD  | sv | 2018-04-23           | Verket, ”Bron öppnar”, 23 april 2018, LINK (revision 2, SHA-256: HASH…, hämtad 25 augusti 2026).
            OXFORD  | sv | 2018-04              | Verket, ”Bron öppnar”, april 2018, LINK (revision 2, SHA-256: HASH…, hämtad 25 augusti 2026).
            OXFORD  | en | 2018                 | Verket, ‘Bron öppnar’, 2018, LINK (revision 2, SHA-256: HASH…, retrieved 25 August 2026).
            OXFORD  | fi | 2018-04-23           | Verket, ‘Bron öppnar’, 23 April 2018, LINK (revision 2, SHA-256: HASH…, retrieved 25 August 2026).
            """)
    void aTextIsSetForAReader(CitationStyle style, String language, String date, String expected) {
        CitedRevision cited =
                SampleCitation.of(SampleCitation.item("Bron öppnar", date).build());
        assertThat(CITATIONS.text(style, Locale.of(language), cited))
                .isEqualTo(expected.replace("LINK", cited.link().toString())
                        .replace("HASH", cited.revision().fingerprint().shortened()));
    }

    @Test
    void thePublisherStandsBesideTheAuthorsOrForThem() {
        assertThat(harvard(SampleCitation.item("Bron öppnar", "2018").authors(List.of("Anna von Ek", "Bo B."))))
                .startsWith("Anna von Ek och Bo B. (2018). Bron öppnar. Verket. https://");
        assertThat(harvard(SampleCitation.item("Bron öppnar", "2018").publisher("")))
                .startsWith("Bron öppnar (2018). https://");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Öppnar bron?       | Öppnar bron? https
            Bron öppnar.       | Bron öppnar. https
            Bron öppnar!       | Bron öppnar! https
            A: b & <i>c</i> d_ | A: b & <i>c</i> d_. https
            """)
    void theHeadlineIsNotTakenForMarkup(String headline, String expected) {
        assertThat(harvard(SampleCitation.item(headline, "2018"))).contains("Verket (2018). " + expected);
    }

    private static String harvard(NewsItem.Builder item) {
        return CITATIONS.text(CitationStyle.HARVARD, Locale.of("sv"), SampleCitation.of(item.build()));
    }

    @ParameterizedTest
    @CsvSource({"2018, 2018///", "2018-04, 2018/04//", "2018-04-23, 2018/04/23/", "2018-04-23T23:30:00Z, 2018/04/24/"})
    void risHasADateAsPreciseAsKnown(String date, String written) throws IOException {
        CitedRevision cited = SampleCitation.of(
                SampleCitation.item("Bron\n öppnar", date).language("sv").build());
        String ris = CITATIONS.ris(cited);
        assertThat(ris).startsWith("TY  - ELEC\r\n").endsWith("\r\nER  - \r\n").contains("DA  - " + written + "\r\n");
        RISReference read =
                new RISParser().parse(new StringReader(ris)).getReferences().getFirst();
        assertThat(read.getTitle()).isEqualTo("Bron öppnar");
        assertThat(read.getAuthors()).containsExactly("Verket");
        assertThat(read.getNotes())
                .containsExactly("revision 2, SHA-256: " + cited.revision().fingerprint());
        assertThat(ris).contains("UR  - " + cited.link() + "\r\n").contains("Y2  - 2026/08/25/\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2018-04", "2018-04-23"})
    void bibTexHasADateAsPreciseAsKnown(String date) throws ParseException {
        CitedRevision cited =
                SampleCitation.of(SampleCitation.item("Bron & vägen", date).build());
        BibTeXEntry entry = parsed(CITATIONS.bibTex(cited));
        assertThat(field(entry, "date")).isEqualTo(date);
        assertThat(field(entry, "year")).isEqualTo("2018");
        assertThat(field(entry, "title")).isEqualTo("{Bron \\& vägen}");
        assertThat(field(entry, "author")).isEqualTo("{Verket}");
        assertThat(field(entry, "url")).isEqualTo(cited.link().toString());
        assertThat(field(entry, "urldate")).isEqualTo("2026-08-25");
        assertThat(field(entry, "note"))
                .isEqualTo("revision 2, SHA-256: " + cited.revision().fingerprint());
    }

    private static BibTeXEntry parsed(String bibTex) throws ParseException {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(bibTex));
        assertThat(database.getEntries()).hasSize(1);
        return database.getEntries().values().iterator().next();
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    @Test
    void cslJsonIsAnArrayOfOne() {
        CitedRevision cited =
                SampleCitation.of(SampleCitation.item("Bron öppnar", "2018-04").build());
        JsonNode array = JsonMapper.shared().readTree(CITATIONS.cslJson(cited));
        assertThat(array.size()).isEqualTo(1);
        JsonNode item = array.get(0);
        assertThat(item.get("type").asString()).isEqualTo("webpage");
        assertThat(item.get("title").asString()).isEqualTo("Bron öppnar");
        assertThat(item.get("author").get(0).get("literal").asString()).isEqualTo("Verket");
        assertThat(item.get("issued").toString()).isEqualTo("{\"date-parts\":[[2018,4]]}");
        assertThat(item.get("accessed").toString()).isEqualTo("{\"date-parts\":[[2026,8,25]]}");
        assertThat(item.get("URL").asString()).isEqualTo(cited.link().toString());
        assertThat(item.get("note").asString())
                .endsWith(cited.revision().fingerprint().hex());
    }

    @Test
    void everyFormHoldsWhateverAnItemSays() {
        Seeds.run(150, random -> {
            CitedRevision cited = SampleCitation.random(random);
            String hash = cited.revision().fingerprint().shortened();
            SampleCitation.allForms(CITATIONS, cited)
                    .forEach(form -> assertThat(form)
                            .contains(cited.link().toString())
                            .contains(hash)
                            .doesNotContain("null"));
            assertThat(CITATIONS.ris(cited).lines()).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
            try {
                assertThat(field(parsed(CITATIONS.bibTex(cited)), "url"))
                        .isEqualTo(cited.link().toString());
            } catch (ParseException unreadable) {
                throw new AssertionError(CITATIONS.bibTex(cited), unreadable);
            }
        });
    }

    @Test
    void aLinkMustBeAbsolute() {
        CitedRevision cited =
                SampleCitation.of(SampleCitation.item("Bron", "2018").build());
        assertThatThrownBy(() -> new CitedRevision(cited.revision(), URI.create("/nyhet/1"), LocalDate.EPOCH))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("/nyhet/1");
    }
}
