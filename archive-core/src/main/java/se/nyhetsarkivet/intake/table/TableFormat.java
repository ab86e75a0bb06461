package se.nyhetsarkivet.intake.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.source.TableBeginning;

/**
 * A table in text form, a row an item: CSV, or with semicolons, tabs or bars. Delimiter, encoding and columns are found from
 * the content, or told by {@link ReadOptions}. Columns are known by their names in Swedish and English, and their order does
 * not matter; a column that is not known is kept with the item. A table without names of columns is read if its content
 * leaves only one way to understand it.
 *
 * <p>The rules of RFC 4180 hold: a cell with a delimiter or a line end in it stands in quotation marks, and quotation marks
 * within such a cell are doubled. A damaged row is rejected, and the reading goes on at the next line that begins a row.
 */
public final class TableFormat implements DocumentFormat {

    private static final int SAMPLE_CHARACTERS = 64 * 1024;
    private static final int ZEROS = 4;
    private static final Pattern OTHER_FORMAT = Pattern.compile("\\s*[{\\[<].*", Pattern.DOTALL);

    /** The format needs no settings. */
    public TableFormat() {}

    @Override
    public String label() {
        return "table";
    }

    /** A header with a date and a text in it, or rows with the same columns of which one has dates. */
    @Override
    public boolean recognises(Beginning beginning) {
        byte[] bytes = beginning.bytes();
        SourceDocument start = SourceDocument.of(beginning.name(), () -> new ByteArrayInputStream(bytes));
        try {
            String text = sampleText(start, ReadOptions.NONE);
            return !OTHER_FORMAT.matcher(text).matches()
                    && !isBinary(text)
                    && Sample.of(text.replace("\0", ""), ReadOptions.NONE).isTable();
        } catch (IOException impossible) {
            return false;
        }
    }

    /** A few zeros are damage, and those at the end fill a file up; more of them are no text. */
    private static boolean isBinary(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(0, end).chars().filter(c -> c == 0).count() > ZEROS + end / 100;
    }

    /**
     * Checks whether the archivist says that a document is a table, by its delimiter or its columns, and it may be one.
     *
     * @param options what is known of the document
     * @param beginning its first bytes
     * @return true if it is to be read as a table, even if it does not look like one
     */
    public static boolean isTold(ReadOptions options, Beginning beginning) {
        boolean told = options.delimiter().isPresent() || !options.columns().isEmpty();
        return told && !OTHER_FORMAT.matcher(beginning.text()).matches();
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        Layout layout = Layout.of(Sample.of(sampleText(document, options).replace("\0", ""), options), options);
        return new TableReader(document, options, layout);
    }

    /**
     * Shows how a table begins and what its columns are taken for.
     *
     * @param document a table
     * @param options how to read it
     * @return its beginning; without columns if it has no rows
     * @throws IOException if the document cannot be read
     */
    public static TableBeginning beginningOf(SourceDocument document, ReadOptions options) throws IOException {
        Sample sample = Sample.of(sampleText(document, options).replace("\0", ""), options);
        return sample.rows().isEmpty()
                ? new TableBeginning(sample.delimiter(), List.of(), List.of())
                : Layout.of(sample, options).beginning(sample, options);
    }

    /** The beginning of the text, up to the end of its last whole line if it is cut off. */
    private static String sampleText(SourceDocument document, ReadOptions options) throws IOException {
        String text = beginning(document, options);
        int lastLineEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return text.length() < SAMPLE_CHARACTERS || lastLineEnd < 0 ? text : text.substring(0, lastLineEnd + 1);
    }

    private static String beginning(SourceDocument document, ReadOptions options) throws IOException {
        try (Reader reader = TextEncoding.open(document, options)) {
            char[] text = new char[SAMPLE_CHARACTERS];
            int length = 0;
            for (int read = reader.read(text); read > 0; read = reader.read(text, length, text.length - length)) {
                length += read;
            }
            return new String(text, 0, length);
        }
    }
}
