package se.nyhetsarkivet.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.agency.NewsMlFormat;
import se.nyhetsarkivet.intake.agency.NinjsFormat;
import se.nyhetsarkivet.intake.container.UnreadableContainerFormat;
import se.nyhetsarkivet.intake.container.compression.Compression;
import se.nyhetsarkivet.intake.container.entries.TarFormat;
import se.nyhetsarkivet.intake.container.entries.ZipFormat;
import se.nyhetsarkivet.intake.container.limit.ContainerLimits;
import se.nyhetsarkivet.intake.container.warc.WarcFormat;
import se.nyhetsarkivet.intake.feed.FeedFormat;
import se.nyhetsarkivet.intake.feed.JsonFeedFormat;
import se.nyhetsarkivet.intake.lines.JsonArticlesFormat;
import se.nyhetsarkivet.intake.lines.JsonLinesFormat;
import se.nyhetsarkivet.intake.lines.PressPageFormat;
import se.nyhetsarkivet.intake.page.HtmlPageFormat;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.EmptyDocumentException;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.source.TableBeginning;
import se.nyhetsarkivet.intake.source.TextEnd;
import se.nyhetsarkivet.intake.source.UnknownFormatException;
import se.nyhetsarkivet.intake.table.TableFormat;
import se.nyhetsarkivet.intake.wordpress.RestFormat;
import se.nyhetsarkivet.intake.wordpress.WordPressFormat;

/** Opens documents of all formats there are. Safe for use by many threads. */
public final class NewsIntake implements DocumentOpener {

    /** What holds documents and is recognised by its first bytes. */
    private final List<DocumentFormat> containers;

    private final Compression compression;

    private final DocumentFormat table = new TableFormat();

    /** A file without text, or a list or an object in JSON without anything in it. */
    private static final Pattern NOTHING =
            Pattern.compile("[\\s\\x00\\x1a]*+(?:\\[\\s*+\\]|\\{\\s*+\\})?+[\\s\\x00\\x1a]*+");

    /** The export of an archive without items, and a list of none. */
    private static final Pattern EMPTY = Pattern.compile("[\\s\\x1a]*+(?:\\[\\s*+\\])?+[\\s\\x1a]*+");

    /** In the order in which they are tried: the more telling first. */
    private final List<DocumentFormat> formats;

    /** Unpacks as much as the usual limits allow. */
    public NewsIntake() {
        this(ContainerLimits.DEFAULT);
    }

    /**
     * Unpacks as much as some limits allow.
     *
     * @param limits the limits
     */
    public NewsIntake(ContainerLimits limits) {
        containers = List.of(
                new WarcFormat(this::openWithin, limits),
                new ZipFormat(this::openWithin, limits),
                new TarFormat(this::openWithin, limits),
                new UnreadableContainerFormat());
        compression = new Compression(limits);
        formats = List.of(
                new WordPressFormat(),
                new FeedFormat(),
                new NewsMlFormat(),
                new HtmlPageFormat(),
                new RestFormat(),
                new JsonFeedFormat(),
                new NinjsFormat(),
                new JsonArticlesFormat(),
                new JsonLinesFormat(),
                table,
                new PressPageFormat());
    }

    @Override
    public Opened open(SourceDocument document, ReadOptions options) throws IOException {
        Beginning beginning = Beginning.of(document);
        boolean whole = beginning.bytes().length < Beginning.MAX_BYTES;
        if (whole && EMPTY.matcher(beginning.text()).matches()) {
            throw new EmptyDocumentException(emptiness(document));
        }
        if (whole && NOTHING.matcher(beginning.text()).matches()) {
            throw new UnknownFormatException(emptiness(document));
        }
        return openWithin(document, options);
    }

    private static String emptiness(SourceDocument document) {
        return document.name() + " is empty; there are no items in it";
    }

    /** Opens what a container holds, in which empty files are usual. */
    private Opened openWithin(SourceDocument document, ReadOptions options) throws IOException {
        Beginning beginning = Beginning.of(document);
        Optional<DocumentFormat> container = find(containers, beginning);
        if (container.isEmpty() && compression.wraps(beginning)) {
            return openWithin(compression.unpacked(document, beginning), options);
        }
        return container.isPresent()
                ? opened(container.get(), document, options)
                : openText(TextEnd.cutOff(document), options);
    }

    private Opened openText(SourceDocument document, ReadOptions options) throws IOException {
        Beginning beginning = Beginning.of(document);
        Optional<DocumentFormat> format = find(formats, beginning)
                .filter(found -> !(found instanceof PressPageFormat))
                .or(() -> TableFormat.isTold(options, beginning) ? Optional.of(table) : Optional.empty())
                .or(() -> find(formats, beginning));
        if (format.isPresent()) {
            return opened(format.get(), document, options);
        }
        throw new UnknownFormatException(
                document.name() + " is in no format that can be imported; expected a feed (RSS,"
                        + " Atom, JSON Feed), a WordPress export, ninjs, NewsML-G2, a table (CSV), a saved web page, JSON Lines"
                        + " (a NewsArticle object a line) or a JSON list of such objects, the text of a press page, or a ZIP, tar, gzip, zstd, WARC or ARC file of"
                        + " such documents");
    }

    /**
     * Shows how a table begins; what compresses a single file is unpacked, what holds several is not.
     *
     * @param document the document
     * @param options how to read it
     * @return the beginning; empty if the document is no table
     * @throws IOException if the document cannot be read
     */
    public Optional<TableBeginning> table(SourceDocument document, ReadOptions options) throws IOException {
        Beginning beginning = Beginning.of(document);
        if (find(containers, beginning).isPresent()) {
            return Optional.empty();
        }
        if (compression.wraps(beginning)) {
            return table(compression.unpacked(document, beginning), options);
        }
        SourceDocument text = TextEnd.cutOff(document);
        return find(formats, Beginning.of(text)).equals(Optional.of(table))
                        || TableFormat.isTold(options, Beginning.of(text))
                ? Optional.of(TableFormat.beginningOf(text, options))
                : Optional.empty();
    }

    private static Opened opened(DocumentFormat format, SourceDocument document, ReadOptions options)
            throws IOException {
        return new Opened(format.label(), format.open(document, options));
    }

    private static Optional<DocumentFormat> find(List<DocumentFormat> among, Beginning beginning) {
        return among.stream().filter(format -> format.recognises(beginning)).findFirst();
    }
}
