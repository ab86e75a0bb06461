package se.nyhetsarkivet.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.Rejection;

/** What an import could not take, as a CSV file (RFC 4180) in UTF-8 with a byte order mark, so that any spreadsheet reads it. */
public final class RejectionTable {

    /** A spreadsheet would take such a text for a formula and run it. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private RejectionTable() {}

    /**
     * Writes the table.
     *
     * @param rejections the rejections
     * @param stream where to; stays open
     * @throws IOException if the stream takes no more
     */
    public static void write(List<Rejection> rejections, OutputStream stream) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CsvWriter table = CsvWriter.builder().build(writer);
        table.writeRecord("place", "reason", "text");
        for (Rejection rejection : rejections) {
            table.writeRecord(cell(rejection.place()), cell(rejection.reason()), cell(rejection.excerpt()));
        }
        table.flush();
    }

    private static String cell(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
