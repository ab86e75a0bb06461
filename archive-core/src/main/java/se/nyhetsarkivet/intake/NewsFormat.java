package se.nyhetsarkivet.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import se.nyhetsarkivet.ArchiveException;

/** The formats that can be imported. */
public enum NewsFormat {
    /** One NewsArticle object a line. */
    JSON_LINES("json-lines"),
    /** The text of an authority's press page. */
    PRESS_PAGE("press-page");

    private static final int PEEKED_BYTES = 64 * 1024;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final String label;

    NewsFormat(String label) {
        this.label = label;
    }

    /**
     * The name of the format as users and scripts meet it.
     *
     * @return for example {@code json-lines}
     */
    public String label() {
        return label;
    }

    /**
     * A source whose format has been found.
     *
     * @param format the format
     * @param reader its records
     */
    public record Opened(NewsFormat format, NewsReader reader) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /**
     * Finds the format of a source from its content and opens a reader for it. A gzip wrapping is taken off first.
     *
     * @param source the bytes; closed with the reader, or at once if the format is not known
     * @param name what to call the source in a message, such as its path
     * @param defaultPublisher the publisher of records that name none, or the empty string
     * @return the format and the reader
     * @throws ArchiveException if the content is of no known format
     * @throws IOException if the source cannot be read
     */
    public static Opened open(InputStream source, String name, String defaultPublisher) throws IOException {
        InputStream unpacked = unpack(source);
        unpacked.mark(PEEKED_BYTES);
        String beginning = new String(unpacked.readNBytes(PEEKED_BYTES), StandardCharsets.UTF_8);
        unpacked.reset();
        for (NewsFormat format : values()) {
            if (format.recognises(beginning)) {
                return new Opened(format, format.reader(unpacked, defaultPublisher));
            }
        }
        unpacked.close();
        throw new ArchiveException(name + " is in no format that can be imported; expected JSON Lines"
                + " (one NewsArticle object a line, plain or gzip) or the text of a press page");
    }

    private boolean recognises(String beginning) {
        return switch (this) {
            case JSON_LINES -> JsonLinesReader.recognises(beginning);
            case PRESS_PAGE -> PressPageReader.recognises(beginning);
        };
    }

    private NewsReader reader(InputStream source, String defaultPublisher) {
        return switch (this) {
            case JSON_LINES -> new JsonLinesReader(source, defaultPublisher);
            case PRESS_PAGE -> new PressPageReader(source, defaultPublisher);
        };
    }

    private static InputStream unpack(InputStream source) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(source, PEEKED_BYTES);
        buffered.mark(2);
        int magic = (buffered.read() << Byte.SIZE) | buffered.read();
        buffered.reset();
        return magic == GZIP_MAGIC
                ? new BufferedInputStream(new GZIPInputStream(buffered, PEEKED_BYTES), PEEKED_BYTES)
                : buffered;
    }
}
