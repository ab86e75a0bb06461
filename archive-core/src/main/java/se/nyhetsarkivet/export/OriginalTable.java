package se.nyhetsarkivet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Which file lies under which checksum, as a CSV file. */
public final class OriginalTable {

    private OriginalTable() {}

    /**
     * Writes the table.
     *
     * @param files the files
     * @param stream where to, in UTF-8; stays open
     * @throws IOException if the stream takes no more
     */
    public static void write(List<OriginalEntry> files, OutputStream stream) throws IOException {
        CsvTable table = new CsvTable(stream, "sha256", "path", "source", "batch", "bytes");
        for (OriginalEntry file : files) {
            table.row(
                    file.sha256(),
                    file.path(),
                    file.source(),
                    String.valueOf(file.batch()),
                    String.valueOf(file.bytes()));
        }
        table.flush();
    }
}
