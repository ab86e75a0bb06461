package se.nyhetsarkivet.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.Rejection;

/** What an import could not take is shown by terminals and opened by spreadsheets; neither may obey it. */
class RejectionTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "rubrik;=1+1",
                "rubrik;=1+1;-2",
                "rubrik; =1+1",
                "rubrik;\"=1+1\"",
                "rubrik\t=1+1",
                "rubrik\n=1+1",
                "rubrik;x\r\n=1+1",
                "rubrik|=1+1",
                "\uff1d1+1",
                ";;;=1+1"
            })
    void noCellIsAFormulaWhateverTheFileIsSplitAt(String excerpt) {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            for (CsvRecord row : rows(table(excerpt), separator)) {
                assertThat(row.getFields())
                        .as("split at %s", separator)
                        .allSatisfy(cell ->
                                assertThat(cell.strip()).doesNotMatch("(?s)[=+\\-@\uff1d\uff0b\uff0d\uff20].*"));
            }
        }
    }

    @Test
    void textsWithoutFormulasStayAsTheyAre() {
        assertThat(table("2018-04-23; Räntan är -0.5 % = oförändrad"))
                .endsWith("line 1,no date,2018-04-23; Räntan är -0.5 % = oförändrad\r\n");
    }

    @Test
    void aTerminalObeysNothing() {
        String shown = table("\u001b]0;namn\u0007\u001b[2Jrubrik\u009b31m\u007f\rfalsk\nrad");
        assertThat(shown).endsWith("\"␛]0;namn␇␛[2Jrubrik\ufffd31m␡␍falsk\nrad\"\r\n");
    }

    private static String table(String excerpt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            RejectionTable.write(Stream.of(new Rejection("line 1", "no date", excerpt)), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<CsvRecord> rows(String table, char separator) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(table.substring(1))) {
            return reader.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
