package se.nyhetsarkivet.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.nyhetsarkivet.intake.table.Tables.NEWS;
import static se.nyhetsarkivet.intake.table.Tables.read;
import static se.nyhetsarkivet.intake.table.Tables.rejection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.UnknownFormatException;
import se.nyhetsarkivet.intake.table.row.TextLines;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;

/** A damaged row costs itself and no other. */
@Tag("slow")
class DamagedTableTest {

    @Test
    void aQuotationMarkThatIsNeverClosedCostsOneRow() {
        List<RecordOutcome> read =
                read("Datum;Rubrik;Text\n2018;a;x\n2018;b;\"aldrig slut\nmer text\n2018;c;\"y\ny\"\n2018;d;z\n");
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("a", "c", "d");
        Rejection rejection = rejection(read.get(1));
        assertThat(rejection.place()).isEqualTo("line 3");
        assertThat(rejection.reason()).contains("quotation mark").contains("lines 3 to 4 were skipped");
        assertThat(rejection.excerpt()).startsWith("2018;b;\"aldrig slut\n");
    }

    @Test
    void anUnclosedQuotationMarkInTheLastRowsCostsOnlyThem() {
        List<RecordOutcome> read = read("Datum;Rubrik;Text\n2018;a;\"x\n2018;b;y\n2018;c;z");
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("b", "c");
        assertThat(rejection(read.getFirst()).reason()).contains("never closed");
    }

    @Test
    void missingLastCellsAreEmptyButARowThatALineEndBreaksIsRejected() {
        List<RecordOutcome> read = read("Datum;Rubrik;Text;Länk\n2018;a\n2018;b;början\nslutet;u\n2018;c;y;u\n");
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("a", "c");
        assertThat(rejection(read.get(1)).reason())
                .isEqualTo("the row has 3 cells where the table has 4, and the next line is no row;"
                        + " lines 3 to 4 were skipped");
    }

    @Test
    void tooManyCellsAreRejectedUnlessTheyAreEmpty() {
        List<RecordOutcome> read = read("Datum;Rubrik;Text\n2018;a;x;;\n2018;b;x;y;z\n2018;c;z\n");
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("a", "c");
        assertThat(rejection(read.get(1)).place()).isEqualTo("line 3");
        assertThat(rejection(read.get(1)).reason()).contains("5 cells").contains("3");
        assertThat(rejection(read.get(1)).excerpt()).isEqualTo("2018;b;x;y;z\n");
    }

    @Test
    void aBadDateIsRejectedAndBlankRowsAreNone() {
        List<RecordOutcome> read = read("\n;;\nDatum;Rubrik;Text\n\n;;\n2018-02-30;a;x\n2018-03-01;b;y\n;;\n");
        assertThat(rejection(read.getFirst()).place()).isEqualTo("line 6");
        assertThat(rejection(read.getFirst()).reason()).contains("2018-02-30");
        assertThat(read).hasSize(2);
    }

    @Test
    void bytesThatAreNoCharactersRejectTheirRow() {
        byte[] bytes = NEWS.replace("Ny chef", "Ny chef?").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("chef?") + 4] = (byte) 0xe5;
        List<RecordOutcome> read = Readings.of(bytes);
        assertThat(rejection(read.getLast()).reason()).contains(Remedy.ENCODING.words());
        assertThat(Readings.items(read)).hasSize(1);
    }

    @Test
    void aLineOverSixteenMebibytesIsRejectedAndTheNextOneIsTaken() {
        List<RecordOutcome> read = read("Datum;Rubrik\n2018;" + "x".repeat(TextLines.MAX_CHARACTERS) + "\n2018;b\n");
        assertThat(rejection(read.getFirst()).reason()).contains("16 MiB");
        assertThat(Readings.items(read)).hasSize(1);
    }

    @Test
    void noDamageStopsTheReading() {
        String news = NEWS + "2018-04-23;a;b;c;d;e;f;g\n".repeat(5);
        Seeds.run(1000, random -> {
            byte[] bytes = news.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                byte[] damage = "\";\n\r\0,\u00e5a".getBytes(StandardCharsets.ISO_8859_1);
                // The header stays, so that the table is still one.
                bytes[90 + random.nextInt(bytes.length - 90)] = damage[random.nextInt(damage.length)];
            }
            List<RecordOutcome> read = read(bytes, ReadOptions.NONE);
            assertThat(read).hasSizeBetween(1, 12);
            assertThat(read(bytes, ReadOptions.NONE)).isEqualTo(read);
            assertThat(Readings.items(read)).hasSizeGreaterThanOrEqualTo(1);
        });
    }

    @Test
    void anyTextIsReadOrNotATable() {
        Seeds.run(2000, random -> {
            String text = (random.nextBoolean() ? "Datum;Rubrik;Text\n" : "")
                    + Seeds.text(random, 100).replace(' ', ';').replace('~', '\n');
            assertThatCode(() -> readOrNot(text)).doesNotThrowAnyException();
        });
    }

    /** A text that is no table is refused with {@link UnknownFormatException}, and nothing else may leave. */
    private static void readOrNot(String text) {
        try {
            Readings.of(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnknownFormatException noTable) {
            assertThat(noTable).message().containsAnyOf("no format", "is empty");
        }
    }
}
