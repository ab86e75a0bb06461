package se.nyhetsarkivet.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.table.Tables.items;
import static se.nyhetsarkivet.intake.table.Tables.read;
import static se.nyhetsarkivet.intake.table.Tables.rejection;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.table.column.SpreadsheetDate;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Where the rows of a table have their dates, and how. */
class DateColumnsTest {

    private static final ReadOptions YEAR_2000 = ReadOptions.NONE.withDate(PartialDate.parse("2000"));

    private static List<String> dates(String text) {
        return items(text).stream().map(item -> item.published().iso()).toList();
    }

    @Test
    void aSpreadsheetsCountOfDaysIsADateInAColumnOfDates() {
        assertThat(dates("""
                        Datum;Rubrik
                        42682;a
                        42682,395833333;b
                        42682.9999999;c
                        2016-11-10;d
                        """)).containsExactly("2016-11-08", "2016-11-08T09:30:00+01:00", "2016-11-09", "2016-11-10");
        assertThat(rejection(read("Datum;Rubrik\n2016-11-08;a\n17001;b\n").getLast())
                        .reason())
                .contains("'17001'");
        assertThat(items("Datum;Nummer;Rubrik\n2016-11-08;42682;a\n").getFirst().identifier())
                .isEqualTo("42682");
    }

    @Test
    void everyMomentIsReadBackFromASpreadsheetsCount() {
        LocalDateTime beginning = LocalDateTime.of(1899, 12, 30, 0, 0);
        Seeds.run(300, random -> {
            LocalDateTime moment = LocalDateTime.of(1950, 1, 1, 0, 0).plusSeconds(random.nextLong(4_733_510_400L));
            double days = beginning.until(moment, ChronoUnit.SECONDS) / 86_400.0;
            String cell = String.format(Locale.ROOT, "%.9f", days).replace('.', random.nextBoolean() ? '.' : ',');
            assertThat(SpreadsheetDate.read(cell).orElseThrow().start())
                    .as(cell)
                    .isEqualTo(moment.atZone(PartialDate.ZONE).toInstant());
        });
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            År;Månad;Dag      | 2016;11;8        | 2016-11-08
            År;Månad;Dag      | 2016;11;         | 2016-11
            År;Månad;Dag      | 2016;;           | 2016
            År;Månad;Dag      | 2016;0;0         | 2016
            Year;Month;Day    | 2016;November;08 | 2016-11-08
            ÅR;MÅNAD;DAG      | 2016;nov.;8      | 2016-11-08
            År;Månad;Klockslag | 2016;nov;09.30  | 2016-11
            År;Vecka;Dag      | 2016;45;         | 2016-11
            År;Vecka;Dag      | 2016;44;         | 2016
            Dag;Tid;Plats     | 2016-11-08;09.30;Umeå | 2016-11-08T09:30:00+01:00
            Månad;Sida;Plats  | 2016-11;3;Umeå   | 2016-11
            Vecka;Sida;Plats  | v. 45 2016;3;Umeå | 2016-11
            Datum;År;Månad    | 2016-11-08;2015;3 | 2016-11-08
            Dag;År;Månad      | 8;2016;11        | 2016-11-08
            """)
    void aDateMayBeInSeveralColumns(String header, String cells, String expected) {
        assertThat(dates(header + ";Rubrik\n" + cells + ";a\n")).containsExactly(expected);
    }

    @Test
    void aYearAMonthADayAndATimeAreJoined() {
        assertThat(dates("År;Månad;Dag;Tid;Rubrik\n2016;11;8;09.30;a\n2016;11;;;b\n"))
                .containsExactly("2016-11-08T09:30:00+01:00", "2016-11");
    }

    @Test
    void aDayThatDoesNotExistIsRejectedAsItStandsInItsColumns() {
        assertThat(rejection(read("År;Månad;Dag;Rubrik\n2017;2;29;a\n2016;2;29;b\n")
                                .getFirst())
                        .reason())
                .contains("'2017-02-29'")
                .contains(Remedy.DATE.words());
    }

    @Test
    void anUnreadableDateGivesWayToAnotherOfTheRowThenToTheOneThatIsNamed() {
        String text = """
                Publiceringsdatum;Datum;Ändrad;Rubrik
                okänt;2016-11-08;2016-11-09;a
                -;;2016-11-09;b
                se bilaga;;;c
                ;;;d
                """;
        List<NewsItem> items = items(text, YEAR_2000);
        assertThat(items)
                .extracting(item -> item.published().iso())
                .containsExactly("2016-11-08", "2016-11-09", "2000", "2000");
        assertThat(items)
                .extracting(item -> item.extra().get("statedDate"))
                .containsExactly("\"okänt\"", "\"-\"", "\"se bilaga\"", null);
        List<RecordOutcome> unnamed = read(text);
        assertThat(Readings.items(unnamed)).hasSize(2);
        assertThat(rejection(unnamed.get(2)).reason()).contains("'se bilaga'").contains(Remedy.DATE.words());
    }

    @Test
    void theFirstDayOf1900IsADateOnlyAmongOthersAsOld() {
        assertThat(items("Datum;Rubrik\n1900-01-01;a\n1899-12-02;b\n")
                        .getFirst()
                        .published()
                        .iso())
                .isEqualTo("1900-01-01");
        assertThat(rejection(read("Datum;Rubrik\n1900-01-01 00:00;a\n2016-11-08;b\n")
                                .getFirst())
                        .reason())
                .contains("'1900-01-01 00:00' is what programs write where none is known");
        assertThat(items("Datum;Rubrik\n1970-01-01;a\n1969-12-02;b\n")
                        .getFirst()
                        .published()
                        .iso())
                .isEqualTo("1970-01-01");
        assertThat(items("Datum;Ändrad;Rubrik\n1970-01-01;2016-11-08;a\n")
                        .getFirst()
                        .published()
                        .iso())
                .isEqualTo("2016-11-08");
    }

    @Test
    void theMonthIsFirstInShortYearsTooIfItCanOnlyBe() {
        assertThat(dates("date,title\n4/5/16,a\n4/23/16,b\n")).containsExactly("2016-04-05", "2016-04-23");
        assertThat(dates("date,title\n4/5/16,a\n23/4/16,b\n")).containsExactly("2016-05-04", "2016-04-23");
    }
}
