package se.nyhetsarkivet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.Rejection;

/** What an import could not take, as a CSV file. */
public final class RejectionTable {

    private RejectionTable() {}

    /**
     * Writes the table.
     *
     * @param rejections the rejections, in their order
     * @param stream where to, in UTF-8; stays open
     * @throws IOException if the stream takes no more
     */
    public static void write(Stream<Rejection> rejections, OutputStream stream) throws IOException {
        CsvTable table = new CsvTable(stream, "place", "reason", "text");
        rejections.forEach(rejection -> table.row(rejection.place(), rejection.reason(), rejection.excerpt()));
        table.flush();
    }
}
