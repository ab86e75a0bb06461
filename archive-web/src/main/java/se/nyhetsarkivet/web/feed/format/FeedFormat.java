package se.nyhetsarkivet.web.feed.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import se.nyhetsarkivet.web.xml.XmlOutput;

/** The forms in which a feed is given. */
public enum FeedFormat {
    /** RFC 4287. */
    ATOM("application/atom+xml", "Atom"),
    /** RSS 2.0. */
    RSS("application/rss+xml", "RSS"),
    /** JSON Feed 1.1. */
    JSON("application/feed+json", "JSON Feed");

    private final String mediaType;
    private final String label;

    FeedFormat(String mediaType, String label) {
        this.mediaType = mediaType;
        this.label = label;
    }

    /**
     * The type of its documents.
     *
     * @return a media type
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * What readers know it by.
     *
     * @return its name
     */
    public String label() {
        return label;
    }

    /**
     * The end of its addresses.
     *
     * @return such as {@code atom}, without a full stop
     */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form that an address ends in.
     *
     * @param path the address
     * @return the form
     * @throws IllegalArgumentException if it ends in none
     */
    public static FeedFormat ofPath(String path) {
        for (FeedFormat format : values()) {
            if (path.endsWith("." + format.extension())) {
                return format;
            }
        }
        throw new IllegalArgumentException(path);
    }

    /**
     * Writes a feed in this form.
     *
     * @param feed the feed
     * @param writer where it goes; it is left open
     * @throws IOException if it cannot be written
     */
    public void write(Feed feed, Writer writer) throws IOException {
        try {
            switch (this) {
                case ATOM -> {
                    try (XmlOutput xml = new XmlOutput(writer)) {
                        new AtomWriter(xml).write(feed);
                    }
                }
                case RSS -> {
                    try (XmlOutput xml = new XmlOutput(writer)) {
                        new RssWriter(xml).write(feed);
                    }
                }
                case JSON -> writer.write(JsonFeed.of(feed));
            }
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }
}
