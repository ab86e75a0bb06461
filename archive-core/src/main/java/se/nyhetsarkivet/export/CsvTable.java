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

    /**
     * Where a spreadsheet would take what follows for a formula and run it: at the beginning of a cell, and behind what ends a
     * cell or a row for one that splits the file at another sign than the comma, as a Swedish one does.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?<=^|[;|\\n])(?=[\"'\\s]*+[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    /** A terminal that shows the file would obey them. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char REPLACEMENT = '\ufffd';

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
        String lines = text.replace("\r\n", "\n").replace('\t', ' ');
        String visible = CONTROL.matcher(lines)
                .replaceAll(control -> picture(control.group().charAt(0)));
        return FORMULA.matcher(visible).replaceAll("'");
    }

    /** Unicode has a picture of each of the old controls, such as ␛ for the one that begins a terminal's commands. */
    private static String picture(char control) {
        if (control < ' ') {
            return String.valueOf((char) (PICTURES + control));
        }
        return String.valueOf(control == 0x7f ? PICTURE_OF_DELETE : REPLACEMENT);
    }
}
