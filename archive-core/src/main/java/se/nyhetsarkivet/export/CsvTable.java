package se.nyhetsarkivet.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a CSV file (RFC 4180) in UTF-8 with a byte order mark, so that any spreadsheet reads it. For one thread. */
public final class CsvTable {

    private static final char COMMA = ',';

    /** A terminal that shows the file would obey them. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char REPLACEMENT = '\ufffd';

    private final CsvWriter table;
    private final Pattern formula;

    CsvTable(OutputStream stream, String... columns) throws IOException {
        this(stream, COMMA, List.of(columns));
    }

    /**
     * Begins a table.
     *
     * @param stream where to; stays open
     * @param separator what stands between its cells, the comma or the semicolon
     * @param columns what stands at the head of the columns
     * @throws IOException if the stream takes no more
     */
    public CsvTable(OutputStream stream, char separator, List<String> columns) throws IOException {
        // In prose a comma is followed by a dash now and then; it is left alone where nobody splits at it.
        formula = formula(separator == COMMA ? ";" : ",;");
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        table = CsvWriter.builder().fieldSeparator(separator).build(writer);
        table.writeRecord(columns);
    }

    /**
     * Where a spreadsheet would take what follows for a formula and run it: at the beginning of a cell, and behind what ends a
     * cell or a row for one that splits the file at another sign than ours, as a Swedish one and an English one do.
     */
    private static Pattern formula(String separators) {
        return Pattern.compile("(?<=^|[" + separators + "|\\n])(?=[\"'\\s]*+[=+\\-@\uff1d\uff0b\uff0d\uff20])");
    }

    /**
     * Writes a row.
     *
     * @param cells its cells; what a spreadsheet would run gets an apostrophe before it
     */
    public void row(String... cells) {
        table.writeRecord(Stream.of(cells).map(this::harmless).toArray(String[]::new));
    }

    /**
     * Hands on what was written; the stream stays open.
     *
     * @throws IOException if the stream takes no more
     */
    public void flush() throws IOException {
        table.flush();
    }

    private String harmless(String text) {
        String lines = text.replace("\r\n", "\n").replace('\t', ' ');
        String visible = CONTROL.matcher(lines)
                .replaceAll(control -> picture(control.group().charAt(0)));
        return formula.matcher(visible).replaceAll("'");
    }

    /** Unicode has a picture of each of the old controls, such as ␛ for the one that begins a terminal's commands. */
    private static String picture(char control) {
        if (control < ' ') {
            return String.valueOf((char) (PICTURES + control));
        }
        return String.valueOf(control == 0x7f ? PICTURE_OF_DELETE : REPLACEMENT);
    }
}
