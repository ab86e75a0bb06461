package se.nyhetsarkivet.export.format;

import java.io.IOException;
import java.io.Writer;
import se.nyhetsarkivet.export.ArchiveLines;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;

/** How items are written in a format, one after the other. For one thread. */
interface ItemWriter {

    void write(ExportedItem item) throws IOException;

    /** Writes what stands at the end, if anything does. */
    default void end() throws IOException {}

    /** Hands on what was written. */
    void flush() throws IOException;

    /** The archive's own lines. */
    record Lines(ArchiveLines lines) implements ItemWriter {

        @Override
        public void write(ExportedItem item) throws IOException {
            lines.write(item.cited().revision());
        }

        @Override
        public void flush() throws IOException {
            lines.flush();
        }
    }

    /** Makes a citation of a revision. */
    @FunctionalInterface
    interface Citing {
        String of(CitedRevision revision);
    }

    /** Citations one after the other. */
    record OneByOne(Writer writer, Citing citing, String between) implements ItemWriter {

        @Override
        public void write(ExportedItem item) throws IOException {
            writer.write(citing.of(item.cited()));
            writer.write(between);
        }

        @Override
        public void flush() throws IOException {
            writer.flush();
        }
    }

    /** Citations as the elements of a JSON array, each on a line. */
    final class JsonArray implements ItemWriter {

        private final Writer writer;
        private final Citations citations;
        private boolean begun;

        JsonArray(Writer writer, Citations citations) {
            this.writer = writer;
            this.citations = citations;
        }

        @Override
        public void write(ExportedItem item) throws IOException {
            String array = citations.cslJson(item.cited()).strip();
            writer.write(begun ? ",\n" : "[\n");
            writer.write(array, 1, array.length() - 2);
            begun = true;
        }

        @Override
        public void end() throws IOException {
            writer.write(begun ? "\n]\n" : "[]\n");
        }

        @Override
        public void flush() throws IOException {
            writer.flush();
        }
    }
}
