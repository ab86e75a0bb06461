package se.nyhetsarkivet.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.table.column.LooseNames;
import se.nyhetsarkivet.item.NewsItem;

/** Tables with lines above them, names of their own, a single row, or written as databases do. */
class UnusualTableTest {

    private static final String TABLE =
            "Datum;Rubrik;Text\n2019-01-07;Isbanan invigd;Is.\n2019-01-08;Ny rektor;Hon börjar.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Utdrag ur diariet, 2019-02-01\n",
                "Staden;;\nPressmeddelanden 2019;;\n;;\nUttag: 2019-02-01;;\n",
                "Staden\n\nPressmeddelanden; uttag 2019-02-01\n\n",
                "sep=;\nStaden;;\n",
                "Rapport över nyheter, framtagen av \"Eva\" den 1 februari, klockan 10\n---\n",
            })
    void linesAboveTheHeaderAreReadPast(String above) {
        List<RecordOutcome> read = read(above + TABLE, ReadOptions.NONE);
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Isbanan invigd", "Ny rektor");
        assertThat(read).hasSize(2);
        int line = (int) above.lines().count() + 2;
        assertThat(read.getFirst().toString()).contains("place=line " + line + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Datum;Rubrik;Text\n2019-01-07;Isbanan\0 invigd;Is.\n2019-01-08;Ny rektor;Hon börjar.\n",
                "Datum;Rubrik;Text\n2019-01-07;Isbanan invigd;Is.\n2019-01-08\0;Ny rektor;Hon börjar.\n",
                "Datum;Rubrik\0;Text\n2019-01-07;Isbanan invigd;Is.\n2019-01-08;Ny rektor;Hon börjar.\0",
                "Datum;Rubrik;Text\n2019-01-07;Isbanan invigd;Is.\n2019-01-08;Ny rektor;Hon börjar.\n\0\0\0\0\0\0\0\0\0",
                "Datum;Rubrik;Text\n2019-01-07;Isbanan invigd;Is.\n\0\0\n2019-01-08;Ny rektor;Hon börjar.\n",
            })
    void zerosCostNothing(String table) {
        List<RecordOutcome> read = read(table, ReadOptions.NONE);
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Isbanan invigd", "Ny rektor");
        assertThat(read).hasSize(2);
    }

    @Test
    void linesAboveTheNamesThatAreToldAreReadPastToo() {
        ReadOptions options = ReadOptions.NONE.withColumns(Map.of("När", "datePublished", "Vad", "headline"));
        assertThat(Readings.items(read("Lista 2019;;\nNär;Vad;Hur\n2019-01-07;Isbanan invigd;x\n", options)))
                .extracting(NewsItem::headline)
                .containsExactly("Isbanan invigd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nar;vad;hur\\n2019-01-07;Isbanan invigd;Is. | nar=datePublished,vad=headline | ;",
                "nar~vad\\n2019-01-07~Isbanan invigd | nar=datePublished,vad=headline | ~",
                "2019-01-07;Isbanan invigd | 1=datePublished,2=headline | ;",
                "2019-01-07;Isbanan invigd | 1=datePublished,2=headline | ",
            })
    void whatIsToldCountsEvenForOneRow(String table, String columns, String delimiter) {
        Map<String, String> told = Map.of(
                columns.split("[=,]", -1)[0], columns.split("[=,]", -1)[1],
                columns.split("[=,]", -1)[2], columns.split("[=,]", -1)[3]);
        ReadOptions options = ReadOptions.NONE.withColumns(told);
        if (delimiter != null) {
            options = options.withDelimiter(delimiter.charAt(0));
        }
        assertThat(Readings.items(read(table.replace("\\n", "\n"), options)))
                .extracting(NewsItem::headline)
                .containsExactly("Isbanan invigd");
    }

    @ParameterizedTest
    @CsvSource({
        "Publiceringens datum;Nyhetens rubrik;Kort beskrivning;Webbadress",
        "nyhet_datum;nyhet_rubrik;nyhet_ingress;nyhet_lank",
        "Datum för publicering;Nyhetsrubrik;Sammanfattning av nyheten;Länk",
        "publishedDate;newsTitle;newsSummary;newsUrl",
    })
    void namesThatAreMadeOfKnownWordsAreUnderstood(String names) {
        NewsItem item = Readings.items(read(
                        names + "\n2019-01-07;Isbanan invigd;Nu är den klar;https://s.example/1\n", ReadOptions.NONE))
                .getFirst();
        assertThat(item.headline()).isEqualTo("Isbanan invigd");
        assertThat(item.lead()).isEqualTo("Nu är den klar");
        assertThat(item.published().iso()).isEqualTo("2019-01-07");
        assertThat(item.url()).isEqualTo("https://s.example/1");
    }

    @Test
    void theDateOfAnEventIsNotTakenForThatOfTheNews() {
        assertThat(LooseNames.meaning("Startdatum")).isEmpty();
        assertThat(LooseNames.meaning("Datum för händelsen")).isEmpty();
        assertThat(LooseNames.meaning("Bildtext")).isEmpty();
        assertThat(LooseNames.meaning("Kontext")).isEmpty();
    }

    @Test
    void namesThatNobodyKnowsAreListedInOneMessage() {
        List<RecordOutcome> read = read("nar;vad;hur\n2019-01-07;Isbanan invigd;Is.\n", ReadOptions.NONE);
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().toString())
                .contains("not clear what the columns hold")
                .contains("nar | vad | hur");
        assertThat(read(TABLE, ReadOptions.NONE.withColumns(Map.of("Titel", "headline")))
                        .getFirst()
                        .toString())
                .contains("no column is called 'Titel'")
                .contains("its columns are Datum, Rubrik, Text");
        assertThat(read("nar;vad\n2019-01-07;Is\n", ReadOptions.NONE.withColumns(Map.of("vat", "headline")))
                        .toString())
                .contains("no column is called 'vat'");
        assertThat(read(TABLE, ReadOptions.NONE.withColumns(Map.of("headline", "Rubrik")))
                        .toString())
                .contains("as in Rubrik=headline");
    }

    @Test
    void cellsOfSpreadsheetsAreReadAsTheyAreMeant() {
        List<NewsItem> items = Readings.items(read(
                "Nr;Datum;Tid;Rubrik;Länk\n=\"0012\";=\"2019-01-07\";0,604166667;=\"Is\";www.is.example/1\n"
                        + "13;43473;0.5;\"=\"\"Hall\"\"\";N/A\n14;2019-01-09;9.15;Bad;javascript:a()\n",
                ReadOptions.NONE));
        assertThat(items).extracting(NewsItem::headline).containsExactly("Is", "Hall", "Bad");
        assertThat(items)
                .extracting(item -> item.published().iso())
                .containsExactly("2019-01-07T14:30:00+01:00", "2019-01-08T12:00:00+01:00", "2019-01-09T09:15:00+01:00");
        assertThat(items).extracting(NewsItem::url).containsExactly("https://www.is.example/1", "", "");
        assertThat(items.getFirst().identifier()).isEqualTo("0012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-00", "1900-01-00 00:00:00", "0/1/1900", "00-01-1900", "1/0/1900"})
    void theNumberNoughtIsNoDate(String nought) {
        assertThat(read(TABLE + nought + ";Bad;B\n", ReadOptions.NONE).getLast().toString())
                .contains("what programs write where none is known");
    }

    @Test
    void rowsInQuotationMarksAsAWholeAreRead() {
        byte[] table =
                "\"Datum;\"\"Rubrik\"\";Text\"\n\"2019-01-07;\"\"Is; nu\"\";Is\"\n\"2019-01-08;\"\"Hall\"\";Bad\"\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Readings.items(Readings.of(table)))
                .extracting(NewsItem::headline)
                .containsExactly("Is; nu", "Hall");
    }

    @ParameterizedTest
    @CsvSource({"post_status,draft,a draft", "post_status,private,private", "Status,utkast,a draft"})
    void aRowThatWasNotPublishedIsRejectedWithTheReason(String column, String status, String reason) {
        List<RecordOutcome> read = read(
                "Datum;Rubrik;" + column + "\n2019-01-07;Is;publish\n2019-01-08;Hall;" + status + "\n",
                ReadOptions.NONE);
        assertThat(read.getFirst()).isInstanceOf(RecordOutcome.Accepted.class);
        assertThat(read.getLast()).isInstanceOf(RecordOutcome.Rejected.class);
        assertThat(read.getLast().toString()).contains(reason).contains("Hall");
    }

    @Test
    void quotationMarksBehindBackslashesAndCellsWithoutAValueAreRead() {
        String table = """
                "id","date","title","body"
                "1","2019-01-07","Kallas \\"isen\\" nu","Rad ett\\nRad två, c:\\\\x"
                "2","2019-01-08","Ny rektor",\\N
                "3","2019-01-09","Slutar med \\"",NULL
                """;
        List<NewsItem> items = Readings.items(read(table, ReadOptions.NONE));
        assertThat(items)
                .extracting(NewsItem::headline)
                .containsExactly("Kallas \"isen\" nu", "Ny rektor", "Slutar med \"");
        assertThat(items).extracting(NewsItem::body).containsExactly("Rad ett\nRad två, c:\\x", "", "");
    }

    @Test
    void aBackslashIsOneWhereQuotationMarksAreDoubled() {
        List<NewsItem> items =
                Readings.items(read("Datum;Rubrik;Text\n2019-01-07;\"c:\\\";\"En \"\"mapp\"\"\"\n", ReadOptions.NONE));
        assertThat(items).extracting(NewsItem::headline).containsExactly("c:\\");
    }

    private static List<RecordOutcome> read(String table, ReadOptions options) {
        return Readings.of("t.csv", table.getBytes(StandardCharsets.UTF_8), options);
    }
}
