package se.nyhetsarkivet.intake;

import java.io.IOException;
import java.util.List;
import se.nyhetsarkivet.intake.agency.NinjsFormat;
import se.nyhetsarkivet.intake.feed.JsonFeedFormat;
import se.nyhetsarkivet.intake.lines.JsonLinesFormat;
import se.nyhetsarkivet.intake.lines.PressPageFormat;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.source.UnknownFormatException;
import se.nyhetsarkivet.intake.table.TableFormat;

/** Opens documents of all formats there are. Safe for use by many threads. */
public final class NewsIntake implements DocumentOpener {

    /** In the order in which they are tried: the more telling first. */
    private final List<DocumentFormat> formats = List.of(
            new JsonFeedFormat(), new NinjsFormat(), new JsonLinesFormat(), new TableFormat(), new PressPageFormat());

    @Override
    public Opened open(SourceDocument document, ReadOptions options) throws IOException {
        Beginning beginning = Beginning.of(document);
        if (Gzip.wraps(beginning)) {
            return open(Gzip.unpacked(document), options);
        }
        for (DocumentFormat format : formats) {
            if (format.recognises(beginning)) {
                return new Opened(format.label(), format.open(document, options));
            }
        }
        throw new UnknownFormatException(document.name() + " is in no format that can be imported; expected JSON Lines"
                + " (one NewsArticle object a line, plain or gzip) or the text of a press page");
    }
}
