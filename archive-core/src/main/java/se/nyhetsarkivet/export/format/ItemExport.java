package se.nyhetsarkivet.export.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import se.nyhetsarkivet.export.ArchiveLines;
import se.nyhetsarkivet.export.citation.Citations;

/**
 * Writes items in a format as they come, so that memory does not grow with their number. A file is whole when {@link #finish} has
 * returned; whoever hands it on before must take care that it does not look whole. For one thread.
 */
public final class ItemExport {

    private final ItemWriter items;
    private long written;

    private ItemExport(ItemWriter items) {
        this.items = items;
    }

    /**
     * Begins to write.
     *
     * @param stream where to; stays open
     * @param format the format
     * @param heading what the export says of itself
     * @return what writes
     * @throws IOException if the stream takes no more
     */
    public static ItemExport begin(OutputStream stream, ExportFormat format, ExportHeading heading) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        return new ItemExport(
                switch (format) {
                    case CSV -> new ItemTable(stream, heading);
                    case JSON_LINES -> new ItemWriter.Lines(new ArchiveLines(stream));
                    case RIS -> new ItemWriter.OneByOne(writer, new Citations()::ris, "");
                    case BIBTEX -> new ItemWriter.OneByOne(writer, new Citations()::bibTex, "\n");
                    case CSL_JSON -> new ItemWriter.JsonArray(writer, new Citations());
                    case HTML -> new PrintedList(writer, heading);
                });
    }

    /**
     * Writes an item.
     *
     * @param item the item; each revision once, since reference managers take what has the same key for the same
     * @throws IOException if the stream takes no more
     */
    public void write(ExportedItem item) throws IOException {
        items.write(item);
        written++;
    }

    /**
     * How far it has come.
     *
     * @return how many items were written
     */
    public long written() {
        return written;
    }

    /**
     * Hands on what was written.
     *
     * @throws IOException if the stream takes no more
     */
    public void flush() throws IOException {
        items.flush();
    }

    /**
     * Writes the end, and hands on all.
     *
     * @throws IOException if the stream takes no more
     */
    public void finish() throws IOException {
        items.end();
        items.flush();
    }
}
