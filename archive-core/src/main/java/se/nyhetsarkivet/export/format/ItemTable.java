package se.nyhetsarkivet.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import se.nyhetsarkivet.export.CsvTable;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;

/** Items as rows of a table that a spreadsheet opens. */
final class ItemTable implements ItemWriter {

    private static final String COLUMN = "column.";
    private static final List<String> COLUMNS = List.of(
            "datePublished",
            "publisher",
            "headline",
            "abstract",
            "articleBody",
            "keywords",
            "author",
            "dateModified",
            "inLanguage",
            "url",
            "permalink",
            "id",
            "revision",
            "inForce",
            "seenAt",
            "fingerprint",
            "note",
            "query",
            "searchAddress",
            "exported",
            "limited");

    private static final String BETWEEN_VALUES = "; ";

    private final CsvTable table;
    private final ExportHeading heading;
    private final ExportWords words;

    ItemTable(OutputStream stream, ExportHeading heading) throws IOException {
        this.heading = heading;
        words = ExportWords.in(heading.language());
        table = new CsvTable(
                stream,
                heading.separator().sign(),
                COLUMNS.stream().map(name -> words.of(COLUMN + name)).toList());
    }

    @Override
    public void write(ExportedItem exported) {
        CitedRevision cited = exported.cited();
        Revision revision = cited.revision();
        NewsItem item = revision.item();
        table.row(
                item.published().iso(),
                item.publisher(),
                item.headline(),
                item.lead(),
                item.body(),
                String.join(BETWEEN_VALUES, item.keywords()),
                String.join(BETWEEN_VALUES, item.authors()),
                item.modified().map(PartialDate::iso).orElse(""),
                item.language(),
                item.url(),
                cited.link().toASCIIString(),
                revision.id().value(),
                String.valueOf(revision.number()),
                words.of(exported.superseded() ? "no" : "yes"),
                revision.seenAt().toString(),
                revision.fingerprint().hex(),
                cited.remark().orElse(""),
                heading.query(),
                heading.address().map(URI::toASCIIString).orElse(""),
                heading.exported().toString(),
                String.join(BETWEEN_VALUES, heading.limited()));
    }

    @Override
    public void flush() throws IOException {
        table.flush();
    }
}
