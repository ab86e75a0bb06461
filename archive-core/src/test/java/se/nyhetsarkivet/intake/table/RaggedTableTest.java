package se.nyhetsarkivet.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.table.Tables.rejection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.table.column.Columns;
import se.nyhetsarkivet.intake.table.column.Meaning;
import se.nyhetsarkivet.item.NewsItem;

/** Tables whose rows have more or fewer cells than their header, and those with more than one header. */
class RaggedTableTest {

    @Test
    void everyRowThatHasWhatIsNeededIsTakenAndEveryOtherOneIsRejectedByItself() {
        List<RecordOutcome> read = read("""
                Datum;Rubrik;Ingress;Brödtext;Länk;Ämne
                2019-01-07;Kajen lagas
                2019-01-08;Kranen är såld;Till vem
                utan datum;Ny chef
                2019-01-09
                2019-01-10;Bron;a;b;c;d;e
                2019-01-11;Färjan;a;b
                """);
        assertThat(Readings.items(read))
                .extracting(NewsItem::headline)
                .containsExactly("Kajen lagas", "Kranen är såld", "Färjan");
        assertThat(read).hasSize(6);
        assertThat(rejection(read.get(2)).place()).isEqualTo("line 4");
        assertThat(rejection(read.get(2)).excerpt()).contains("Ny chef");
        assertThat(rejection(read.get(3)).place()).isEqualTo("line 5");
        assertThat(rejection(read.get(4)).excerpt()).contains("Bron;a;b;c;d;e");
    }

    @Test
    void theLinesThatARowBrokenOffCostsAreInItsRejection() {
        List<RecordOutcome> read = read("Datum;Rubrik;Text;Länk\n2019;a;början\nslutet;u\n2019;c\n");
        assertThat(rejection(read.getFirst()).excerpt()).contains("början").contains("slutet;u");
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("c");
    }

    /** Together they have as many cells as one row that a line end broke. */
    @ParameterizedTest
    @ValueSource(strings = {"", "okänt", "-", "datum saknas", "2019-13-41", "i våras", "maj", "n/a", "u.å."})
    void aShortRowIsTakenAlsoBeforeOneWithoutADate(String date) {
        for (String table : List.of(
                "Datum;Rubrik;Ingress\n2019-01-07;Kajen lagas\n%s;Ny chef\n2019-01-09;Bron;x\n",
                "Datum;Rubrik;Ingress;Text\n2019-01-07;Kajen lagas\n%s;Ny chef;Hon börjar nu\n2019-01-09;Bron;x;y\n",
                "Rubrik;Datum;Ingress\nKajen lagas;2019-01-07\nNy chef;%s\nBron;2019-01-09;x\n")) {
            List<RecordOutcome> read = read(table.formatted(date));
            assertThat(Readings.items(read))
                    .as(read.toString())
                    .extracting(NewsItem::headline)
                    .containsExactly("Kajen lagas", "Bron");
            assertThat(read).hasSize(3);
            assertThat(rejection(read.get(1)).place()).isEqualTo("line 3");
            assertThat(rejection(read.get(1)).excerpt()).contains("Ny chef");
        }
    }

    @Test
    void aHeaderThatIsRepeatedIsLeftOut() {
        List<RecordOutcome> read = read("Datum;Rubrik\n2019-01-07;a\n\ufeffDATUM;Rubrik\n2019-01-08;b\n");
        assertThat(read).hasSize(2);
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("a", "b");
    }

    @Test
    void theRowsBehindAnotherHeaderAreReadByIt() {
        List<RecordOutcome> read = read(
                "Datum;Rubrik;Ingress\n2019-01-07;a;x\n2019-01-07;aa;x\nRubrik;Publicerad;Avsändare\nb;2019-01-08;Hamnen\n");
        assertThat(Readings.items(read))
                .extracting(NewsItem::headline, NewsItem::publisher)
                .endsWith(org.assertj.core.groups.Tuple.tuple("b", "Hamnen"));
        assertThat(rejection(read.get(2)).reason()).contains("other names of columns");
    }

    @ParameterizedTest
    @CsvSource({
        "Ärendemening,HEADLINE",
        "lead_paragraph,LEAD",
        "Standfirst,LEAD",
        "Underrubrik,LEAD",
        "article_text,BODY",
        "Artikeltext,BODY",
        "Inkom,PUBLISHED",
        "webPublicationDate,PUBLISHED",
        "Senast ändrat,MODIFIED",
        "Tidning,PUBLISHER",
        "web_url,URL",
        "Ämnesområde,KEYWORDS",
        "section_name,KEYWORDS",
        "Reporter,AUTHOR",
        "Ärendenummer,IDENTIFIER",
    })
    void columnsOfSwedishAndEnglishExportsAreKnown(String name, Meaning meaning) {
        assertThat(Meaning.ofName(name)).contains(meaning);
    }

    @Test
    void theMostTellingOfSeveralNamesWins() {
        Columns columns = Columns.named(List.of("Ärendemening", "Rubrik", "Inkom", "Publicerad"), java.util.Map.of());
        assertThat(columns.cell(Meaning.HEADLINE, List.of("1", "2", "3", "4"))).isEqualTo("2");
        assertThat(columns.cell(Meaning.PUBLISHED, List.of("1", "2", "3", "4"))).isEqualTo("4");
    }

    @Test
    void noRowOfARaggedTableCostsAnother() {
        Seeds.run(500, random -> {
            StringBuilder table = new StringBuilder("Datum;Rubrik;Ingress;Brödtext;Länk\n");
            List<String> right = new ArrayList<>();
            int rows = 2 + random.nextInt(8);
            for (int i = 0; i < rows; i++) {
                boolean good = i == 0 || random.nextInt(3) > 0;
                String headline = "rubrik" + i;
                table.append(good ? "2019-01-07" : "okänt").append(';').append(headline);
                for (int more = good ? random.nextInt(4) : 0; more > 0; more--) {
                    table.append(";x").append(more);
                }
                table.append(random.nextBoolean() ? "\n" : "\r\n");
                if (random.nextInt(5) == 0) {
                    table.append("Datum;Rubrik;Ingress;Brödtext;Länk\n");
                }
                if (good) {
                    right.add(headline);
                }
            }
            List<RecordOutcome> read = read(table.toString());
            assertThat(Readings.items(read))
                    .as(table.toString())
                    .extracting(NewsItem::headline)
                    .isEqualTo(right);
            for (int i = 0; i < rows; i++) {
                assertThat(read.toString()).as(table.toString()).contains("rubrik" + i);
            }
        });
    }

    private static List<RecordOutcome> read(String table) {
        return Readings.of(table.getBytes(StandardCharsets.UTF_8));
    }
}
