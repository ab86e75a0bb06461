package se.nyhetsarkivet.intake.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import se.nyhetsarkivet.intake.markup.xml.LenientUtf8;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Reads the one item of a page. */
final class HtmlPageReader implements NewsReader {

    static final String PLACE = "the page";

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_TAGS = 500_000;

    /** More than pages have. What is nested deeper stands side by side, so that no element is asked for by all others. */
    private static final int MAX_DEPTH = 128;

    private final SourceDocument document;
    private final ReadOptions options;
    private final byte[] bytes;
    private boolean read;

    HtmlPageReader(SourceDocument document, ReadOptions options) throws IOException {
        this.document = document;
        this.options = options;
        try (InputStream stream = document.content().open()) {
            this.bytes = stream.readNBytes(MAX_BYTES + 1);
        }
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        if (read) {
            return Optional.empty();
        }
        read = true;
        if (bytes.length > MAX_BYTES) {
            return Optional.of(refused("the page is longer than 16 MiB"));
        }
        if (tags() > MAX_TAGS) {
            return Optional.of(refused("the page has more than " + MAX_TAGS + " tags"));
        }
        PageEncoding.Found encoding = PageEncoding.of(bytes, document, options);
        Optional<Document> page = parsed(encoding.charset().name());
        return Optional.of(
                page.isEmpty()
                        ? refused("the elements of the page are nested too deep to be read")
                        : new Article(page.get(), document, options, encoding.belied()).reading());
    }

    /** Empty if elements are nested so deep that the parser fails. */
    private Optional<Document> parsed(String encoding) throws IOException {
        try {
            InputStream whole = new ByteArrayInputStream(encoding.equals("UTF-8") ? withoutDamage() : bytes);
            return Optional.of(DataUtil.load(
                    whole, encoding, document.url(), Parser.htmlParser().setMaxDepth(MAX_DEPTH)));
        } catch (IndexOutOfBoundsException tooDeep) {
            return Optional.empty();
        }
    }

    /** The page in UTF-8, in which a byte of Windows-1252 here and there has become the character that it is. */
    private byte[] withoutDamage() throws IOException {
        StringWriter text = new StringWriter(bytes.length);
        try (Reader reader = new LenientUtf8(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int tags() {
        int tags = 0;
        for (byte one : bytes) {
            tags += one == '<' ? 1 : 0;
        }
        return tags;
    }

    private static RecordOutcome refused(String reason) {
        return new RecordOutcome.Rejected(new Rejection(PLACE, reason));
    }

    @Override
    public void close() {
        // All bytes were read when the page was opened.
    }
}
