package se.nyhetsarkivet.web.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import se.nyhetsarkivet.export.CsvTable;
import se.nyhetsarkivet.result.SearchComparison.Count;
import se.nyhetsarkivet.result.SearchComparison.Line;
import se.nyhetsarkivet.result.SearchComparison.Material;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** Writes all numbers of a comparison as a table in CSV, a row for each search and year, month or publisher. */
final class CompareFile {

    private static final double PER_CENT = 100;
    private static final double THOUSAND = 1_000;

    private final ReaderTexts texts;
    private final Compared compared;
    private final String archive;

    CompareFile(ReaderTexts texts, Compared compared, String archive) {
        this.texts = texts;
        this.compared = compared;
        this.archive = archive;
    }

    /** With semicolons and decimal commas for a Swedish spreadsheet, or with commas and points. */
    void write(OutputStream stream, boolean swedish) throws IOException {
        List<String> head = List.of(
                "compare.csv.search",
                "compare.csv.column",
                "compare.measure.items",
                "compare.csv.occurrences",
                "compare.csv.all",
                "compare.csv.words",
                "compare.measure.share",
                "compare.measure.frequency",
                "compare.csv.complete",
                "compare.csv.address");
        CsvTable table = new CsvTable(
                stream, swedish ? ';' : ',', head.stream().map(texts::text).toList());
        for (Line line : compared.found().lines()) {
            for (String column : compared.columns()) {
                row(table, line, column, swedish);
            }
        }
        table.flush();
    }

    private void row(CsvTable table, Line line, String column, boolean swedish) {
        Count count = line.counts().getOrDefault(column, new Count(0, 0));
        Material in = compared.found().columns().getOrDefault(column, new Material(0, 0));
        table.row(
                line.query(),
                column,
                String.valueOf(count.items()),
                String.valueOf(count.occurrences()),
                String.valueOf(in.items()),
                String.valueOf(in.words()),
                decimal(PER_CENT * count.items(), in.items(), swedish),
                decimal(THOUSAND * count.occurrences(), in.words(), swedish),
                texts.text(line.complete() && compared.found().complete() ? "compare.csv.yes" : "compare.csv.no"),
                archive + compared.address(line, column));
    }

    private static String decimal(double part, long whole, boolean comma) {
        String number = String.format(Locale.ROOT, "%.4f", whole == 0 ? 0 : part / whole);
        return comma ? number.replace('.', ',') : number;
    }
}
