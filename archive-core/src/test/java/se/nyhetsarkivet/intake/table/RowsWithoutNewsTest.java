package se.nyhetsarkivet.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.table.Tables.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** What stands around the items of a table is left out; whatever may be news is an item or a rejection. */
class RowsWithoutNewsTest {

    private static final String TABLE = "Datum;Rubrik;Text\n2019-01-07;Isbanan invigd;Is.\n2019-01-08;Ny rektor;Hon.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summa;2",
                "Totalt;2;",
                ";Antal nyheter;2",
                "Totalt antal: 2;;",
                "Summa: 2 st;;",
                "-;-;-",
                "----------;------;----",
                "\n\"Källa: Staden, diariet\"",
                "\nSource: the city;;",
                "(2 rows affected)",
                "(2 rader)",
                "2 rows in set (0.01 sec)",
                "\u001a",
            })
    void rowsWithoutNewsAreLeftOut(String row) {
        assertThat(read(TABLE + row)).hasSize(2).allMatch(RecordOutcome.Accepted.class::isInstance);
        assertThat(read(TABLE + row + "\n2019-01-09;Simhallen;Hall.\n")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";112;",
                "Summa;Staden sparar",
                ";Totalt stopp;",
                "Summa;2;Staden sparar",
                "Summan av allt;2",
                "Källa: Staden",
                "\nKälla: Staden;Ny källa i parken",
                "2019-01-09;Summa;2",
                "Summa;2019-01-09",
            })
    void whatMayBeNewsIsTold(String row) {
        assertThat(read(TABLE + row)).hasSize(3);
    }

    @Test
    void theRulesOfTablesFromDatabasesAndTextsAreLeftOut() {
        List<String> tables = List.of("""
                 datum | rubrik | text\s
                -------+------+-----
                 2019-01-07 | Isbanan invigd | Is
                 2019-01-08 | Ny rektor | Hon
                (2 rows)
                """, """
                +-----+----+---+
                | datum | rubrik | text |
                +-----+----+---+
                | 2019-01-07 | Isbanan invigd | Is |
                | 2019-01-08 | Ny rektor | Hon |
                +-----+----+---+
                2 rows in set (0.00 sec)
                """, """
                | Datum | Rubrik | Text |
                |:--|---|--:|
                | 2019-01-07 | Isbanan invigd | Is |
                | 2019-01-08 | Ny rektor | Hon |
                """);
        for (String table : tables) {
            assertThat(read(table)).as(table).hasSize(2);
            assertThat(Readings.items(read(table)))
                    .extracting(NewsItem::headline)
                    .containsExactly("Isbanan invigd", "Ny rektor");
        }
    }
}
