package se.nyhetsarkivet.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.table.Tables.NEWS;
import static se.nyhetsarkivet.intake.table.Tables.items;
import static se.nyhetsarkivet.intake.table.Tables.read;
import static se.nyhetsarkivet.intake.table.Tables.rejection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.table.column.Meaning;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.json.NewsArticleJson;

@Tag("slow")
class TableFormatTest {

    @Test
    void everyColumnFindsItsPlaceAndUnknownOnesAreKept() {
        List<NewsItem> items = items(NEWS.replace("Diarienummer", "Handläggare"));
        assertThat(items).hasSize(2);
        assertThat(NewsArticleJson.write(items.getFirst()))
                .isEqualTo("{\"headline\":\"Förvaret byggs ut\","
                        + "\"abstract\":\"Platserna blir fler.\",\"articleBody\":\"Första stycket; med semikolon.\\n\\n"
                        + "– Det behövs, säger hon och visar \\\"huset\\\".\",\"datePublished\":\"2018-04-23\","
                        + "\"publisher\":\"Verket\",\"url\":\"https://verket.example/1\",\"keywords\":[\"förvar\",\"bygge\"],"
                        + "\"Handläggare\":\"12-2018\"}");
        assertThat(items.getLast().published().iso()).isEqualTo("2018-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252", "x-MacRoman", "IBM850"})
    void theEncodingIsFound(String encoding) {
        List<NewsItem> items = Readings.items(Readings.of(NEWS.getBytes(Charset.forName(encoding))));
        assertThat(items).extracting(NewsItem::headline).containsExactly("Förvaret byggs ut", "Ny chef");
        assertThat(items.getFirst().identifier()).isEqualTo("12-2018");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theDelimiterIsFound(String delimiter) {
        String text = "Rubrik;Datum;Text\n\"a,b|c\";2018-04-23;x\n\"d;e\tf\";2018;y\n".replace(";", delimiter);
        List<NewsItem> items = items(text);
        assertThat(items).extracting(NewsItem::body).containsExactly("x", "y");
        assertThat(items).extracting(item -> item.published().iso()).containsExactly("2018-04-23", "2018");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Titel, headline",
        "TITLE, headline",
        "rubrik, headline",
        "Ingress, abstract",
        "lead, abstract",
        "brod_text, articleBody",
        "BRÖDTEXT, articleBody",
        "Content, articleBody",
        "publicerings_datum, datePublished",
        "Publicerad, datePublished",
        "pubDate, datePublished",
        "Senast ändrad, dateModified",
        "Modified, dateModified",
        "Myndighet, publisher",
        "Källa, publisher",
        "webb-adress, url",
        "LÄNK, url",
        "Nyckelord, keywords",
        "Kategori, keywords",
        "Författare, author",
        "Språk, inLanguage",
        "Diarienummer, identifier"
    })
    void columnsAreKnownByTheirNamesHoweverTheyAreSpelt(String name, String key) {
        assertThat(Meaning.ofName(name)).isPresent().isEqualTo(Meaning.ofKey(key));
    }

    @Test
    void theMostTellingNameGetsThePlaceAndTheOtherIsKept() {
        NewsItem item = items("Datum,Publiceringsdatum,Rubrik,url,url\n2017-01-01,2018-04-23,a,u1,u2\n")
                .getFirst();
        assertThat(item.published().iso()).isEqualTo("2018-04-23");
        assertThat(item.url()).isEqualTo("u1");
        assertThat(item.extra())
                .containsOnly(Map.entry("Datum", "\"2017-01-01\""), Map.entry("url (column 5)", "\"u2\""));
    }

    @Test
    void dayAndTimeInTwoColumnsAreJoined() {
        List<NewsItem> items = items("Datum;Tid;Rubrik\n2018-04-23;10.15;a\n2018-04-23;;b\n2018-04-23;förmiddag;c\n");
        assertThat(items)
                .extracting(item -> item.published().iso())
                .containsExactly("2018-04-23T10:15:00+02:00", "2018-04-23", "2018-04-23");
        assertThat(items.getLast().extra()).containsEntry("Tid", "\"förmiddag\"");
    }

    @Test
    void datesThatCanOnlyBeMonthFirstMakeAllOfThemSo() {
        assertThat(items("date,title\n4/5/2018,a\n4/23/2018,b\n"))
                .extracting(item -> item.published().iso())
                .containsExactly("2018-04-05", "2018-04-23");
        assertThat(items("date,title\n4/5/2018,a\n23/4/2018,b\n"))
                .extracting(item -> item.published().iso())
                .containsExactly("2018-05-04", "2018-04-23");
    }

    @Test
    void htmlInACellBecomesTextAndAnythingElseStaysAsItIs() {
        List<NewsItem> items = items("""
                        date;title;body
                        2018;"K&auml;rnkraft &amp; vind";"<p>Ett.</p><p>Tv&aring;.</p>"
                        2018;1 < 2 > 0;a & b <3
                        """);
        assertThat(items.getFirst().headline()).isEqualTo("Kärnkraft & vind");
        assertThat(items.getFirst().body()).isEqualTo("Ett.\n\nTvå.");
        assertThat(items.getLast().headline()).isEqualTo("1 < 2 > 0");
        assertThat(items.getLast().body()).isEqualTo("a & b <3");
    }

    @Test
    void excelsLineWithTheDelimiterIsNoRow() {
        assertThat(items("sep=;\r\nDatum;Rubrik\r\n2018;a, b, c\r\n2018;d, e, f\r\n"))
                .extracting(NewsItem::headline)
                .containsExactly("a, b, c", "d, e, f");
    }

    @Test
    void quotationMarksWithinACellThatIsNotQuotedAreText() {
        assertThat(items("Datum;Rubrik\n2018;Han sa \"nej\" igen\n2018; \"Ja\" \n"))
                .extracting(NewsItem::headline)
                .containsExactly("Han sa \"nej\" igen", "Ja");
    }

    @Test
    void aTableWithoutNamesIsReadIfThereIsOneWayTo() {
        String text = "https://verket.example/1,2018-04-23,Kort rubrik,\"" + "En lång text. ".repeat(30) + "\"\n"
                + "https://verket.example/2,2018-04-24,Annan rubrik,\"" + "En lång text. ".repeat(30) + "\"\n"
                + "https://verket.example/3,2018-04-25,Tredje rubriken,\"" + "En lång text. ".repeat(30) + "\"\n";
        List<NewsItem> items = items(text);
        assertThat(items).hasSize(3);
        assertThat(items.getFirst().headline()).isEqualTo("Kort rubrik");
        assertThat(items.getFirst().url()).isEqualTo("https://verket.example/1");
        assertThat(items.getFirst().body()).startsWith("En lång text.");
    }

    @Test
    void aTableThatCanBeUnderstoodInManyWaysIsRefusedUntilItsColumnsAreNamed() {
        String text = "Wann;Was;Wer\n2018-04-23;a;b\n2018-04-24;c;d\n2018-04-25;e;f\n";
        List<RecordOutcome> read = read(text);
        assertThat(read).hasSize(1);
        assertThat(rejection(read.getFirst()).reason())
                .contains(Remedy.COLUMNS.words())
                .contains("Wann | Was | Wer");
        assertThat(items(text, ReadOptions.NONE.withColumns(Map.of("Wann", "datePublished", "was", "headline"))))
                .hasSize(3)
                .first()
                .satisfies(item -> assertThat(item.headline()).isEqualTo("a"))
                .satisfies(item -> assertThat(item.extra()).containsEntry("Wer", "\"b\""));
        String rows = text.substring(text.indexOf('\n') + 1);
        assertThat(items(rows, ReadOptions.NONE.withColumns(Map.of("1", "datePublished", "3", "headline"))))
                .extracting(NewsItem::headline)
                .containsExactly("b", "d", "f");
    }

    @Test
    void wrongNamesOfColumnsAreToldOnceAndNothingIsRead() {
        assertThat(rejection(read(NEWS, ReadOptions.NONE.withColumns(Map.of("Rubrik", "titel")))
                                .getFirst())
                        .reason())
                .contains("'titel'")
                .contains("articleBody");
        List<RecordOutcome> read = read(NEWS, ReadOptions.NONE.withColumns(Map.of("Rubbrik", "headline")));
        assertThat(read).hasSize(1);
        assertThat(rejection(read.getFirst()).reason()).contains("Datum, Rubrik, Ingress");
    }

    @Test
    void aColumnWithAllTheDatesIsTheDateWhateverItsName() {
        assertThat(items("När;Rubrik\n2018-04-23;a\n2018-04-24;b\n")
                        .getFirst()
                        .published()
                        .iso())
                .isEqualTo("2018-04-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\":\"a, b\",\"datePublished\":\"2018\"}",
                "<html><p>Datum; rubrik</p></html>",
                "[{\"a\":1}]",
                "Det här är en text, som har komman, men inte är en tabell.\nDen har rader.\nFlera, till och med.",
                "Nyheter\n • 2018-04-23\nRubrik, med komma\nIngress; med semikolon\n",
                "",
                "\n",
                "a",
                "Datum\n2018\n",
                "namn,ort\nAnna,Umeå\nBo,Luleå\n"
            })
    void otherTextsAreNotTakenForTables(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Beginning beginning = Beginning.of(SourceDocument.of("test", () -> new ByteArrayInputStream(bytes)));
        assertThat(new TableFormat().recognises(beginning)).isFalse();
    }

    @Test
    void theSameTableIsReadTheSameHoweverLongItIs() {
        String row = "2018-04-23;\"Rubrik\nmed; rad\";" + "text ".repeat(2000) + "\r\n";
        List<RecordOutcome> read = read("Datum;Rubrik;Text\r\n" + row.repeat(100));
        assertThat(Readings.items(read))
                .hasSize(100)
                .allMatch(item -> item.headline().equals("Rubrik med; rad"));
        assertThat(((RecordOutcome.Accepted) read.getLast()).place()).isEqualTo("line 200");
    }
}
