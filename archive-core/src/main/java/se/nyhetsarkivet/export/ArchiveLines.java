package se.nyhetsarkivet.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.json.ArchiveLineJson;

/** Writes the archive's own format: one JSON object a line, in UTF-8. For one thread; closing it closes the stream. */
public final class ArchiveLines implements AutoCloseable {

    /** What a file of such lines is called in an export. */
    public static final String FILE = "items.jsonl";

    private final Writer writer;

    /**
     * Begins to write.
     *
     * @param stream where to
     */
    public ArchiveLines(OutputStream stream) {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /**
     * Writes a revision.
     *
     * @param revision the revision
     * @throws IOException if the stream takes no more
     */
    public void write(Revision revision) throws IOException {
        writeLine(ArchiveLineJson.write(revision));
    }

    /**
     * Writes what remains of an item that is no longer shown.
     *
     * @param tombstone the tombstone
     * @throws IOException if the stream takes no more
     */
    public void write(Tombstone tombstone) throws IOException {
        writeLine(ArchiveLineJson.write(tombstone));
    }

    private void writeLine(String line) throws IOException {
        writer.write(line);
        writer.write('\n');
    }

    /**
     * Hands on what was written; the stream stays open.
     *
     * @throws IOException if the stream takes no more
     */
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
