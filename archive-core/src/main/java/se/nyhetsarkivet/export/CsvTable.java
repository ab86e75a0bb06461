package se.nyhetsarkivet.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a CSV file (RFC 4180) in UTF-8 with a byte order mark, so that any spreadsheet reads it. For one thread. */
final class CsvTable {

    /** A spreadsheet would take such a text for a formula and run it. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final CsvWriter table;

    CsvTable(OutputStream stream, String... columns) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        table = CsvWriter.builder().build(writer);
        table.writeRecord(columns);
    }

    void row(String... cells) {
        table.writeRecord(Stream.of(cells).map(CsvTable::harmless).toArray(String[]::new));
    }

    /** Hands on what was written; the stream stays open. */
    void flush() throws IOException {
        table.flush();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
